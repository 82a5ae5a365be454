/** Last year's amounts out of what a department has of them: a file of any kind and any form, a package, or its open data. */
import { lastYearFromFacts, lastYearIn, type LastAmounts } from '../derive/last-year';
import { readPublished } from '../derive/published';
import { buildFacts, type Facts } from '../fact/facts';
import { kindOf } from '../reader/kind';
import type { ReadOptions } from '../reader/read-file';
import type { Template } from '../template/template';
import { openBytes } from './open-bytes';

export interface LastYearAmounts {
  readonly amounts: LastAmounts;
  /** Null where the file does not say. */
  readonly unit: string | null;
}

/**
 * @param templates its layout need not be this year's
 * @throws WorkbookError or UnrecognisedError with a Chinese sentence that does not name the file
 */
export async function readLastYear(
  bytes: Uint8Array,
  templates: readonly Template[],
  options: ReadOptions = {},
): Promise<LastYearAmounts> {
  const kind = kindOf(bytes);
  // A package as it was exported, or the facts.csv in it; whatever else holds amounts is read as any file is.
  if (kind === 'zip' || kind === 'text') return { amounts: readPublished(bytes), unit: null };
  const { binding } = await openBytes(bytes, templates, options);
  return { amounts: lastYearFromFacts(buildFacts(binding)), unit: binding.unit };
}

/** False where it says to be of another year than the one before. */
export const isOfYearBefore = ({ year: of }: LastAmounts, year: number | null): boolean =>
  of === null || year === null || of === year - 1;

/** As texts and packages take them: in this year's unit, or none. */
export const lastYearFor = ({ source }: Facts, last: LastAmounts | null) =>
  last ? { lastYear: lastYearIn(last, source.unit) } : {};
