/** The workbook that is measured, with its wrong amounts set right: 乐山 where the cases are at hand, else the sample. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArea } from '../src/workbook/address';
import { openXlsx } from '../src/workbook/xlsx';

type Amounts = Readonly<Record<string, number | string>>;

const SOURCES: readonly { readonly file: string; readonly right: Amounts }[] = [
  ...['../shared/cases', 'cases'].map((folder) => ({
    file: resolve(folder, 'leshan-2023/workbook.xlsx'),
    right: { '公开表2!D13': 1065.53, '公开表3!F9': 493.58, '公开表6!C29': 1, '公开表6!C4': 420.01 },
  })),
  {
    file: resolve('samples/sichuan-sample.xlsx'),
    right: { '公开表2-1!H18': 67.15, '公开表3-1!F12': 187.65 },
  },
];

export async function baseWorkbook(): Promise<{ name: string; bytes: Uint8Array }> {
  const source = SOURCES.find(({ file }) => existsSync(file));
  if (!source) throw new Error('no workbook to measure');
  const file = await openXlsx(new Uint8Array(readFileSync(source.file)));
  await file.apply(
    Object.entries(source.right).flatMap(([place, value]) => {
      const [sheet = '', address = ''] = place.split('!');
      const area = parseArea(address);
      return area
        ? [{ kind: 'write', sheet, top: area.top, left: area.left, cells: [[value]] } as const]
        : [];
    }),
  );
  return { name: source.file.split(/[\\/]/).slice(-2).join('/'), bytes: await file.save() };
}
