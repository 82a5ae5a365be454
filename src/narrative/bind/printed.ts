/** When a percentage that is held against an amount by chance of its place, and not by its words, may be believed. */
import type { Claim } from '../claim';
import type { Range } from '../claim/range';

/** A percentage of fewer digits fits too many amounts. */
const DIGITS = 3;

export function isTelling(figure: Claim, digits = DIGITS): boolean {
  return figure.unit === '%' && significant(figure) >= digits && Number(figure.value) !== 100;
}

export function significant({ value }: Claim): number {
  return value.replace('.', '').replace(/^0+/, '').length;
}

/** To the last digit: what digits leave open is for figures whose words say what they are of. */
export function isPrinted({ middle }: Range, figure: Claim): boolean {
  return middle.abs().toDecimalPlaces(figure.digits).eq(figure.value);
}

/** 占7.52%: of what is left to the reader. */
export function saysNoWhole({ phrase }: Claim): boolean {
  return /占(?:比|比重|比例)?(?:约|为|达|到|的)*$/.test(phrase);
}
