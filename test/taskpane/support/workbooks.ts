/** Workbooks of the fictional department for what the pane fills in: the sample without faults, and as it was a year before. */
import { readFileSync } from 'node:fs';
import { bind } from '../../../src/binding/bind';
import { planScaffold } from '../../../src/scaffold/scaffold';
import { builtInTemplates } from '../../../src/templates/built-in';
import type { Edit } from '../../../src/workbook/edit';
import { recalculate } from '../../../src/formula/recalculate';
import { resultEdits } from '../../../src/formula/results';
import { createXlsx, openXlsx } from '../../../src/workbook/xlsx';
import { cellsOf } from '../../derive/support';
import { SAMPLE_RIGHT } from '../../support/sample';

const SAMPLE = 'samples/sichuan-sample.xlsx';

/** The sample set right, with the tables of these ids blanked out. */
export async function sampleWithout(...ids: string[]): Promise<Uint8Array> {
  const file = await openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  await file.apply(SAMPLE_RIGHT);
  await file.apply(resultEdits(recalculate(await file.read())));
  const binding = bind(await file.read(), builtInTemplates());
  const blank = ids.flatMap((id) => cellsOf(binding, id));
  await file.apply(
    blank.map(({ sheet, row, column }): Edit => ({
      kind: 'write',
      sheet,
      top: row,
      left: column,
      cells: [[null]],
    })),
  );
  return file.save();
}

/** The sample set right, then changed. */
export async function sampleWith(edits: readonly Edit[]): Promise<Uint8Array> {
  const file = await openXlsx(await sampleWithout());
  await file.apply(edits);
  return file.save();
}

/** The sample set right, saying that it is of another year. */
export async function sampleOf(year: number): Promise<Uint8Array> {
  const file = await openXlsx(await sampleWithout());
  const { sheets, names } = await file.read();
  const inYear = (text: string) => text.replaceAll('2024', String(year));
  const edits = sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((line, top) =>
      (line ?? []).flatMap((cell, left): Edit[] => {
        const text = cell?.formula ?? cell?.value;
        if (typeof text !== 'string' || !text.includes('2024')) return [];
        const input = cell?.formula === undefined ? inYear(text) : { formula: `=${inYear(text)}` };
        return [{ kind: 'write', sheet, top, left, cells: [[input]] }];
      }),
    ),
  );
  const remembered = names
    .filter(({ refersTo }) => /2024/.test(refersTo))
    .map(({ name, refersTo }): Edit => ({
      kind: 'setName',
      name,
      refersTo: inYear(refersTo),
    }));
  await file.apply([...edits, ...remembered]);
  return file.save();
}

/** The “三公” of 青海 has columns for last year. Amounts in 万元. */
export const HOSPITALITY = '一般公共预算“三公”经费支出表';

/** `now`: of the year itself, in the columns G to L; a blank scaffold otherwise. */
export async function qinghai(
  year: number,
  now: Readonly<Record<string, number>>,
  name = '云溪市档案服务中心',
): Promise<Uint8Array> {
  const template = builtInTemplates().find(({ id }) => id === 'qinghai')!;
  const file = createXlsx();
  await file.apply(planScaffold(template, { year, unit: { name, code: '605001' } }));
  await file.apply(
    Object.entries(now).map(([column, amount]): Edit => ({
      kind: 'write',
      sheet: HOSPITALITY,
      top: 5,
      left: column.charCodeAt(0) - 65,
      cells: [[amount]],
    })),
  );
  return file.save();
}
