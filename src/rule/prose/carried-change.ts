/** 年初结转和结余9万元，年末结转和结余4万元，比年初减少5万元: the change between the two that the sentence tells. */
import type { Claim, Reading } from '../../narrative/claim';
import { labelKey } from '../../dimension/label';
import { meet, minus, rangeOf, type Range } from '../../narrative/claim/range';
import { signed } from './movements';

export interface CarriedAtOdds {
  readonly before: Claim;
  readonly after: Claim;
  readonly change: Claim;
  readonly difference: Range;
}

const SINCE_JANUARY = /(?:比|较|与)年初(?:数|结转和?结余)?(?:相比)?(?:增加|减少|上升|下降)了?$/;

/** Whose money it is. When it was there, the words before it say, and the label of an end of a year bears more of that. */
const moneyOf = ({ label }: Claim): string => {
  const { carry: _carry, use: _use, measure: _measure, ...money } = label;
  return labelKey(money);
};

export function* carriedAtOdds({ claims }: Reading): Generator<CarriedAtOdds> {
  for (const change of claims) {
    const stated = change.kind === 'change' && SINCE_JANUARY.test(change.phrase) ? signed(change) : undefined;
    if (!stated) continue;
    const amounts = claims.filter(
      ({ kind, sentence, span }) =>
        kind === 'amount' && sentence === change.sentence && span.start < change.span.start,
    );
    const told = (time: RegExp): Claim[] => amounts.filter(({ phrase }) => time.test(phrase));
    const [before, ...earlier] = told(/年初(?:财政拨款)?(?:结转|结余)/);
    const [after, ...later] = told(/年末(?:财政拨款)?(?:结转|结余)/);
    if (!before || !after || earlier.length + later.length > 0) continue;
    // Behind 其中：财政拨款 it is the change of that, and all money less 财政拨款 is no change.
    if (amounts.at(-1) !== after || moneyOf(before) !== moneyOf(after)) continue;
    const difference = minus(rangeOf(after), rangeOf(before));
    if (!meet(difference, stated)) yield { before, after, change, difference };
  }
}
