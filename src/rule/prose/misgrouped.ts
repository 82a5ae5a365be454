/**
 * Words propose what a list is of, amounts decide. Amounts that each stand in the tables as they are named cannot be
 * wrong because a list of them does not add up: they are of several wholes, or one of them is told twice. Nor is a
 * list wrong of which some make up the whole, and the others an amount that the text gives with it.
 */
import { isSumOfBefore, labelsAt, type Bound } from '../../narrative/bind';
import { exchanged, meet, rangeOf, total, type Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { saidAround } from './otherwise';

export function isMisgrouped(bound: Bound, [whole, ...parts]: readonly Claim[]): boolean {
  if (!whole || parts.length === 0 || whole.kind !== 'amount') return false;
  const claims = [whole, ...parts];
  if (hasOtherReading(bound, claims)) return false;
  if (claims.every((claim) => isInTables(bound, claim))) return true;
  // Beside the whole and not of it; or of an amount that was said before.
  if (isSaidBefore(bound, claims, sumOf(claims))) return true;
  if (parts.length > 1 && isInTables(bound, whole) && isSaidBefore(bound, claims, sumOf(parts))) return true;
  if (parts.length > LONGEST) return false;
  return runsOf(whole, parts).some((run) => {
    const others = parts.filter((part) => !run.includes(part));
    return (
      others.every((part) => isInTables(bound, part)) ||
      isSaidBefore(bound, claims, sumOf([whole, ...others]))
    );
  });
}

/** A longer list is a table typed out: some of its parts would make up the whole by chance. */
const LONGEST = 40;

/** Parts that follow each other and make up the whole, where others are left. */
function runsOf(whole: Claim, parts: readonly Claim[]): (readonly Claim[])[] {
  const stated = rangeOf(whole).middle;
  return parts.flatMap((first, from) => {
    let sum = rangeOf(first).middle;
    return parts.slice(from + 1).flatMap((part, count) => {
      sum = sum.plus(rangeOf(part).middle);
      const run = count + 2;
      return run < parts.length && sum.eq(stated) ? [parts.slice(from, from + run)] : [];
    });
  });
}

/** An amount that stands in the section of the list before its end, and is none of the list. */
function isSaidBefore(bound: Bound, claims: readonly Claim[], { middle }: Range): boolean {
  const last = claims.at(-1);
  if (!last) return false;
  return saidAround(bound.reading, last, middle).some(
    (claim) => claim.span.start < last.span.start && !claims.includes(claim),
  );
}

/** A figure that only a looser reading confirms, where the surest one would make the list add up. */
function hasOtherReading(bound: Bound, claims: readonly Claim[]): boolean {
  const [whole, ...parts] = claims;
  if (!whole) return false;
  const [sum, said] = [sumOf(parts), rangeOf(whole)];
  return claims.some((claim) => {
    const other = bound.of(claim).unlike;
    if (other === undefined || isSaidBefore(bound, claims, other)) return false;
    return claim === whole ? meet(sum, other) : meet(exchanged(sum, rangeOf(claim), other), said);
  });
}

function isInTables(bound: Bound, claim: Claim): boolean {
  const { by, holds, doubtful } = bound.of(claim);
  if (by === 'fact') return holds || doubtful === true;
  return isSumOfBefore(bound.reading, claim) || labelsAt(bound.index, claim).length > 0;
}

function sumOf(claims: readonly Claim[]): Range {
  return total(claims.map(rangeOf));
}
