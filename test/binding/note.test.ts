/** What stands under a table, and what it says of it. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, Workbook } from '../../src/workbook/model';
import { exampleDepartment } from '../support/example-department';

const SHEET = '公开表3-2';
let department: Workbook;
beforeAll(async () => {
  department = await exampleDepartment();
});

/** The projects' table without a row, with `words` under its heading. */
function emptied(words: string | null, formula?: string): Workbook {
  const sheets = department.sheets.map((sheet) => {
    if (sheet.name !== SHEET) return sheet;
    const note: Cell = { value: words, ...(formula === undefined ? {} : { formula }) };
    const rows = sheet.rows.map((row, at) =>
      at < 4 ? row : at === 8 && words !== null ? [note] : undefined,
    );
    return { ...sheet, rows, merges: sheet.merges.filter(({ top }) => top < 4) };
  });
  return { ...department, sheets };
}

const told = (workbook: Workbook): string[] =>
  check(bind(workbook, builtInTemplates()))
    .findings.filter(
      ({ rule, message }) => /^table\.(?:unfilled|empty)$/.test(rule) && message.includes(SHEET),
    )
    .map(({ rule }) => rule);

test('a table that others state amounts of and that says nothing is wanting', () => {
  expect(told(emptied(null))).toEqual(['table.unfilled']);
});

test.each([
  '注：本单位项目经费由主管局统一公开。',
  '因机构改革，相关经费列在局本级，本表不填',
  '不涉及',
  '此表由市财政局汇总填报',
  '今年的项目都还没有批复',
  '说明：项目名称涉密',
])('a note that says why, in whatever words, ends the finding: %s', (words) => {
  expect(told(emptied(words))).toEqual([]);
});

test.each([
  '注：本单位2024年没有安排项目支出。',
  '说明：因厉行节约，本单位无项目经费',
  '本单位没有“运转类”项目支出',
])('a note that denies what other tables state is the other side of the finding: %s', (words) => {
  const findings = check(bind(emptied(words), builtInTemplates())).findings;
  const [finding] = findings.filter(({ rule }) => rule === 'table.unfilled');
  expect(finding?.message).toMatch(/表下（公开表3-2!A9）却写着“.*”，两处不符/);
  expect(finding?.message).not.toContain('请在表下说明原因');
  expect(finding?.message).not.toMatch(/“[^”]*“/);
  expect(finding?.cells.map(({ address }) => address)).toContain('A9');
});

test('the note that a fresh form prints of itself is no reason', () => {
  expect(told(emptied('注：本部门2024年没有一般公共预算项目支出，故本表无数据。', 'IF(1=1,"","")'))).toEqual([
    'table.unfilled',
  ]);
});

test.each(['合    计', '信息系统运维', '未归口管理的行政单位离退休', '填表人：'])(
  'a row of its own is no note: %s',
  (words) => {
    expect(told(emptied(words))).toEqual(['table.unfilled']);
  },
);
