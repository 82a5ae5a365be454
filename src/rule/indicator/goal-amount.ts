import { MEASURES } from '../sources';
import { rule } from './family';
import { Money } from '../../amount/money';
import { YUAN_IN_WAN } from '../../amount/unit';
import type { StatedAmount } from '../../indicator/amounts';
import { products } from '../../indicator/goal/expression';
import { needs, statesParts, total } from '../../indicator/goal/statement';
import type { Need } from '../../indicator/goal/statement';
import { figuresIn } from '../../indicator/goal/text';
import { goalTold } from './goal';
import type { Goal } from './goal';
import { arithmeticTold } from './goal-arithmetic';
import { periodTold } from './goal-period';
import { inWan, inYuan, statedCell, statedPlace, yuan } from './say';

export const goalAmountRule = rule('goal-amount', {
  severity: 'warning',
  grades: {
    far: { severity: 'error', when: '超出预算数一半以上，或明说是当年所需而不到三分之二' },
  },
  title: '目标里的金额与预算数不符',
  reads: '目标里“预计需要”“当年所需”的金额与项目预算数',
  source: MEASURES,
  clean: {
    says: '目标写需要 96 万元，预算数 96.00 万元',
    cells: { '公开表6!D5': '完成数字化加工，预计需要96万元。' },
  },
  failing: {
    says: '目标写需要 196 万元，预算数 96.00 万元',
    cells: { '公开表6!D5': '完成数字化加工，预计需要196万元。' },
  },
  check: ({ facts, goals, year }) => goals.flatMap((goal) => amountTold(goal, facts.source.digits, year)),
});

/** What the goal says the year needs, against every amount that the tables state of the project. */
function amountTold(goal: Goal, digits: number, year: number | null) {
  const { amounts, text, project } = goal;
  const [own] = amounts;
  const wrong = wrongNeeds(goal, year);
  const [first] = wrong;
  if (!own || !first) return [];
  // A need that is wrong in itself is told already, unless it is also the year's need and fits none of two amounts.
  const told = [...arithmeticTold(goal), ...periodTold(goal)];
  const known = wrong.every((need) => told.some(({ message }) => message.includes(yuan(need.value))));
  if (known && amounts.length === 1) return [];
  const far = wrong.some((need) => {
    const ratio = need.value.div(own.value);
    return ratio.gt('1.5') || (need.ofYear && ratio.lt('0.67'));
  });
  const stated = amounts.map((one) => `${inWan(one.value)} 万元（${statedPlace(project, one)}）`).join('、');
  const hint = factorHint(first.value.div(own.value));
  return [
    goalTold(
      goal,
      `里写需要 ${wrong.map((need) => yuan(need.value)).join('、')}，项目预算数是 ${stated}，对不上${hint}。`,
      text.slice(Math.max(0, first.start - 10), first.end),
      {
        ...(far ? { grade: 'far' as const } : {}),
        cells: amounts.slice(0, 3).map((one) => statedCell(project, one, digits)),
        ...inYuan(own.value, first.value),
      },
    ),
  ];
}

function wrongNeeds({ amounts, text, project }: Goal, year: number | null): Need[] {
  const [own] = amounts;
  if (!own || project.whole) return [];
  const list = [...needs(text, year), ...worked(text)];
  if (list.length > 1 && fits(amounts, total(list), new Money(0), true)) return [];
  const parts = statesParts(text, list);
  return list.filter((need) => {
    if (fits(amounts, need.value, need.half, need.approximate)) return false;
    if (need.value.gt(own.value)) return true;
    // 68.05元 for 68.05万元 is no small part of it but a slip of the unit.
    if (fits(amounts, need.value.times(YUAN_IN_WAN), need.half.times(YUAN_IN_WAN), false)) return true;
    if (list.length === 1 && isTurned(need.value, own.value)) return true;
    // Less than the amount may be a part of it, unless the text says that it is the year's.
    return need.ofYear && (!parts || amounts.length > 1 || list.filter((one) => one.ofYear).length === 1);
  });
}

/** 136.6 for 163.6: two neighbouring digits exchanged, of three or more. */
function isTurned(said: Money, amount: Money): boolean {
  const [a, b] = [said, amount].map((one) => one.toFixed(0).replace(/0+$/, ''));
  if (a === undefined || b === undefined || a.length !== b.length || a.length < 3) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a === b.slice(0, at) + (b[at + 1] ?? '') + (b[at] ?? '') + b.slice(at + 2);
}

/** Half of the last digit, in 元: who writes 77.34 万元 has rounded nothing away. */
const EXACT = new Money(50);

function fits(amounts: readonly StatedAmount[], value: Money, half: Money, approximate: boolean): boolean {
  return amounts.some((one) => {
    const share = approximate ? '0.05' : half.lte(EXACT) ? '0' : '0.005';
    const slack = one.slack.plus(half).plus(one.value.times(share));
    return one.value.minus(value).abs().lte(slack);
  });
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

function factorHint(ratio: Money): string {
  if (ratio.gt(9_500) && ratio.lt(10_500)) return '，像是把元写成了万元';
  if (ratio.gt('0.000095') && ratio.lt('0.000105')) return '，像是把万元写成了元';
  return '';
}
