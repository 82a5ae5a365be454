/** The publication package: document, page, workbook, data and reports, in a chunk of their own. */
import { strFromU8 } from 'fflate';
import type { Check } from '../../rule/check';
import type { LastAmounts } from '../../derive/last-year';
import { buildPackage, packageInput, PUBLISHED } from '../../session/package';
import { mayPublish } from '../../session/may-publish';
import { WorkbookError } from '../../workbook/model';
import type { Control, PackageRequest, PackageView } from './written';

/** @throws WorkbookError where errors without a reason block it, and the signal's reason when cancelled */
export async function packageView(
  check: Check,
  request: PackageRequest,
  last: LastAmounts | null,
  { signal, onProgress }: Control,
): Promise<PackageView> {
  const built = await buildPackage({
    ...packageInput({ ...request, check, last }),
    signal,
    onProgress,
  });
  if (!built.ok)
    throw new WorkbookError(
      'missing-sheet',
      `${mayPublish(check, { waivers: request.waivers, written: true }).sentence}没有生成资料包。`,
    );
  const { files, narrative, missing } = built;
  const page = files.find(({ path }) => path.startsWith(`${PUBLISHED}/`) && path.endsWith('.html'));
  return {
    title: narrative.title,
    zip: built.zip(),
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length })),
    outline: narrative.blocks.flatMap((block) =>
      block.kind === 'heading' ? [{ level: block.level, text: block.text }] : [],
    ),
    page: page ? strFromU8(page.bytes) : '',
    missing: missing.length,
  };
}
