/** What belongs together over the end of a sentence: a bracket that goes on, a reason told later, the year of a budget. */

import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';

const read = (text: string) => readClaims(readPlainText(`第三部分 2024年部门预算情况说明\n${text}`));
const reasons = (text: string): string[] =>
  verifyText(read(text)).flatMap(({ rule, message }) => (rule === 'narrative.reason' ? [message] : []));

test('a full stop inside a bracket does not end the sentence around it', () => {
  const { claims } = read('公务接待费3.00万元（含外事接待0.00万元。），比上年减少1.00万元，下降25.00%。');
  const change = claims.find(({ kind }) => kind === 'change');
  expect(claims.find(({ id }) => id === change?.of)?.value).toBe('3.00');
});

test('a bracket that ends the sentence does', () => {
  expect(read('公务接待费3.00万元（含外事接待。）会议费2.00万元。').sentences.length).toBeGreaterThanOrEqual(
    2,
  );
});

test('a reason may be told at the end of the section', () => {
  const change = '一、收支总体情况\n2024年收支总预算90.00万元，比上年增加10.00万元，增长12.50%。';
  expect(
    reasons(`${change}\n其中：基本支出60.00万元，项目支出30.00万元。\n增加的主要原因是新设窗口。`),
  ).toEqual([]);
  expect(reasons(`${change}\n二、收入情况\n增加的主要原因是新设窗口。`)).toHaveLength(1);
});

test('changes of one section that lack a reason are one warning', () => {
  const text =
    '一、收支总体情况\n2024年基本支出60.00万元，比上年增加10.00万元。\n2024年项目支出30.00万元，比上年减少5.00万元。';
  expect(reasons(text)).toEqual([expect.stringContaining('这一节共 2 处增减都没有说明原因')]);
});

test('a year that a reason tells of is not the budget’s', () => {
  const text =
    '基本支出90.00万元，增长原因是2023年因人员调动未编报预算。2024年一般公共预算基本支出90.00万元。项目支出0万元，下降原因是2023年编外经费列入项目支出预算。';
  expect(readClaims(readPlainText(text)).budgetYear).toBe(2024);
});

test('in a text without parts the headings that say of which money they are hold their 科目 together', () => {
  const told = (share: string): string[] =>
    verifyText(
      readClaims(
        readPlainText(
          `云川县档案馆2024年单位预算编制说明
六、一般公共预算当年拨款情况说明
（一）规模情况
一般公共预算当年拨款90.00万元。
（三）具体使用情况
1.一般公共服务（类）档案事务（款）档案馆（项）：2024年预算数为60.00万元，主要用于：人员经费，占一般公共预算当年拨款的${share}%。`,
        ),
      ),
    ).flatMap(({ rule, message }) => (rule === 'narrative.share' ? [message] : []));
  expect(told('66.67')).toEqual([]);
  expect(told('76.67')).toHaveLength(1);
});
