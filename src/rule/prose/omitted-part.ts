/** 其中：A占60%；B占25%。 A structure of which one part that the tables have was left out. */
import { contains, type Dimension, type Member } from '../../dimension/dimension';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Bound } from '../../narrative/bind';
import { groupsOf, type Group } from '../../narrative/claim/groups';
import { meet, minus, rangeOf, total, type Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { once } from '../../collect/once';
import { listOf, sharesOf } from './lookup';

export interface OmittedPart {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly dimension: Dimension;
  readonly member: Member;
  readonly amount: Range;
  readonly cells: readonly FactCell[];
  /** Every part has its share. */
  readonly inShares: boolean;
}

/** By what a structure is told: 科目, where the money comes from, of which year it is, what it is for. */
const DIMENSIONS = ['functional', 'economic', 'source', 'carry', 'nature', 'kind'] as const;

export const omittedParts = once((bound: Bound): readonly OmittedPart[] =>
  groupsOf(bound.reading).flatMap((group) => {
    if (!isStructure(bound, group)) return [];
    const { whole, parts } = group;
    const inShares = parts.every((part) => sharesOf(bound.reading, part).length > 0);
    const gap = minus(rangeOf(whole), total(parts.map(rangeOf)));
    const label = bound.of(whole).label;
    if (!label || !gap.low.isPositive() || gap.low.isZero()) return [];
    // Parts that are nothing are no structure of it.
    if (gap.middle.gte(rangeOf(whole).middle)) return [];
    const found = DIMENSIONS.flatMap((dimension) =>
      candidates(bound, parts, dimension).flatMap((member): OmittedPart[] => {
        const stated = [
          { ...label, [dimension]: member },
          { ...label, carry: 'current', [dimension]: member },
        ]
          .flatMap((one) => bound.amounts.statedAt(one))
          .find(({ range }) => (inShares ? meet(range, gap) : range.middle.eq(gap.middle)));
        return stated
          ? [{ whole, parts, dimension, member, amount: stated.range, cells: stated.cells, inShares }]
          : [];
      }),
    );
    const [only] = found;
    return only && found.length === 1 && !isSaid(bound, only) ? found : [];
  }),
);

/** What is written agrees with the tables; without shares the one amount that is not told tells that it is missing. */
function isStructure({ reading, of }: Bound, { list, whole, parts }: Group): boolean {
  if (parts.length < 2 || (list?.of !== 'list' && list?.of !== 'level')) return false;
  if (list.of === 'list' && /主要/.test(listOf(reading, list.list)?.opener ?? '')) return false;
  const holds = (claim: Claim): boolean => of(claim).by === 'fact' && of(claim).holds;
  return holds(whole) && parts.every(holds);
}

/** The section speaks of it, in whatever words: nothing was left out. */
function isSaid({ reading, of }: Bound, { whole, dimension, member }: OmittedPart): boolean {
  const pathOf = ({ sentence }: Claim): string => reading.sentences[sentence]?.place.path.join('\n') ?? '';
  return reading.claims.some(
    (claim) =>
      claim.kind === 'amount' && of(claim).label?.[dimension] === member && pathOf(claim) === pathOf(whole),
  );
}

/** Members of the tables that stand beside those of the parts. */
function candidates(
  { facts, of }: Bound,
  parts: readonly Claim[],
  dimension: (typeof DIMENSIONS)[number],
): Member[] {
  const named = parts.flatMap((part) => of(part).label?.[dimension] ?? []);
  if (named.length === 0 && dimension !== 'carry') return [];
  const lengths = new Set(named.map(({ length }) => length));
  return [...(membersOf(facts).get(dimension) ?? [])].filter(
    (member) =>
      (!isSubject(dimension) || (lengths.size === 1 && lengths.has(member.length))) &&
      (dimension !== 'carry' || member === 'carried') &&
      !named.some((one) => contains(dimension, one, member) || contains(dimension, member, one)),
  );
}

/** 科目 of one level make up a whole. */
const isSubject = (dimension: Dimension): boolean => dimension === 'functional' || dimension === 'economic';

const membersOf = once((facts: Facts): ReadonlyMap<Dimension, ReadonlySet<Member>> => {
  const labels = facts.models.flatMap(({ cells }) => cells.flat().flatMap((cell) => cell?.label ?? []));
  return new Map(
    DIMENSIONS.map((dimension) => [dimension, new Set(labels.flatMap((label) => label[dimension] ?? []))]),
  );
});
