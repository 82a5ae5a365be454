/** Error values are told under the cell that they come of, though that is no error itself. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import type { Cell } from '../../src/workbook/model';
import { sheetOf, workbookOf } from '../support/sheets';

const VALUE = { error: '#VALUE!' };

/** A fund's table whose only amount is this text, with formulas over it as Excel reckons them. */
function told(text: string) {
  const handed = (at: number): Cell => ({ value: text, formula: `D${at}` });
  const sum = (at: number): Cell => ({ value: VALUE, formula: `C${at}+D${at}` });
  const sheet = sheetOf('基金表', [
    ['政府性基金预算支出表', '', '', ''],
    ['部门：青禾县水利局', '', '', '单位：万元'],
    ['科目名称', '合计', '基本支出', '项目支出'],
    ['合计'],
    ['212 城乡社区支出'],
    ['21208 国有土地使用权出让收入安排的支出'],
    ['2120899 其他国有土地使用权出让收入安排的支出'],
  ]);
  const rows = sheet.rows.map((row, at): typeof row => {
    if (at < 3) return row;
    const last: Cell = at === 6 ? { value: text } : handed(at + 2);
    return [row?.[0], { ...sum(at + 1) }, { value: 0, format: '0.00' }, last];
  });
  const { findings } = check(readInstead(workbookOf({ ...sheet, rows }), ROW_SETS as RowSets));
  return findings.filter(({ rule }) => rule === 'table.unreadable').map(({ message }) => message);
}

const BELOW = [4, 5, 6, 7].map((row) => `基金表!B${row} 的公式引用 基金表!D7，也成了“#VALUE!”。`);

test('a number typed in full width is one error, and what it made of the sums hangs under it', () => {
  expect(told('１６３．６０')).toEqual([
    expect.stringContaining('基金表!D7 的“１６３．６０”是文本，不是数字，引用它的 4 格'),
    ...BELOW,
  ]);
});

test('so does what a text that nobody can read made of them', () => {
  expect(told('约163.60')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^基金表!D7 是金额栏，却写着“约163.60”，.*引用它的 4 格都成了错误值/),
      ...BELOW,
    ]),
  );
});
