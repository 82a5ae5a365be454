/** 今年 − 上年 = 增减额, 增减额 ÷ 上年 = 增减率: where a text's own figures do not come out. */
import { halfUnit } from '../../amount/interval';
import { Money } from '../../amount/money';
import type { Reading } from '../../narrative/claim';
import {
  comparesPlan,
  isRoughlySame,
  movementsOf as readMovements,
  type Movement,
} from '../../narrative/claim/movement';
import {
  isMoney,
  meet,
  minus,
  negate,
  percent,
  rangeOf,
  zeroRange,
  type Range,
} from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { once } from '../../collect/once';
import { changeFitsOtherwise, isPriorOfAnother, rateFitsOtherwise } from './otherwise';

export const movementsOf = once(readMovements);

/** A change that is not this year's amount less last year's. */
export interface ChangeAtOdds {
  readonly now: Claim;
  readonly prior: Claim;
  readonly change: Claim;
  readonly difference: Range;
  readonly stated: Range;
  /** The amount is right, and the direction is the other one. */
  readonly reversed: boolean;
  readonly quoted: readonly Claim[];
}

export const changesAtOdds = once((reading: Reading): readonly ChangeAtOdds[] =>
  movementsOf(reading).flatMap(({ now, prior, change }): ChangeAtOdds[] => {
    const stated = change ? signed(change) : undefined;
    if (!prior || !change || !stated) return [];
    const difference = minus(rangeOf(now), rangeOf(prior));
    if (meet(difference, stated)) return [];
    const reversed = meet(difference, negate(stated));
    if (!reversed && changeFitsOtherwise(reading, change)) return [];
    if (isPriorOfAnother(reading, prior, change)) return [];
    return [
      { now, prior, change, difference, stated, reversed, quoted: beside(reading, [now, prior, change]) },
    ];
  }),
);

/** An increase that is more than all there is. */
export const impossibleIncreases = once((reading: Reading): readonly { now: Claim; change: Claim }[] =>
  movementsOf(reading).flatMap(({ now, prior, change, rate }) => {
    if (prior || !change || !isImpossible(now, change)) return [];
    // More than there is of it: another amount is meant as soon as one gives the rate.
    return rate && rateFitsOtherwise(reading, rate, 2) ? [] : [{ now, change }];
  }),
);

function isImpossible(now: Claim, change: Claim): boolean {
  return change.direction === 'up' && impliedPrior(now, change).high.isNegative();
}

/** Last year's amount where it is not stated: this year's less the change. */
function impliedPrior(now: Claim, change: Claim): Range {
  return minus(rangeOf(now), signed(change) ?? rangeOf(change));
}

/** A rate that is not the change by last year's amount. */
export interface RateAtOdds {
  readonly now: Claim;
  readonly rate: Claim;
  readonly printed: Range;
  /** Null on nothing: no rate exists. */
  readonly expected: Range | null;
  readonly reversed: boolean;
  /** Off in the last digit. */
  readonly slip: boolean;
  readonly quoted: readonly Claim[];
}

export const ratesAtOdds = once((reading: Reading): readonly RateAtOdds[] =>
  movementsOf(reading).flatMap((movement): RateAtOdds[] => {
    const odds = rateAtOdds(reading, movement);
    const isOther = odds && !odds.reversed && rateFitsOtherwise(reading, odds.rate);
    return odds && !isOther ? [odds] : [];
  }),
);

function rateAtOdds(reading: Reading, { now, prior, change, rate }: Movement): RateAtOdds | undefined {
  if (!rate || isMoney(rate.unit)) return undefined;
  if (prior) {
    const difference = minus(rangeOf(now), rangeOf(prior));
    return atOdds(now, rate, difference, rangeOf(prior), beside(reading, [now, prior, rate]));
  }
  if (!change || isImpossible(now, change)) return undefined;
  const difference = signed(change) ?? rangeOf(change);
  return atOdds(now, rate, difference, impliedPrior(now, change), beside(reading, [now, change, rate]));
}

function atOdds(
  now: Claim,
  rate: Claim,
  difference: Range,
  prior: Range,
  quoted: readonly Claim[],
): RateAtOdds | undefined {
  const expected = percent(difference, prior);
  const printed = rangeOf(rate);
  const plain = { now, rate, printed, quoted, reversed: false, slip: false };
  if (!expected)
    return prior.middle.isZero() && !printed.middle.isZero() ? { ...plain, expected: null } : undefined;
  const stated = rate.direction === 'down' ? negate(printed) : printed;
  const fits =
    rate.direction === 'both'
      ? meet(expected, printed) || meet(expected, negate(printed))
      : meet(expected, stated);
  if (fits) return undefined;
  const gap = stated.middle.minus(expected.middle).abs();
  return {
    ...plain,
    expected,
    reversed: meet(expected, negate(stated)),
    slip: rate.unit === '%' && gap.lte(halfUnit(rate.digits).times(3)),
  };
}

/** The change with its sign; undefined where both directions were left standing, or where it is said to be little. */
export function signed(claim: Claim): Range | undefined {
  if (claim.direction === 'both' || isRoughlySame(claim)) return undefined;
  if (claim.direction === 'same') return zeroRange();
  const range = rangeOf(claim);
  return claim.direction === 'down' ? negate(range) : range;
}

/** A rate that should have been is said with two decimals at least, whatever the wrong one had. */
export function rateText(rate: Money, like: Claim): string {
  return `${rate.toDecimalPlaces(Math.max(2, like.digits)).toString()}%`;
}

/** The amount is quoted where it stands in the paragraph of its change. */
export function beside(reading: Reading, [now, ...rest]: readonly Claim[]): readonly Claim[] {
  const blockOf = (claim: Claim | undefined) => claim && reading.sentences[claim.sentence]?.block;
  return !now || blockOf(now) !== blockOf(rest[rest.length - 1]) ? rest : [now, ...rest];
}

/** What an amount and the one that it is compared with are called: 较年初预算数9万元 is of one year. */
export function yearsOf(reading: Reading, claim: Claim): { readonly own: string; readonly other: string } {
  if (comparesPlan(claim, reading)) return { own: '决算', other: '预算' };
  const { year } = claim.comparedWith ?? {};
  const isLast = year === undefined || reading.budgetYear === undefined || year === reading.budgetYear - 1;
  return { own: '本年', other: isLast ? '上年' : `${year}年` };
}
