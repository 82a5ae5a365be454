/** Sums that a goal works out itself, held against what it says they come to. */
import type { Draft } from '../../finding';
import { findNameLists } from '../../../passage/person-names';
import { cellOf, quoted, yuan } from '../say';
import { goalDraft } from './goal-draft';
import type { Goal } from './goal-draft';
import { products, sums } from './expression';
import { listSums } from './list';
import { reckonings } from './persons';
import { slips } from './slip';
import { figuresIn, sentenceAt } from './text';
import { goalArithmeticRule } from '../goal-arithmetic';
import { goalPeopleRule } from '../goal-people';
import { goalSlipRule } from '../goal-slip';

export function arithmetic(goal: Goal): Draft[] {
  const { text } = goal;
  const drafts: Draft[] = [];
  for (const worked of [...products(text), ...sums(text)]) {
    if (worked.holds || !worked.result) continue;
    const quote = text.slice(worked.start, worked.end);
    drafts.push(
      goalDraft(
        goal,
        goalArithmeticRule,
        `里“${quoted(quote)}”算下来是 ${yuan(worked.reckoned)}，写的是 ${yuan(worked.result.value)}。`,
        quote,
        {
          expected: worked.reckoned.toString(),
          difference: worked.result.value.minus(worked.reckoned).toString(),
        },
      ),
    );
  }
  for (const list of listSums(text)) {
    drafts.push(
      goalDraft(
        goal,
        goalArithmeticRule,
        `里写“合计 ${yuan(list.total.value)}”，而前面列出的 ${list.items} 项按最接近的算法相加是 ${yuan(list.nearest)}。`,
        text.slice(list.total.start - 4, list.end),
        { difference: list.total.value.minus(list.nearest).toString() },
      ),
    );
  }
  for (const one of reckonings(text)) {
    const from = Math.min(one.rate.start, sentenceAt(text, one.rate.start).start);
    const quote = text.slice(from, one.result.end);
    const fits =
      one.fits !== null && one.fits !== one.heads ? `，${yuan(one.result.value)} 相当于 ${one.fits} 人` : '';
    drafts.push(
      goalDraft(
        goal,
        goalArithmeticRule,
        `里 ${one.heads} 人 × ${one.rate.value.toString()} 元${one.months > 1 ? ` × ${one.months} 个月` : ''} ＝ ${yuan(one.reckoned)}，写的是 ${yuan(one.result.value)}${fits}。`,
        quote,
        {
          grade: 'perHead',
          expected: one.reckoned.toString(),
          difference: one.result.value.minus(one.reckoned).toString(),
        },
      ),
    );
  }
  for (const slip of slips(text)) {
    drafts.push(
      goalDraft(
        goal,
        goalSlipRule,
        `里同一笔数先写“${slip.a}”，后写“${slip.b}”，只差一个数字，像是笔误，请核对。`,
        text.slice(slip.start, slip.end),
      ),
    );
  }
  return drafts;
}

/** People listed by name against the number that the goal gives. */
export function people(goal: Goal): Draft[] {
  return findNameLists(goal.part.text).flatMap((list): Draft[] => {
    const counts = figuresIn(goal.text).filter(
      (figure) => !figure.money && /^\s*[人名](?!次|均|[/.])/.test(goal.text.slice(figure.end)),
    );
    const stated = [...new Set(counts.map((figure) => figure.value.toNumber()))];
    const inRows = goal.project.rows.filter(
      (row) => row.target.kind === 'number' && /^[人名]/.test(row.target.unit),
    );
    const known = [
      ...stated,
      ...inRows.flatMap((row) => (row.target.kind === 'number' ? [row.target.number.toNumber()] : [])),
    ];
    if (known.length === 0 || known.includes(list.names.length)) return [];
    return [
      goalDraft(
        goal,
        goalPeopleRule,
        `列出了 ${list.names.length} 个人，而写的人数是 ${[...new Set(known)].join('、')} 人，请核对。`,
        goal.text.slice(list.start, list.end),
        {
          cells: inRows
            .slice(0, 2)
            .flatMap((row) => (row.value ? [cellOf(goal.project.table, row.value)] : [])),
        },
      ),
    ];
  });
}
