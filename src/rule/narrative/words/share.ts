/** 占比 against the base that it is a share of, at the digits printed. */

import { halfUnit } from '../../../amount/interval';
import { Money } from '../../../amount/money';
import type { Claim, Reading } from '../../../narrative/claim';
import { membershipKey } from '../../../narrative/claim/types';
import { faultAt, type TextFault } from '../fault';
import { claimOf, sharesIn, sharesOf } from './lookup';
import { meet, percent, printLike, rangeOf, say, total } from '../../../narrative/claim/range';
import { groupsOf } from '../../../narrative/claim/groups';
import { completionFault, completionOnNothing } from '../completion';
import { shareRule } from '../share';
import { shareSumRule } from '../share-sum';

export function* checkShares(reading: Reading): Generator<TextFault> {
  for (const share of reading.claims) {
    const part = claimOf(reading, share.of);
    const base = claimOf(reading, share.partOf);
    if (share.kind !== 'share' || !part || !base) continue;
    const printed = rangeOf(share);
    const expected = percent(rangeOf(part), rangeOf(base));
    if (share.by === 'completion' && !expected && !rangeOf(share).middle.isZero()) {
      yield faultAt(reading, [part, share], completionOnNothing(share, base.text));
      continue;
    }
    if (!expected || meet(expected, printed)) continue;
    // 占… may leave unsaid which total it means: the one above fits as well.
    const above = claimOf(reading, base.partOf);
    const other = above ? percent(rangeOf(part), rangeOf(above)) : undefined;
    if (other && meet(other, printed)) continue;
    const gap = printed.middle.minus(expected.middle);
    const slip = gap.abs().lte(halfUnit(share.digits).times(3));
    if (slip && isApportioned(reading, share)) continue;
    if (share.by === 'completion') {
      yield faultAt(
        reading,
        [part, share],
        completionFault(share, expected.middle, slip, `${part.text}是${base.text}`),
      );
      continue;
    }
    yield faultAt(
      reading,
      [part, share],
      shareRule.found({
        ...(slip ? { grade: 'lastDigit' as const } : {}),
        message: `${part.text}占${base.text}的${say(expected.middle, share)}，文中写的是${share.text}${slip ? '，末位进位不对' : ''}。`,
        expected: say(expected.middle, share),
        difference: `${printLike(gap, share)}个百分点`,
      }),
    );
  }
  yield* checkShareSums(reading);
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

/** Where the amounts of a list make up their whole, their shares make up 100%. */
function* checkShareSums(reading: Reading): Generator<TextFault> {
  for (const { whole, parts } of groupsOf(reading)) {
    const shares = parts.flatMap((part) =>
      sharesOf(reading, part).filter((share) => share.partOf === whole.id),
    );
    if (parts.length < 2 || shares.length !== parts.length) continue;
    if (!meet(total(parts.map(rangeOf)), rangeOf(whole))) continue;
    const sum = total(shares.map(rangeOf));
    if (sum.low.lte(100) && sum.high.gte(100)) continue;
    const first = shares[0];
    if (!first) continue;
    yield faultAt(
      reading,
      shares,
      shareSumRule.found({
        message: `各项占比合计为${say(sum.middle, first)}，不是100%。`,
        expected: '100%',
        difference: say(sum.middle.minus(100), first),
      }),
    );
  }
}
