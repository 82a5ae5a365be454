/** 上年预算数 that were left standing when last year's file was taken over, told beside last year's file. */
import { lastYearFromFacts } from '../../src/derive/last-year';
import { buildFacts } from '../../src/fact/facts';
import type { Facts } from '../../src/fact/facts';
import { checkLastYear } from '../../src/rule/last-year/column';
import { openAny } from '../../src/session/open';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Amounts = readonly [abroad: number, cars: number, guests: number];

async function factsOf(year: number, last: Amounts, now: Amounts, said = '预算数'): Promise<Facts> {
  const sum = (amounts: Amounts) => amounts.reduce((a, b) => a + b, 0);
  const rows = ['因公出国（境）费用', '公务用车购置及运行费', '公务接待费'].map((name, at) => [
    name,
    last[at]!,
    now[at]!,
  ]);
  const table = sheetOf('表7', [
    [`${year}年一般公共预算“三公”经费支出表`, '', ''],
    ['单位名称：青禾县农业局', '', '单位：万元'],
    ['项目', `上年${said}`, '本年预算数'],
    ['合计', sum(last), sum(now)],
    ...rows,
  ]);
  return buildFacts((await openAny(workbookOf(table), [], ROW_SETS as RowSets)).binding);
}

const BEFORE: Amounts = [0, 12.5, 3.2];
const told = async (facts: Facts) =>
  checkLastYear(facts, lastYearFromFacts(await factsOf(2025, [1, 13, 4], BEFORE)));

test('nothing is told where each is what last year’s tables say', async () => {
  const { drafts, notEvaluated } = await told(await factsOf(2026, BEFORE, [0, 11, 3]));
  expect([drafts, notEvaluated]).toEqual([[], []]);
});

test('a column that was left as it was is one finding, with the first cell and what last year says', async () => {
  const { drafts } = await told(await factsOf(2026, [1, 13, 4], [0, 11, 3]));
  expect(drafts.map(({ severity }) => severity)).toEqual(['error']);
  expect(drafts[0]?.cells).toHaveLength(4);
  expect(drafts[0]?.message).toMatch(/表7 的上年数有 4 个与上年的表不同.*18\.00.*15\.70/u);
});

test('one amount is told with what it should be; what was spent last year is not held against what was planned', async () => {
  const [wrong] = (await told(await factsOf(2026, [0, 12.5, 2.3], [0, 11, 3]))).drafts.filter(({ message }) =>
    message.includes('公务接待费'),
  );
  expect([wrong?.severity, wrong?.expected]).toEqual(['error', '3.20']);
  expect((await told(await factsOf(2026, [0, 12.5, 2.3], [0, 11, 3], '执行数'))).drafts).toEqual([]);
});
