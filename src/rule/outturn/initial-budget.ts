/** 年初预算数 in final accounts against the budget of the same year, by coordinate. */
import { halfUnit } from '../../amount/interval';
import { Money } from '../../amount/money';
import { convert } from '../../amount/unit';
import type { Label } from '../../dimension/dimension';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { amount, cellInWords, columnCaption, figures, findingCell, voiceOf } from '../say';
import type { Addition } from '../summary';
import { besideBudget, type BudgetAmounts } from './family';

export const initialBudgetRule = besideBudget('initial-budget', {
  severity: 'error',
  grades: { planned: { severity: 'warning', when: '表头只写“预算数”，也可能填的是全年预算数' } },
  title: '年初预算数与本年预算不同',
  reads: '决算表里的年初预算数，和本年公开的预算',
  source: '预算法第七十五条：决算按预算数、调整预算数、决算数列出',
  clean: {
    says: '公务接待费预算数 1.20，本年预算也是',
    form: 'final-accounts',
    budget: true,
    cells: { '09三公经费!F6': 1.2 },
  },
  failing: {
    says: '公务接待费预算数 2.20，本年预算是 1.20',
    form: 'final-accounts',
    budget: true,
    cells: { '09三公经费!F6': 2.2 },
  },
  *check({ facts, budget }) {
    const voice = voiceOf(facts);
    for (const cell of initialCells(facts)) {
      const said = budgetAt(budget, cell.label);
      if (!said) continue;
      const { value, unit, from } = said;
      const expected = convert(value, unit, voice.unit);
      const off = cell.value.minus(expected);
      // The budget may print fewer digits than the final accounts do.
      const printed = convert(halfUnit(Math.min(2, value.decimalPlaces())), unit, voice.unit);
      if (off.abs().lte(Money.max(cell.slack, printed))) continue;
      const isNamed =
        columnCaption(cell.table, cell.column).includes('年初') || cell.table.table.title.includes('年初');
      yield {
        message: `${cellInWords(cell)}的年初预算数是 ${amount(cell, cell.value, voice)}，本年预算是 ${amount(cell, expected, voice)}（${from.startsWith('上年') ? '预算各表都没有这个数' : from}）；年初预算数应与批复的预算一致，请核对。`,
        cells: [findingCell(cell, voice.digits)],
        ...figures(cell, expected, off, voice),
        ...(isNamed ? {} : { grade: 'planned' as const }),
      };
    }
  },
});

export function checkInitial(facts: Facts, budget: BudgetAmounts): Addition {
  const stated = initialCells(facts);
  const open = stated.filter(({ label }) => budgetAt(budget, label) === null).length;
  const none = '决算表里没有年初预算数的栏目，没有与预算核对';
  const reason = stated.length === 0 ? none : `${open} 个年初预算数在预算里没有对应的数，没有核对`;
  return {
    drafts: initialBudgetRule.check({ facts, budget }),
    notEvaluated: stated.length === 0 || open > 0 ? [{ rule: initialBudgetRule.code, reason }] : [],
  };
}

function initialCells({ source }: Facts): FactCell[] {
  return [...source.grids.flatMap(({ cells }) => cells.flat()), ...source.fields].filter(
    (cell): cell is FactCell =>
      cell !== null && !cell.virtual && !cell.blank && cell.label.stage === 'initial',
  );
}

function budgetAt(budget: BudgetAmounts, { stage: _, ...label }: Label): ReturnType<BudgetAmounts['at']> {
  return budget.at(label);
}
