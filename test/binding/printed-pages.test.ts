/** Tables as print lays them out: over several pages with the head on each, and beside one another on one sheet. */
import { bind } from '../../src/binding/bind';
import { viewsOf } from '../../src/binding/views';
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';
import { exampleDepartment } from '../support/example-department';
import { sheetOf, workbookOf } from '../support/sheets';

let department: Workbook;
beforeAll(async () => {
  const { sheets, ...more } = await exampleDepartment();
  // Printed: a formula would have to move with its rows.
  const printed = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row?.map((cell) => cell && { ...cell, formula: undefined })),
  }));
  department = { ...more, sheets: printed, names: [] };
});

const saidOf = (binding: Parameters<typeof check>[0]) => {
  const { findings, summary } = check(binding);
  return {
    told: findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule),
    amounts: summary.coverage.amounts,
    relations: summary.relations.evaluated,
  };
};
const withPack = (workbook: Workbook) => saidOf(bind(workbook, builtInTemplates()));
const withoutPack = (workbook: Workbook) => saidOf(readInstead(workbook, ROW_SETS as RowSets));

/** Where the body begins. */
const headOf = (name: string) =>
  bind(department, builtInTemplates()).tables.find(({ sheet }) => sheet === name)?.bodyTop ?? 0;

/** Page breaks after each four rows of the body, where that leaves at least as many. */
function paged(sheet: Sheet, from: 'title' | 'head'): Sheet {
  const body = headOf(sheet.name);
  // What is merged in a body would have to move with it.
  if (sheet.merges.some(({ bottom }) => bottom >= body)) return sheet;
  const says = (pattern: RegExp) =>
    sheet.rows.findIndex((row) =>
      row?.some((cell) => typeof cell?.value === 'string' && pattern.test(cell.value)),
    );
  const head = sheet.rows.slice(from === 'title' ? says(/表/) : says(/单位：/) + 1, body);
  const rows: (readonly (Cell | undefined)[] | undefined)[] = [];
  sheet.rows.forEach((row, at) => {
    if (body > 2 && at > body && (at - body) % 4 === 0 && at + 4 < sheet.rows.length) rows.push(...head);
    rows.push(row);
  });
  return { ...sheet, rows };
}

test.each(['title', 'head'] as const)(
  'what stands on each printed page from the %s on is said once',
  (from) => {
    const pages = { ...department, sheets: department.sheets.map((sheet) => paged(sheet, from)) };
    const rows = ({ sheets }: Workbook) => sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    expect(rows(pages)).toBeGreaterThan(rows(department) + 10);
    expect(withPack(pages)).toEqual(withPack(department));
    expect(withoutPack(pages)).toEqual(withoutPack(department));
  },
);

const LIST = (title: string, amount: number) => [
  [title, '', ''],
  ['', '', '单位：万元'],
  ['科目编码', '科目名称', '合计'],
  ['', '合计', amount],
  ['213', '农林水支出', amount],
];

test('a table of another title has a head of its own, however like the one above it', () => {
  const sheet = sheetOf('表', [...LIST('政府性基金预算支出表', 3), [], ...LIST('国有资本经营预算支出表', 4)]);
  expect(viewsOf(workbookOf(sheet))[0]?.sheet).toBe(sheet);
});

test('a page says that its table goes on, and which page it is', () => {
  const [first, ...rest] = LIST('政府性基金预算支出表', 3);
  const sheet = sheetOf('表', [
    first ?? [],
    ...rest,
    ['第 1 页 共 2 页'],
    ['政府性基金预算支出表（续）', '', ''],
    ...rest.slice(0, 2),
    ['21303', '水利', 3],
  ]);
  const [view] = viewsOf(workbookOf(sheet));
  expect(view?.sheet.rows.map((row) => row?.length ?? 0).filter((length) => length > 1)).toHaveLength(6);
  expect(view?.text(9, 0)).toBe('21303');
});

/** Each second table to the right of the one before it, a blank column between them. */
function beside(workbook: Workbook): Workbook {
  const sheets: Sheet[] = [];
  for (let at = 0; at < workbook.sheets.length; at += 2) {
    const [left, right] = workbook.sheets.slice(at, at + 2);
    if (!left || !right) continue;
    const width = Math.max(...left.rows.map((row) => row?.length ?? 0)) + 1;
    const rows = Array.from({ length: Math.max(left.rows.length, right.rows.length) }, (_, row) => [
      ...Array.from({ length: width }, (__, column) => left.rows[row]?.[column]),
      ...(right.rows[row] ?? []),
    ]);
    const moved = right.merges.map((area) => ({
      ...area,
      left: area.left + width,
      right: area.right + width,
    }));
    sheets.push({ ...left, rows, merges: [...left.merges, ...moved] });
  }
  return { ...workbook, sheets };
}

