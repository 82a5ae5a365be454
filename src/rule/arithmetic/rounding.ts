import { rule } from './family';
import type { FactCell } from '../../fact/cell';
import { difference, type Relation } from '../../fact/relation';
import { amount, cellInWords, findingCell, gap, type Voice } from '../say';
import type { Trouble } from './trouble';

export const roundingRule = rule('rounding', {
  severity: 'info',
  grades: {
    'same-amount': {
      severity: 'warning',
      when: '不是合计与各项，而是同一个数印在两处，末位不同，表里又没有别的尾差',
    },
  },
  class: 'rounding',
  title: '尾差',
  reads: '差额在四舍五入所能解释的范围之内的合计与各项',
  source: '每个数代表其末位半个单位的区间',
  clean: { says: '工资福利支出 550.05，各项相加也是 550.05', cells: { '公开表2-1!H9': 550.05 } },
  failing: {
    says: '工资福利支出 550.06，各项相加 550.05：四舍五入所能解释',
    cells: { '公开表2-1!H9': 550.06 },
  },
  // One line a table: checkers that list each drown their users.
  *check(trouble) {
    if (trouble.kind !== 'rounding') return;
    const { relations } = trouble;
    const added = relations.filter((relation) => !printedTwice(relation));
    const doubted = new Map<Relation, Pair>();
    for (const relation of relations) {
      const pair = printedTwice(relation);
      if (pair && !added.some(without(pair))) doubted.set(relation, pair);
    }
    const pairs = [...doubted.values()];
    const sums = relations.filter((relation) => !doubted.has(relation));
    if (pairs.length > 0) yield { ...sameAmounts(trouble, pairs), grade: 'same-amount' };
    if (sums.length > 0) yield roundedSums(trouble, sums);
  },
});

type Rounded = Extract<Trouble, { kind: 'rounding' }>;
type Pair = readonly [FactCell, FactCell];

/** One amount in two cells that print it alike: no parts were added up that had been rounded. */
function printedTwice({ kind, left, right }: Relation): Pair | null {
  const [[one, ...more], [other, ...others]] = [left, right].map((cells) =>
    cells.filter(({ blank }) => !blank),
  ) as [FactCell[], FactCell[]];
  if (kind === 'bound' || !one || !other || more.length > 0 || others.length > 0) return null;
  if (one.virtual || other.virtual || !one.slack.eq(other.slack)) return null;
  return [one, other];
}

/** A sum beside it that does not come out either: there amounts were rounded one by one, and totals with them. */
const without =
  (pair: Pair) =>
  ({ left, right }: Relation): boolean =>
    !pair.some((cell) => left.includes(cell) || right.includes(cell));

const PAIRS_SHOWN = 3;

function sameAmounts({ sheet, voice }: Rounded, pairs: readonly Pair[]) {
  const told = pairs
    .slice(0, PAIRS_SHOWN)
    .map((pair) => pair.map((cell) => saidOf(cell, voice)).join('，'))
    .join('；');
  const more = pairs.length > PAIRS_SHOWN ? `等 ${pairs.length} 处` : '';
  return {
    message: `${sheet} 有同一个数印在两处而末位不同：${told}${more}。可能是四舍五入，也可能是笔误，请核对哪一处对。`,
    cells: pairs
      .flat()
      .slice(0, 20)
      .map((cell) => findingCell(cell, voice.digits)),
  };
}

const saidOf = (cell: FactCell, voice: Voice): string =>
  `${cellInWords(cell)}是 ${amount(cell, cell.value, voice)}`;

function roundedSums({ sheet, voice }: Rounded, relations: readonly Relation[]) {
  const gaps = relations.map((relation) => ({ relation, off: difference(relation) }));
  const { relation, off } = gaps.reduce((a, b) => (b.off.abs().gt(a.off.abs()) ? b : a));
  const [first] = [...relation.left, ...relation.right];
  const largest = first ? gap(first, off, voice) : '';
  return {
    message: `${sheet} 有 ${relations.length} 处尾差（四舍五入所能解释，最大 ${largest}），不算错误；如要消除，可按“元 → 万元”分摊后重填。`,
    cells: relations
      .slice(0, 20)
      .flatMap(({ left }) => left.slice(0, 1))
      .map((cell) => findingCell(cell, voice.digits)),
  };
}
