/** 会议费1.08万元、培训费2.10万元，共3.18万元: an amount that the amounts before it in its sentence come to. */
import type { Claim, Reading } from '../claim';
import { isMoney, rangeOf, total } from '../claim/range';

export function isSumOfBefore(reading: Reading, claim: Claim): boolean {
  const before = reading.claims.filter(
    ({ sentence, kind, prior, unit, span }) =>
      sentence === claim.sentence &&
      kind === 'amount' &&
      !prior &&
      isMoney(unit) &&
      span.start < claim.span.start,
  );
  return before.some((_, from) => {
    const run = before.slice(from);
    return run.length > 1 && total(run.map(rangeOf)).middle.eq(rangeOf(claim).middle);
  });
}