test('tables beside one another on one sheet are read one by one', () => {
  // Without projects' forms, which are no table with a title of its own beside another.
  const tables = { ...department, sheets: department.sheets.slice(0, 8) };
  expect(withPack(beside(tables)).amounts).toEqual(withPack(tables).amounts);
  expect(withoutPack(beside(tables)).amounts).toEqual(withoutPack(tables).amounts);
});

test('a table beside another that no form has is told: its amounts are in no count', () => {
  const own = department.sheets.find(({ name }) => name === '公开表3')!;
  const other = sheetOf('旁边', [
    ['部门专项经费使用情况表', '', ''],
    ['', '', '单位：万元'],
    ['序号', '内容', '金额'],
    ...['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) => [String(at + 1), name, 12.5 + at]),
  ]);
  const [both] = beside(workbookOf(own, other)).sheets;
  const sheets = department.sheets.map((sheet) => (sheet === own && both ? both : sheet));
  expect(withPack({ ...department, sheets }).told).toContain('visibility.beside');
});

/** A hidden column before the last of each table, with `head` above amounts of its own. */
function withHidden(workbook: Workbook, head: string): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const body = headOf(sheet.name);
    const column = Math.max(...sheet.rows.slice(0, body).map((row) => row?.length ?? 0)) - 1;
    if (body < 3 || sheet.merges.some(({ bottom }) => bottom >= body)) return sheet;
    const rows = sheet.rows.map((row, at): readonly (Cell | undefined)[] => {
      const own = at === body - 1 ? { value: head } : at >= body && row ? { value: 3.5 } : undefined;
      const before = Array.from({ length: column }, (_, n) => row?.[n]);
      return [...before, own, ...(row ?? []).slice(column)];
    });
    const merges = sheet.merges.map((area) => ({
      ...area,
      left: area.left >= column ? area.left + 1 : area.left,
      right: area.right >= column ? area.right + 1 : area.right,
    }));
    return { ...sheet, rows, merges, hiddenColumns: new Set([column]) };
  });
  return { ...workbook, sheets };
}

test.each(['上年数', '核对', ''])(
  'a hidden column headed “%s” is none of the form’s, and is told',
  (head) => {
    const tables = { ...department, sheets: department.sheets.slice(2, 8) };
    const hidden = withHidden(tables, head);
    for (const read of [withPack, withoutPack]) {
      const [before, after] = [read(tables), read(hidden)];
      expect(after.amounts).toEqual(before.amounts);
      expect(after.told.filter((rule) => rule !== 'visibility.hidden')).toEqual(before.told);
      expect(after.told).toContain('visibility.hidden');
    }
  },
);

/** The rows of the body from the sixth on, upon a sheet of their own with the head again. */
function split(workbook: Workbook, name: string): Workbook {
  const sheets = workbook.sheets.flatMap((sheet) => {
    const body = headOf(sheet.name);
    if (sheet.name !== name) return [sheet];
    const head = sheet.rows
      .slice(0, body)
      .map((row) =>
        row?.map((cell) =>
          typeof cell?.value === 'string' && /[^公开]表$/.test(cell.value)
            ? { ...cell, value: `${cell.value}（续表）` }
            : cell,
        ),
      );
    const further = { ...sheet, name: `${name}续`, rows: [...head, ...sheet.rows.slice(body + 6)] };
    return [{ ...sheet, rows: sheet.rows.slice(0, body + 6) }, further];
  });
  return { ...workbook, sheets };
}

test('half of a table is no table: where it goes on upon another sheet nothing is held against it', () => {
  const tables = { ...department, sheets: department.sheets.slice(0, 8) };
  for (const read of [withPack, withoutPack]) {
    const halves = read(split(tables, '公开表3'));
    const others = read(tables).told.filter((rule) => rule !== 'table.unknown-row');
    expect(halves.told).toEqual(expect.arrayContaining(['table.unknown-row']));
    expect(halves.told.filter((rule) => rule !== 'table.unknown-row')).toEqual(others);
  }
});
