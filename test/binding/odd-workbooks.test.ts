import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/check/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { recalculate } from '../../src/workbook/recalculate';
import { openXlsx } from '../../src/workbook/xlsx';
import { SAMPLE_RIGHT } from '../support/sample';

/** The sample as another program would hand it on: without our names. */
async function unnamed(): Promise<Workbook> {
  const workbook = await readWorkbook(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  return { ...workbook, names: [] };
}

function causes(workbook: Workbook): string[] {
  const { findings } = check(bind(workbook, builtInTemplates()));
  return findings
    .filter((one) => one.severity === 'error' && one.cause === null)
    .map((one) => `${one.cells[0]?.sheet}!${one.cells[0]?.address}`)
    .sort();
}

const PLANTED = ['公开表2-1!H18', '公开表3!E13', '公开表3-1!F12'];

describe('an odd workbook', () => {
  test('without its merged cells is read as before', async () => {
    const workbook = await unnamed();
    const flat = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: [] })) };
    expect(causes(flat)).toEqual(PLANTED);
  });

  test('with a table twice is checked by one of them, and the other is named', async () => {
    const workbook = await unnamed();
    const copied = workbook.sheets.find((sheet) => sheet.name === '公开表3');
    const twice = { ...workbook, sheets: [...workbook.sheets, { ...copied!, name: '公开表3 (2)' }] };
    expect(causes(twice)).toEqual(PLANTED);
    const double = check(bind(twice, builtInTemplates())).findings.find((one) => one.rule === 'table.double');
    expect(double?.message).toContain('公开表3 (2)');
  });

  test('set right, with values for formulas, other sheet names and another order, has no error', async () => {
    const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
    await file.apply(SAMPLE_RIGHT);
    const { workbook } = recalculate(await file.read());
    const sheets = [...workbook.sheets].reverse().map((sheet, index) => ({
      ...sheet,
      name: `Sheet${index + 1}`,
      rows: sheet.rows.map((row) => row?.map((cell) => cell && { value: cell.value })),
    }));
    expect(causes({ sheets, names: [] })).toEqual([]);
    expect(bind({ sheets, names: [] }, builtInTemplates()).tables).toHaveLength(15);
  });
});
