import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { recalculate } from '../../src/formula/recalculate';
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
    expect(double).toMatchObject({ severity: 'warning', message: expect.stringContaining('公开表3 (2)') });
  });

  test('with a table twice that differs in an amount says where, and is not without error', async () => {
    const workbook = await unnamed();
    const sheet = workbook.sheets.find(({ name }) => name === '公开表3')!;
    const rows = sheet.rows.map((row) => row && [...row]);
    rows[6]![5] = { value: 1.5 };
    const twice = { ...workbook, sheets: [...workbook.sheets, { ...sheet, rows, name: '公开表3 (2)' }] };
    const double = check(bind(twice, builtInTemplates())).findings.find((one) => one.rule === 'table.double');
    expect(double).toMatchObject({ severity: 'error' });
    expect(double?.message).toMatch(/有 1 格的数不同（如 公开表3!F7 是 \S+，公开表3 \(2\)!F7 是 1\.5）/);
  });

  test('with the same table of another unit is not told to delete one for its amounts', async () => {
    const workbook = await unnamed();
    const sheet = workbook.sheets.find(({ name }) => name === '公开表3')!;
    const rows = sheet.rows.map((row) =>
      row?.map((cell) =>
        typeof cell?.value === 'string' && cell.value.startsWith('部门：')
          ? { ...cell, value: '部门：青禾县档案馆' }
          : cell,
      ),
    );
    rows[6]![5] = { value: 1.5 };
    const twice = { ...workbook, sheets: [...workbook.sheets, { ...sheet, rows, name: '公开表3 (2)' }] };
    const double = check(bind(twice, builtInTemplates())).findings.find((one) => one.rule === 'table.double');
    expect(double).toMatchObject({ severity: 'warning', message: expect.not.stringContaining('的数不同') });
  });

  test.each(['before', 'after'])(
    'bound by names, with a sheet copied in Excel put %s it, names the sheet it reads, the copy, and the cure',
    async (where) => {
      const workbook = await readWorkbook(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
      const copy = { ...workbook.sheets.find(({ name }) => name === '公开表2')!, name: '公开表2 (2)' };
      // Excel copies the names that lead into the sheet, as names of the copy alone.
      const scoped = workbook.names
        .filter(({ refersTo }) => refersTo.includes('公开表2!') || refersTo.includes("'公开表2'!"))
        .map((name) => ({
          ...name,
          sheet: copy.name,
          refersTo: name.refersTo.replace(/'?公开表2'?!/, `'${copy.name}'!`),
        }));
      expect(scoped.length).toBeGreaterThan(1);
      const twice =
        where === 'before'
          ? { sheets: [copy, ...workbook.sheets], names: [...scoped, ...workbook.names] }
          : { sheets: [...workbook.sheets, copy], names: [...workbook.names, ...scoped] };
      const { binding, findings } = check(bind(twice, builtInTemplates()));
      const [double, ...more] = findings.filter(({ rule }) => rule === 'table.double');
      expect(more).toEqual([]);
      expect(double?.message).toContain('工作表“公开表2”和“公开表2 (2)”里各有一份，校验用的是“公开表2”');
      expect(double?.message).toContain('请删去多余的一份');
      expect(double?.cells[0]?.sheet).toBe('公开表2 (2)');
      expect(binding.otherSheets).toEqual([]);
      expect(causes(twice)).toEqual(PLANTED);
    },
  );

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
