/** 其中：A占60%；B占25%。 A structure told in shares, of which one part that the tables have was left out. */
import { contains, type Dimension, type Label, type Member } from '../../dimension/dimension';
import type { FactCell } from '../../fact/cell';
import type { Bound } from '../../narrative/bind';
import { groupsOf, type Group } from '../../narrative/claim/groups';
import { meet, minus, rangeOf, total, type Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { once } from '../once';
import { listOf, sharesOf } from './lookup';

export interface LeftOut {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly dimension: Dimension;
  readonly member: Member;
  readonly amount: Range;
  readonly cells: readonly FactCell[];
}

/** By what a structure is told: 类, where the money comes from, of which year it is. */
const DIMENSIONS = ['functional', 'source', 'carry'] as const;

export const leftOut = once((bound: Bound): readonly LeftOut[] =>
  groupsOf(bound.reading).flatMap((group) => {
    if (!isStructure(bound, group)) return [];
    const { whole, parts } = group;
    const gap = minus(rangeOf(whole), total(parts.map(rangeOf)));
    const label = bound.of(whole).label;
    if (!label || !gap.low.isPositive() || gap.low.isZero()) return [];
    const found = DIMENSIONS.flatMap((dimension) =>
      candidates(bound, parts, dimension).flatMap((member): LeftOut[] => {
        const stated = [
          { ...label, [dimension]: member },
          { ...label, carry: 'current', [dimension]: member },
        ]
          .flatMap((one) => bound.amounts.statedAt(one))
          .find(({ range }) => meet(range, gap));
        return stated ? [{ whole, parts, dimension, member, amount: stated.range, cells: stated.cells }] : [];
      }),
    );
    const [only] = found;
    return only && found.length === 1 && !isSaid(bound, only) ? found : [];
  }),
);

/** Every part has its share, and what is written agrees with the tables. */
function isStructure({ reading, of }: Bound, { list, whole, parts }: Group): boolean {
  if (parts.length < 2 || (list?.of !== 'list' && list?.of !== 'level')) return false;
  if (list.of === 'list' && /主要/.test(listOf(reading, list.list)?.opener ?? '')) return false;
  const holds = (claim: Claim): boolean => of(claim).by === 'fact' && of(claim).holds;
  return holds(whole) && parts.every((part) => holds(part) && sharesOf(reading, part).length > 0);
}

/** The section speaks of it, in whatever words: nothing was left out. */
function isSaid({ reading, of }: Bound, { whole, dimension, member }: LeftOut): boolean {
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
  const members = new Set(
    facts.models.flatMap(({ cells }) => cells.flat().flatMap((cell) => memberOf(cell?.label, dimension))),
  );
  return [...members].filter(
    (member) => !named.some((one) => contains(dimension, one, member) || contains(dimension, member, one)),
  );
}

function memberOf(label: Label | undefined, dimension: (typeof DIMENSIONS)[number]): Member[] {
  const member = label?.[dimension];
  if (member === undefined || (dimension === 'functional' && member.length !== 3)) return [];
  return dimension === 'carry' && member !== 'carried' ? [] : [member];
}
