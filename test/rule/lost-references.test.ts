/** A sheet that was deleted is one fault, however many formulas read it. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import type { Cell } from '../../src/workbook/model';
import { sheetOf, workbookOf } from '../support/sheets';

const LOST = (formula: string): Cell => ({ value: { error: '#REF!' }, formula });
const NONE: Cell = { value: null };

/** A fund's table, the cells of its last rows as given. */
function told(cells: readonly (readonly Cell[])[]) {
  const sheet = sheetOf('基金表', [
    ['政府性基金预算支出表', '', '', ''],
    ['部门：青禾县水利局', '', '', '单位：万元'],
    ['科目名称', '合计', '基本支出', '项目支出'],
    ['212 城乡社区支出'],
    ['21208 国有土地使用权出让收入安排的支出'],
    ['2120899 其他国有土地使用权出让收入安排的支出', '163.60', '', '163.60'],
  ]);
  const rows = sheet.rows.map((row, at): typeof row =>
    cells[at - 3] ? [row?.[0], ...(cells[at - 3] ?? [])] : row,
  );
  const { findings } = check(readInstead(workbookOf({ ...sheet, rows }), ROW_SETS as RowSets));
  return findings.filter(({ rule }) => rule === 'table.unreadable');
}

test('formulas that read a deleted sheet are one error, and what reads them hangs under it', () => {
  const handed = LOST('D5');
  const [first, ...others] = told([
    [handed, NONE, handed],
    [LOST('SUM(#REF!)'), NONE, LOST('#REF!F6')],
  ]);
  expect(first?.message).toMatch(
    /^基金表 有 2 个公式（在 B5:D5 中）引用的单元格已不存在.*不要逐格改填数字。$/,
  );
  expect(others.map(({ cause }) => cause)).toEqual([first?.id, first?.id]);
});

test('one lost reference alone is told by its cell', () => {
  const [only, more] = told([[LOST('SUM(#REF!)')]]);
  expect(only?.message).toMatch(/^基金表!B4 是金额栏，却写着“#REF!”/);
  expect(more).toBeUndefined();
});
