import { once } from '../../collect/once';
import { rule } from './family';
import { products, sums } from '../../indicator/goal/expression';
import { listSums } from '../../indicator/goal/list';
import { reckonings } from '../../indicator/goal/persons';
import { sentenceAt } from '../../indicator/goal/text';
import { goalTold } from './goal';
import type { Goal } from './goal';
import { inYuan, quoted, yuan } from './say';

export const goalArithmeticRule = rule('goal-arithmetic', {
  severity: 'warning',
  grades: {
    perHead: { severity: 'error', when: '人数、标准、月数写得清楚的算式' },
  },
  title: '目标里的算式不成立',
  reads: '目标里的乘式、加式、“几人每月几元共几元”',
  source: '算术',
  clean: {
    says: '2人×500元×12个月=12000元',
    cells: { '公开表6!D5': '聘用讲解员2人，2人×500元×12个月=12000元。' },
  },
  failing: {
    says: '2人×500元×12个月写成 15000 元',
    cells: { '公开表6!D5': '聘用讲解员2人，2人×500元×12个月=15000元。' },
  },
  check: ({ goals }) => goals.flatMap(arithmeticTold),
});

/** Sums that a goal works out itself, held against what it says they come to. */
export const arithmeticTold = once((goal: Goal) => [...expressions(goal), ...lists(goal), ...perHead(goal)]);

function expressions(goal: Goal) {
  return [...products(goal.text), ...sums(goal.text)].flatMap(({ holds, result, start, end, reckoned }) => {
    if (holds || !result) return [];
    const quote = goal.text.slice(start, end);
    const words = `里“${quoted(quote)}”算下来是 ${yuan(reckoned)}，写的是 ${yuan(result.value)}。`;
    return [
      goalTold(goal, words, quote, {
        ...inYuan(reckoned, result.value),
      }),
    ];
  });
}

function lists(goal: Goal) {
  return listSums(goal.text).map(({ total, items, nearest, end }) =>
    goalTold(
      goal,
      `里写“合计 ${yuan(total.value)}”，而前面列出的 ${items} 项按最接近的算法相加是 ${yuan(nearest)}。`,
      goal.text.slice(total.start - 4, end),
      { difference: total.value.minus(nearest).toString() },
    ),
  );
}

function perHead(goal: Goal) {
  const { text } = goal;
  return reckonings(text).map(({ rate, result, heads, months, reckoned, fits }) => {
    const from = Math.min(rate.start, sentenceAt(text, rate.start).start);
    const times = `${heads} 人 × ${rate.value.toString()} 元${months > 1 ? ` × ${months} 个月` : ''}`;
    const like = fits !== null && fits !== heads ? `，${yuan(result.value)} 相当于 ${fits} 人` : '';
    const words = `里 ${times} ＝ ${yuan(reckoned)}，写的是 ${yuan(result.value)}${like}。`;
    return goalTold(goal, words, text.slice(from, result.end), {
      grade: 'perHead' as const,
      ...inYuan(reckoned, result.value),
    });
  });
}
