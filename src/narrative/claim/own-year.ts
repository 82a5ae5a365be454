/** The year that the words of a figure give it: 2021年支出12万元. */
import { withoutTitles } from './document-titles';
import type { Claim } from './types';

/** Of another year than the only title: so many sentences outvote it. */
export const MANY_SENTENCES = 6;

/** Undefined where its own words name none: it is of the text's own year, or of its whole's. */
export function yearSaid({ phrase }: Pick<Claim, 'phrase'>): number | undefined {
  const year = /(20\d\d)年/.exec(withoutTitles(phrase))?.[1];
  return year === undefined ? undefined : Number(year);
}
