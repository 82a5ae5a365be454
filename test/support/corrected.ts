import { openXlsx } from '../../src/workbook/xlsx';
import { parseArea } from '../../src/workbook/address';
import type { XlsxFile } from '../../src/workbook/xlsx';
import { caseBytes } from './cases';

/** A case with some cells set right: `'公开表2!D13': 1065.53`. */
export async function correctedCase(
  name: string,
  cells: Readonly<Record<string, number | string>>,
): Promise<XlsxFile> {
  const file = await openXlsx(caseBytes(name));
  await file.apply(
    Object.entries(cells).map(([place, value]) => {
      const [sheet = '', address = ''] = place.split('!');
      const { top, left } = parseArea(address)!;
      return { kind: 'write', sheet, top, left, cells: [[value]] };
    }),
  );
  return file;
}

/** The four wrong amounts of leshan-2023, as its findings.json has them. */
export const LESHAN_RIGHT = {
  '公开表2!D13': 1065.53,
  '公开表3!F9': 493.58,
  '公开表6!C29': 1,
  '公开表6!C4': 420.01,
};
