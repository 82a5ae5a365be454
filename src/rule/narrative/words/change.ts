/** 今年 − 上年 = 增减额, 增减额 ÷ 上年 = 增减率, and the direction words against the signs. */

import { halfUnit } from '../../../amount/interval';
import { Money } from '../../../amount/money';
import type { Reading } from '../../../narrative/claim';
import type { Claim } from '../../../narrative/claim/types';
import { faultAt, type TextFault } from '../fault';
import { movementsOf, type Movement } from '../../../narrative/claim/movement';
import {
  isMoney,
  meet,
  minus,
  negate,
  percent,
  rangeOf,
  say,
  type Range,
} from '../../../narrative/claim/range';
import { changeRule } from '../change';
import { directionLeftRule } from '../../text/direction-left';
import { directionRule } from '../direction';
import { rateUnitRule } from '../rate-unit';
import { zeroBaseRule } from '../zero-base';
import { zeroChangeRule } from '../zero-change';
import { rateRule } from '../rate';

export function* checkChanges(reading: Reading): Generator<TextFault> {
  for (const movement of movementsOf(reading)) {
    yield* checkWords(reading, movement);
    if (movement.prior) yield* checkAgainstPrior(reading, movement, movement.prior);
    else if (movement.change) yield* checkImplied(reading, movement, movement.change);
  }
}

/** The change with its sign; undefined where both directions were left standing. */
export function signed(claim: Claim): Range | undefined {
  if (claim.direction === 'both') return undefined;
  if (claim.direction === 'same') return { low: new Money(0), high: new Money(0), middle: new Money(0) };
  const range = rangeOf(claim);
  return claim.direction === 'down' ? negate(range) : range;
}

function* checkWords(reading: Reading, { now, change, rate }: Movement): Generator<TextFault> {
  if (rate && isMoney(rate.unit)) {
    yield faultAt(
      reading,
      [rate],
      rateUnitRule.found({
        message: `增减幅度写成了金额“${rate.text}”，应为百分比。`,
      }),
    );
  }
  for (const claim of [change, rate]) {
    if (claim?.direction === 'both') {
      yield faultAt(
        reading,
        [claim],
        directionLeftRule.found({
          ...(new Money(claim.value).isZero() ? { grade: 'zero' as const } : {}),
          message: '“增加”“减少”同时保留，应按实际删去一个。',
        }),
      );
    }
  }
  if (
    change &&
    rate &&
    change.direction !== rate.direction &&
    [change, rate].every((claim) => claim.direction === 'up' || claim.direction === 'down')
  ) {
    yield faultAt(
      reading,
      [change, rate],
      directionRule.found({
        message: '增减额与增减幅度的方向相反，一处说增、一处说减。',
      }),
    );
  }
  if (
    change &&
    change.direction !== 'same' &&
    change.direction !== 'both' &&
    new Money(change.value).isZero()
  ) {
    yield faultAt(
      reading,
      beside(reading, [now, change]),
      zeroChangeRule.found({
        message: `变动额为 0，宜写“与上年持平”，不写“${change.direction === 'up' ? '增加' : '减少'}${change.text}”。`,
      }),
    );
  }
}

function* checkAgainstPrior(
  reading: Reading,
  { now, change, rate }: Movement,
  prior: Claim,
): Generator<TextFault> {
  const difference = minus(rangeOf(now), rangeOf(prior));
  const stated = change ? signed(change) : undefined;
  if (change && stated && !meet(difference, stated)) {
    const reversed = meet(difference, negate(stated));
    const size = difference.middle.abs();
    const same = difference.middle.isZero() ? '两年数额相同，上年数可能误用了本年数；' : '';
    yield faultAt(
      reading,
      beside(reading, [now, prior, change]),
      (reversed ? directionRule : changeRule).found({
        message: reversed
          ? `本年${now.text}${difference.middle.isNegative() ? '少于' : '多于'}上年${prior.text}，增减方向写反了。`
          : `${same}本年${now.text}减上年${prior.text}应为${say(difference.middle, prior)}，文中写的是${change.text}。`,
        expected: say(size, prior),
        difference: say(stated.middle.minus(difference.middle), prior),
      }),
    );
  }
  if (rate && !isMoney(rate.unit))
    yield* checkRate(reading, now, rate, difference, rangeOf(prior), beside(reading, [now, prior, rate]));
}

/** Last year's amount is not stated: it is this year's less the change. */
function* checkImplied(reading: Reading, { now, rate }: Movement, change: Claim): Generator<TextFault> {
  const difference = signed(change) ?? rangeOf(change);
  const prior = minus(rangeOf(now), difference);
  if (prior.high.isNegative() && change.direction === 'up') {
    yield faultAt(
      reading,
      beside(reading, [now, change]),
      changeRule.found({
        message: `本年只有${now.text}，不可能比上年增加${change.text}。`,
      }),
    );
    return;
  }
  if (rate && !isMoney(rate.unit))
    yield* checkRate(reading, now, rate, difference, prior, beside(reading, [now, change, rate]));
}

function* checkRate(
  reading: Reading,
  now: Claim,
  rate: Claim,
  difference: Range,
  prior: Range,
  quoted: readonly Claim[],
): Generator<TextFault> {
  const expected = percent(difference, prior);
  const printed = rangeOf(rate);
  if (!expected) {
    // 增长100% on nothing, or any rate on nothing: no rate exists.
    if (prior.middle.isZero() && !printed.middle.isZero()) {
      yield faultAt(
        reading,
        quoted,
        zeroBaseRule.found({
          ...(now.value === quoted[quoted.length - 2]?.value ? { grade: 'whole' as const } : {}),
          message: `上年为 0，无法计算增减幅度，“${rate.text}”应删去或改为说明新增。`,
        }),
      );
    }
    return;
  }
  const stated = rate.direction === 'down' ? negate(printed) : printed;
  const fits =
    rate.direction === 'both'
      ? meet(expected, printed) || meet(expected, negate(printed))
      : meet(expected, stated);
  if (fits) return;
  const reversed = meet(expected, negate(stated));
  const gap = stated.middle.minus(expected.middle).abs();
  const slip = rate.unit === '%' && gap.lte(halfUnit(rate.digits).times(3));
  yield faultAt(
    reading,
    quoted,
    (reversed ? directionRule : rateRule).found({
      ...(slip ? { grade: 'lastDigit' as const } : {}),
      message: reversed
        ? `增减幅度“${rate.text}”的方向与本年、上年数额不符。`
        : `按本年${now.text}与上年数额计算，增减幅度应为${rateText(expected.middle.abs(), rate)}，文中写的是${rate.text}${slip ? '，末位进位不对' : ''}。`,
      expected: rateText(expected.middle.abs(), rate),
      difference: rateText(printed.middle.minus(expected.middle.abs()), rate),
    }),
  );
}

/** A rate that should have been is said with two decimals at least, whatever the wrong one had. */
function rateText(rate: Money, like: Claim): string {
  return `${rate.toDecimalPlaces(Math.max(2, like.digits)).toString()}%`;
}

/** The amount is quoted where it stands in the paragraph of its change. */
function beside(reading: Reading, [now, ...rest]: readonly Claim[]): readonly Claim[] {
  const blockOf = (claim: Claim | undefined) => claim && reading.sentences[claim.sentence]?.block;
  return !now || blockOf(now) !== blockOf(rest[rest.length - 1]) ? rest : [now, ...rest];
}
