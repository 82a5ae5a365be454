/** What a workbook holds and does not show is in no public file, and the check names it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blockingFindings } from '../../src/publication/package';
import { INTERNAL } from '../../src/publication/parts';
import type { PackageFile } from '../../src/publication/zip';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { flowerInstitute } from './support/flower-institute';
import { built, inputOf } from './support/sample';

jest.setTimeout(180_000);

const SECRET = '内部测算口径勿外传';

/** The sample set right, with a secret somewhere; `patch` hides it in the sheet's own XML. */
async function withSecret(
  place: { sheet: string; row: number; column: number },
  patch: (xml: string) => string,
): Promise<Uint8Array> {
  const file = await openXlsx(await flowerInstitute());
  await file.apply([
    { kind: 'write', sheet: place.sheet, top: place.row, left: place.column, cells: [[SECRET]] },
  ]);
  const parts = unzipSync(await file.save());
  for (const [path, bytes] of Object.entries(parts))
    if (path.startsWith('xl/worksheets/sheet') && strFromU8(bytes).includes(SECRET))
      parts[path] = strToU8(patch(strFromU8(bytes)));
  return zipSync(parts);
}

async function publish(bytes: Uint8Array): Promise<{ text: string; messages: string[] }> {
  const input = await inputOf(bytes, '花卉所.xlsx');
  const { files } = await built(input);
  const shown = files.filter(({ path }) => !path.startsWith(`${INTERNAL}/`));
  return { text: shown.map(textOf).join('\n'), messages: input.check.findings.map(({ message }) => message) };
}

function textOf({ bytes }: PackageFile): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

test('a hidden row', async () => {
  const bytes = await withSecret({ sheet: '公开表1-2', row: 27, column: 4 }, (xml) =>
    xml.replace(/<row r="28"/, '<row hidden="1" r="28"'),
  );
  const { sheets } = await readWorkbook(bytes);
  expect(sheets.find(({ name }) => name === '公开表1-2')?.hiddenRows).toEqual(new Set([27]));
  const { text, messages } = await publish(bytes);
  expect(text).not.toContain(SECRET);
  expect(messages.filter((message) => message.includes('第 28 行是隐藏的'))).toHaveLength(1);
});

test('a working sheet', async () => {
  const file = await openXlsx(await flowerInstitute());
  await file.apply([
    { kind: 'addSheet', sheet: '底稿' },
    { kind: 'write', sheet: '底稿', top: 0, left: 0, cells: [[SECRET, 80]] },
  ]);
  const { text, messages } = await publish(await file.save());
  expect(text).not.toContain(SECRET);
  expect(messages.filter((message) => message.includes('“底稿”不是表样里的表'))).toHaveLength(1);
});

test('a sheet with a table of the form', async () => {
  const parts = unzipSync(await flowerInstitute());
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  parts['xl/workbook.xml'] = strToU8(
    book.replace(/<sheet (?=[^>]*name="公开表1-2")/, '<sheet state="hidden" '),
  );
  const input = await inputOf(zipSync(parts), '花卉所.xlsx');
  expect(blockingFindings(input.check).map(({ rule }) => rule)).toContain('visibility.hidden-sheet');
  const { files } = await built(input);
  expect(files.filter(({ path }) => path.includes('部门支出总表'))).toEqual([]);
});

test('and without any of them nothing is said', async () => {
  const { messages } = await publish(await flowerInstitute());
  expect(messages.filter((message) => /隐藏|底稿|压在合并单元格/.test(message))).toEqual([]);
});
