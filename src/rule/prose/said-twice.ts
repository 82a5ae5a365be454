/** The same subject said twice, with two amounts. */
import { isSumOfBefore } from '../../narrative/bind';
import type { Reading } from '../../narrative/claim';
import { groupsOf } from '../../narrative/claim/groups';
import { meet, rangeOf, say } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { gather } from '../../collect/gather';
import { once } from '../../collect/once';
import { faultAt, type FaultTold } from './fault';
import { nameOf } from './name-of';
import { subjectKeys } from './scope';

export interface SaidTwice {
  readonly trusted: Claim;
  readonly doubtful: Claim;
  /** Apart by no more than what printed digits leave open. */
  readonly near: boolean;
}

export const saidTwice = once((reading: Reading): readonly SaidTwice[] => {
  const failing = failingParts(reading);
  // 年初预算为〔待填〕，支出决算为…: where a blank stands between the words they name nothing yet.
  const named = [...subjectKeys(reading).values()].filter(
    (claims) => !claims.some((claim) => nameOf(claim).includes('〔')),
  );
  return named
    .flatMap((claims) => compare(claims, failing))
    .filter(({ doubtful, trusted }) => ![doubtful, trusted].some((one) => isSumOfBefore(reading, one)));
});

function compare(claims: readonly Claim[], failing: ReadonlySet<string>): SaidTwice[] {
  const values = new Map<string, Claim[]>();
  for (const claim of claims) gather(values, rangeOf(claim).middle.toString(), claim);
  if (values.size < 2) return [];
  // The amount in a list that does not add up is the doubtful one; then the one said less often; then the later one.
  const ranked = [...values.values()].sort(
    (a, b) =>
      Number(a.some((claim) => failing.has(claim.id))) - Number(b.some((claim) => failing.has(claim.id))) ||
      b.length - a.length,
  );
  const trusted = ranked[0]?.[0];
  if (!trusted) return [];
  return ranked
    .slice(1)
    .flat()
    .map((doubtful) => ({ trusted, doubtful, near: meet(rangeOf(trusted), rangeOf(doubtful)) }));
}

/** Parts of lists whose sum is not their whole. */
function failingParts(reading: Reading): Set<string> {
  const failing = new Set<string>();
  for (const { whole, parts } of groupsOf(reading)) {
    const sum = parts
      .map(rangeOf)
      .reduce((before, range) => before.plus(range.middle), rangeOf(whole).middle.times(0));
    if (!sum.eq(rangeOf(whole).middle)) for (const part of parts) failing.add(part.id);
  }
  return failing;
}

/** As it is told, wherever the two are weighed. */
export function twiceFault(reading: Reading, { trusted, doubtful, near }: SaidTwice): FaultTold {
  const gap = rangeOf(doubtful).middle.minus(rangeOf(trusted).middle);
  const where = reading.sentences[trusted.sentence]?.place.path.slice(-1)[0] ?? '';
  return faultAt(reading, [doubtful, trusted], {
    message: `“${nameOf(doubtful)}”此处为${doubtful.text}，“${where}”中为${trusted.text}，前后不一致${near ? '（尾差）' : ''}。`,
    expected: say(rangeOf(trusted).middle, doubtful),
    difference: say(gap, doubtful),
  });
}
