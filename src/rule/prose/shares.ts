/** 占比 and 完成率 against the base that they are of, at the digits printed. */
import { halfUnit } from '../../amount/interval';
import { Money } from '../../amount/money';
import type { Claim, Reading } from '../../narrative/claim';
import { meet, percent, rangeOf, total, type Range } from '../../narrative/claim/range';
import { membershipKey } from '../../narrative/claim/types';
import { once } from '../../collect/once';
import { claimOf, sharesIn } from './lookup';
import { shareFitsOtherwise } from './otherwise';

export interface ShareAtOdds {
  readonly share: Claim;
  readonly part: Claim;
  readonly base: Claim;
  /** Null where nothing can be had of nothing. */
  readonly expected: Range | null;
  readonly gap: Money;
  /** Off in the last digit. */
  readonly slip: boolean;
}

export const sharesAtOdds = once((reading: Reading): readonly ShareAtOdds[] =>
  reading.claims.flatMap((share): ShareAtOdds[] => {
    const part = claimOf(reading, share.of);
    const base = claimOf(reading, share.partOf);
    if (share.kind !== 'share' || !part || !base) return [];
    const printed = rangeOf(share);
    const expected = percent(rangeOf(part), rangeOf(base));
    if (!expected) {
      const isOdd = share.by === 'completion' && !printed.middle.isZero();
      return isOdd ? [{ share, part, base, expected: null, gap: printed.middle, slip: false }] : [];
    }
    if (meet(expected, printed)) return [];
    // 占… may leave unsaid which total it means: the one above fits as well.
    const above = claimOf(reading, base.partOf);
    const other = above ? percent(rangeOf(part), rangeOf(above)) : undefined;
    if (other && meet(other, printed)) return [];
    if (shareFitsOtherwise(reading, share, part)) return [];
    const gap = printed.middle.minus(expected.middle);
    const slip = isLastDigit(gap, share);
    return slip && isApportioned(reading, share) ? [] : [{ share, part, base, expected, gap, slip }];
  }),
);

export function isLastDigit(gap: Money, share: Claim): boolean {
  return gap.abs().lte(halfUnit(share.digits).times(3));
}

/**
 * Shares rounded one by one need not make 100; where they would not and the printed ones do, a last digit
 * was moved on purpose.
 */
export function isApportioned(reading: Reading, share: Claim): boolean {
  const whole = claimOf(reading, share.partOf);
  if (!whole) return false;
  const peers = sharesIn(reading, whole.id).filter(
    (claim) => membershipKey(claim.list) === membershipKey(share.list),
  );
  const exact = peers.map((peer) => {
    const part = claimOf(reading, peer.of);
    return part && percent(rangeOf(part), rangeOf(whole))?.middle.toDecimalPlaces(share.digits);
  });
  const hundred = total(peers.map(rangeOf)).middle;
  const rounded = exact.reduce<Money>((sum, one) => sum.plus(one ?? 0), new Money(0));
  return exact.every((one) => one !== undefined) && hundred.eq(100) && !rounded.eq(100);
}
