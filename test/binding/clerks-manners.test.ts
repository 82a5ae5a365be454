/** What clerks leave in and under their tables, and what is none of the table's rows, amounts or years. */
import { bind } from '../../src/binding/bind';
import { isColumnCount } from '../../src/binding/header';
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';
import { exampleDepartment } from '../support/example-department';

let department: Workbook;
beforeAll(async () => {
  department = await exampleDepartment();
});

const changed = (change: (sheet: Sheet) => Sheet['rows']): Workbook => ({
  ...department,
  sheets: department.sheets.map((sheet) => ({ ...sheet, rows: change(sheet) })),
});

const said = (workbook: Workbook) => {
  const binding = bind(workbook, builtInTemplates());
  const { findings, summary } = check(binding);
  return {
    year: binding.year,
    errors: findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message),
    amounts: summary.coverage.amounts,
  };
};

const FEET: readonly (readonly string[])[] = [
  ['单位负责人：', '', '财务负责人：', '', '制表人：'],
  ['单位负责人', '某甲', '制表人', '某乙', '填表日期', '2024-01-20'],
  ['单位负责人：某甲　　财务负责人：某乙　　联系电话：0000000'],
  ['审核人（签章）：某甲', '', '', '填报日期：2024年1月20日'],
  ['第 1 页 共 3 页', '', '核算单位：[101]某某局'],
];

test.each(FEET)('who signed a table is none of its rows: %s', (...texts) => {
  const foot = texts.map((value): Cell | undefined => (value === '' ? undefined : { value }));
  const signed = changed(({ rows }) => [...rows, undefined, foot]);
  expect(said(signed)).toEqual(said(department));
  const read = (workbook: Workbook) =>
    check(readInstead(workbook, ROW_SETS as RowSets)).summary.coverage.amounts;
  expect(read(signed)).toEqual(read(department));
});

test('what a program prints below the signatures makes no row of them', () => {
  const lines = [
    ['制表人：某甲', '', '审核人：某乙', '', '打印日期：2024-01-20 10:22:33'],
    ['第 1 页 共 3 页', '', '核算单位：[101]某某局'],
  ].map((texts) => texts.map((value): Cell | undefined => (value === '' ? undefined : { value })));
  expect(said(changed(({ rows }) => [...rows, undefined, ...lines]))).toEqual(said(department));
});

const DATES = '填报日期：2022年12月25日　审核日期：2022年12月26日　打印日期：2022-12-27';

test('the days on which a table was filled in are no year of the budget', () => {
  const filed = changed(({ rows }) =>
    rows.map((row, at) => (at === 1 ? [...(row ?? []), { value: DATES }] : row)),
  );
  // Without our names the year is read off the tables.
  expect(said({ ...filed, names: [] }).year).toBe(said({ ...department, names: [] }).year);
});

test('what floating sums leave of nothing fills no row', () => {
  const residues = changed(({ rows }) =>
    rows.map((row) => row?.map((cell) => (cell?.value === 0 ? { ...cell, value: 5.7e-14 } : cell))),
  );
  expect(said(residues).errors).toEqual(said(department).errors);
});

test('a row that counts the columns counts them whatever a clerk wrote beside it', () => {
  expect(isColumnCount(['栏次', '', '1', '2', '3', '核对'])).toBe(true);
  expect(isColumnCount(['栏次', '', '科目名称', '决算数'])).toBe(false);
});

test('what reckoning left of blank cells is nothing where its format says so', () => {
  const residues = changed(({ rows }) =>
    rows.map((row) =>
      row?.some((cell) => typeof cell?.value === 'string')
        ? row
        : row?.map((cell) => (cell?.value === 0 ? { value: 1e-5, format: '#,##0.00' } : cell)),
    ),
  );
  expect(said(residues)).toEqual(said(department));
});

test('rows that a filter hides are shown again, not deleted', () => {
  const told = (filtered: Pick<Sheet, 'filtered'>) => {
    const sheets = department.sheets.map((sheet) => ({ ...sheet, hiddenRows: new Set([9]), ...filtered }));
    return said({ ...department, sheets }).errors.filter((message) => /第 10 行/.test(message));
  };
  expect(told({ filtered: true }).some((message) => message.includes('请清除筛选'))).toBe(true);
  expect(told({}).some((message) => message.includes('筛选'))).toBe(false);
});

test('what a clerk writes beside a table is told, and 备注 with a head is not', () => {
  const noted = (head: string) =>
    said(
      changed(({ name, rows }) =>
        name !== '公开表1-2'
          ? rows
          : rows.map((row, at) => {
              const value = at === 4 ? head : at > 8 && at < 12 ? '这行待核实' : '';
              return value === ''
                ? row
                : [...(row ?? []), ...Array<undefined>(14 - (row?.length ?? 0)), { value }];
            }),
      ),
    ).errors;
  expect(noted('')).toHaveLength(said(department).errors.length + 1);
  expect(noted('核对')).toHaveLength(said(department).errors.length + 1);
  expect(noted('备注')).toEqual(said(department).errors);
});

test('an amount that slid below the last line makes no total of the row it stands in', () => {
  const publicTable = (workbook: Workbook) =>
    bind(workbook, builtInTemplates()).tables.find(({ sheet }) => sheet === '公开表3-3');
  const bottom = publicTable(department)?.bodyBottom ?? 0;
  const slid = changed(({ name, rows }) => {
    if (name !== '公开表3-3') return rows;
    const below: (Cell | undefined)[] = [undefined, undefined, { value: 3.5 }];
    return [...rows.slice(0, bottom + 1), below];
  });
  const rows = publicTable(slid)?.blocks.flatMap((block) => block.rows) ?? [];
  expect(rows.at(-1)).toMatchObject({ row: bottom + 1, kind: 'unknown', label: null });
});
