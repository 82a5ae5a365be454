/** What a goal says its project needs, over the years and in the year, held against the tables. */
import { Money } from '../../../amount/money';
import type { Draft } from '../../finding';
import { inWan, yuan } from '../say';
import { goalDraft } from './goal-draft';
import type { Goal } from './goal-draft';
import { products } from './expression';
import { needs, periods, statesParts, total } from './statement';
import type { Need } from './statement';
import { figuresIn } from './text';
import { goalAmountRule } from '../goal-amount';
import { goalPeriodRule } from '../goal-period';

/** 在2023年-2027年期间…: five years' money taken for one year's, or a year's that does not multiply to it. */
export function multiYear(goal: Goal): Draft[] {
  return periods(goal.text).flatMap(({ from, to, years, total: whole, year }): Draft[] => {
    if (!year) return [];
    const span = `${from}—${to} 年共 ${years} 年`;
    const quote = goal.text.slice(year.start - 8, year.end);
    if (year.value.gte(whole.value)) {
      return [
        goalDraft(
          goal,
          goalPeriodRule,
          `说${span}投入 ${yuan(whole.value)}，当年又需要 ${yuan(year.value)}，是把多年的总数当成了一年的数。`,
          quote,
          { grade: 'wholePeriod' },
        ),
      ];
    }
    const reckoned = year.value.times(years);
    const ratio = reckoned.div(whole.value);
    const close = ratio.gt('0.97') && ratio.lt('1.03');
    const rounded = reckoned
      .minus(whole.value)
      .abs()
      .lte(whole.half.plus(year.half.times(years)));
    if (!close || rounded) return [];
    return [
      goalDraft(
        goal,
        goalPeriodRule,
        `说${span}投入 ${yuan(whole.value)}，当年 ${yuan(year.value)}，${years} 年合起来是 ${yuan(reckoned)}，请核对。`,
        goal.text.slice(whole.start - 4, whole.end),
        { expected: reckoned.toString(), difference: whole.value.minus(reckoned).toString() },
      ),
    ];
  });
}

/** What the goal says the year needs, against every amount that the tables state of the project. */
export function amountOfYear(goal: Goal, told: readonly Draft[]): Draft[] {
  const { amounts, text, project } = goal;
  const [own] = amounts;
  if (!own || project.whole) return [];
  const list = [...needs(text), ...worked(text)];
  const fits = (value: InstanceType<typeof Money>, half: InstanceType<typeof Money>, approximate: boolean) =>
    amounts.some((one) => {
      const slack = one.slack.plus(half).plus(one.value.times(approximate ? '0.05' : '0.005'));
      return one.value.minus(value).abs().lte(slack);
    });
  if (fits(total(list), new Money(0), true)) return [];
  const parts = statesParts(text, list);
  const wrong = list.filter((need) => {
    if (fits(need.value, need.half, need.approximate)) return false;
    if (need.value.gt(own.value)) return true;
    // Less than the amount may be a part of it, unless the text says that it is the year's.
    return need.ofYear && (!parts || amounts.length > 1 || list.filter((one) => one.ofYear).length === 1);
  });
  const [first] = wrong;
  if (!first) return [];
  // A need that is wrong in itself is told already, unless it is also the year's need and fits none of two amounts.
  const known = wrong.every((need) => told.some((draft) => draft.message.includes(yuan(need.value))));
  if (known && amounts.length === 1) return [];
  const worst = wrong.some((need) => {
    const ratio = need.value.div(own.value);
    return ratio.gt('1.5') || (need.ofYear && ratio.lt('0.67'));
  });
  const hint = factorHint(first.value.div(own.value));
  return [
    goalDraft(
      goal,
      goalAmountRule,
      `里写需要 ${wrong.map((need) => yuan(need.value)).join('、')}，项目预算数是 ${amounts.map((one) => `${inWan(one.value)} 万元（${one.place}）`).join('、')}，对不上${hint}。`,
      text.slice(Math.max(0, first.start - 10), first.end),
      {
        ...(worst ? { grade: 'far' as const } : {}),
        cells: amounts.slice(0, 3).map((one) => one.cell),
        expected: own.value.toString(),
        difference: first.value.minus(own.value).toString(),
      },
    ),
  ];
}

/** `4人×3336元/月×12` without a result: the reader's result is what it comes to. */
function worked(text: string): Need[] {
  return products(text).flatMap((one) => {
    const [first] = figuresIn(text.slice(one.start, one.end));
    if (one.result || !one.money || !first) return [];
    return [
      {
        ...first,
        start: one.start,
        end: one.end,
        value: one.reckoned,
        half: new Money(0),
        approximate: false,
        ofYear: false,
      },
    ];
  });
}

function factorHint(ratio: InstanceType<typeof Money>): string {
  if (ratio.gt(9_500) && ratio.lt(10_500)) return '，像是把元写成了万元';
  if (ratio.gt('0.000095') && ratio.lt('0.000105')) return '，像是把万元写成了元';
  return '';
}
