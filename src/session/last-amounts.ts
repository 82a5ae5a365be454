/** Last year's amounts out of what a department has of them: a workbook, a package, or the open data of one. */
import { lastYearFromFacts, type LastAmounts } from '../derive/last-year';
import { readPublished } from '../derive/published';
import { buildFacts } from '../fact/facts';
import { kindOf } from '../reader/kind';
import type { ReadOptions } from '../reader/read-file';
import type { Template } from '../template/template';
import { builtInTemplates } from '../templates/built-in';
import { openBytes } from './open-bytes';

/**
 * @param templates this year's packs; the layout may also have been a built-in one
 * @throws WorkbookError or UnrecognisedError with a Chinese sentence that does not name the file
 */
export async function lastAmountsIn(
  bytes: Uint8Array,
  templates: readonly Template[],
  options: ReadOptions = {},
): Promise<LastAmounts> {
  const kind = kindOf(bytes);
  // A package as it was exported, or the facts.csv in it; whatever else holds amounts is read as any file is.
  if (kind === 'zip' || kind === 'text') return readPublished(bytes);
  const others = builtInTemplates().filter(({ id }) => templates.every((own) => own.id !== id));
  const { binding } = await openBytes(bytes, [...templates, ...others], options);
  return lastYearFromFacts(buildFacts(binding));
}
