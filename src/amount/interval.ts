/**
 * A printed amount stands for every amount that would have been printed so: an interval of half a unit
 * of its last digit to either side. Whether a total and its parts can be one truth is whether their
 * intervals meet, so tolerance follows from the printed digits and is never a constant.
 */
import { Money } from './money';

export interface Interval {
  readonly middle: Money;
  /** Half its width; zero for an amount that is exact (a blank cell). */
  readonly slack: Money;
}

const halves: Money[] = [];

/** Half a unit of the last of `digits` decimals: 0.005 for two. */
export function halfUnit(digits: number): Money {
  return (halves[digits] ??= new Money(10).pow(-digits).div(2));
}

export function meet(a: Interval, b: Interval): boolean {
  return a.middle.minus(b.middle).abs().lte(a.slack.plus(b.slack));
}
