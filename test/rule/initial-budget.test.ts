/** The budget of the year beside its final accounts: 年初预算数 tie by coordinate. */
import { bind } from '../../src/binding/bind';
import { lastYearFromFacts, type LastAmounts } from '../../src/derive/last-year';
import { withValues } from '../../src/derive/with-values';
import { buildFacts } from '../../src/fact/facts';
import type { FactCell } from '../../src/fact/cell';
import { checkInitial } from '../../src/rule/outturn/initial-budget';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { exampleDepartment } from '../support/example-department';
import { finalAccounts } from '../support/final-department';

const template = builtInTemplates().find(({ id }) => id === 'final-accounts')!;
let budget: LastAmounts;
let final: Workbook;

const factsOf = (workbook: Workbook) => buildFacts(bind(workbook, [template]));

const initial = (workbook: Workbook): FactCell[] =>
  factsOf(workbook)
    .source.grids.flatMap(({ cells }) => cells.flat())
    .filter((cell): cell is FactCell => cell?.label.stage === 'initial');

function planned({ label: { stage: _, ...label } }: FactCell): number | null {
  const said = budget.at(label);
  return said && Number(said.value);
}

/** The final accounts with the budget's amounts where they print them. */
function agreed(): Workbook {
  const values = initial(final).flatMap((cell) => {
    const value = planned(cell);
    return value === null ? [] : [{ sheet: cell.table.sheet, row: cell.row, column: cell.column, value }];
  });
  expect(values.filter(({ value }) => value !== 0).length).toBeGreaterThan(1);
  return withValues(final, values);
}

beforeAll(async () => {
  budget = lastYearFromFacts(buildFacts(bind(await exampleDepartment(), builtInTemplates())));
  final = await finalAccounts(template, () => 0.4);
}, 60_000);

test('agree where the final accounts print what was planned', () => {
  expect(checkInitial(factsOf(agreed()), budget).drafts).toEqual([]);
});

test('are told where one differs, with what the budget says', () => {
  const workbook = agreed();
  const cell = initial(workbook).find((one) => (planned(one) ?? 0) !== 0);
  if (!cell) throw new Error('the budget has “三公”经费');
  const wrong = withValues(workbook, [
    { sheet: cell.table.sheet, row: cell.row, column: cell.column, value: (planned(cell) ?? 0) + 1.5 },
  ]);
  const { drafts } = checkInitial(factsOf(wrong), budget);
  expect(drafts.map(({ difference }) => difference)).toEqual(['1.50']);
  expect(drafts[0]?.message).toMatch(/年初预算数是 .*，本年预算是 .*（公开表3-3!/);
});

test('are said to be without a counterpart where the budget has none', () => {
  const silent: LastAmounts = { year: null, at: () => null };
  expect(checkInitial(factsOf(final), silent).notEvaluated?.[0]?.reason).toContain('没有对应的数');
});
