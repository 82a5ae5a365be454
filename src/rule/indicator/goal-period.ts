import { SEEN } from '../sources';
import { once } from '../../collect/once';
import { rule } from './family';
import { periods } from '../../indicator/goal/statement';
import { goalTold } from './goal';
import type { Goal } from './goal';
import { inYuan, yuan } from './say';

export const goalPeriodRule = rule('goal-period', {
  severity: 'warning',
  grades: {
    wholePeriod: { severity: 'error', when: '把多年的总数当成一年的数' },
  },
  title: '多年总数与当年数不符',
  reads: '目标里的年份区间、总数与当年数',
  source: SEEN,
  clean: {
    says: '五年投入 480 万元，当年需要 96 万元',
    cells: { '公开表6!D5': '在2023年-2027年期间共需投入480万元，当年需要96万元。' },
  },
  failing: {
    says: '五年投入 96 万元，当年又需要 96 万元',
    cells: { '公开表6!D5': '在2023年-2027年期间共需投入96万元，当年需要96万元。' },
  },
  check: ({ goals }) => goals.flatMap(periodTold),
});

/** 在2023年-2027年期间…: five years' money taken for one year's, or a year's that does not multiply to it. */
export const periodTold = once((goal: Goal) =>
  periods(goal.text).flatMap(({ from, to, years, total: whole, year }) => {
    if (!year) return [];
    const span = `${from}—${to} 年共 ${years} 年`;
    if (year.value.gte(whole.value)) {
      const words = `说${span}投入 ${yuan(whole.value)}，当年又需要 ${yuan(year.value)}，是把多年的总数当成了一年的数。`;
      const quote = goal.text.slice(year.start - 8, year.end);
      return [goalTold(goal, words, quote, { grade: 'wholePeriod' as const })];
    }
    const reckoned = year.value.times(years);
    const ratio = reckoned.div(whole.value);
    const slack = whole.half.plus(year.half.times(years));
    const rounded = reckoned.minus(whole.value).abs().lte(slack);
    if (ratio.lte('0.97') || ratio.gte('1.03') || rounded) return [];
    return [
      goalTold(
        goal,
        `说${span}投入 ${yuan(whole.value)}，当年 ${yuan(year.value)}，${years} 年合起来是 ${yuan(reckoned)}，请核对。`,
        goal.text.slice(whole.start - 4, whole.end),
        inYuan(reckoned, whole.value),
      ),
    ];
  }),
);
