/** Scores added up by kind and by group, as the figures of docs/truth.md are. */
import type { Case } from '../case';
import type { Score } from './score';

export interface Tally {
  cases: number;
  /** Of those that the printed amounts show, locate, and fix to the cent: how many there are and how many were told. */
  shown: number;
  found: number;
  located: number;
  first: number;
  fixed: number;
  exact: number;
  /** Findings that have to do with nothing, and cases that have any. */
  false: number;
  falseIn: number;
  offers: number;
  wrongOffers: number;
}

const NONE: Tally = {
  cases: 0,
  shown: 0,
  found: 0,
  located: 0,
  first: 0,
  fixed: 0,
  exact: 0,
  false: 0,
  falseIn: 0,
  offers: 0,
  wrongOffers: 0,
};

export type Tallies = Map<string, Tally>;

export function count(tallies: Tallies, key: string, { determined }: Case, score: Score): void {
  const tally = tallies.get(key) ?? { ...NONE };
  tallies.set(key, tally);
  tally.cases += 1;
  tally.shown += Number(determined.found);
  tally.found += Number(determined.found && score.found);
  tally.located += Number(determined.cell);
  tally.first += Number(determined.cell && score.first);
  tally.fixed += Number(determined.amount);
  tally.exact += Number(determined.amount && score.exact);
  tally.false += score.false.length;
  tally.falseIn += Number(score.false.length > 0);
  tally.offers += score.offers;
  tally.wrongOffers += score.wrongOffers;
}

/** `98.2 % (392/399)`; a dash where there is nothing to tell. */
function rate(some: number, all: number): string {
  return all === 0 ? '–' : `${((100 * some) / all).toFixed(1)} % (${some}/${all})`;
}

const HEAD = ['', 'cases', 'found', 'named first', 'exact amount', 'false findings', 'wrong offers'];

export function tableOf(tallies: Tallies): string {
  const rows = [...tallies].map(([key, one]) => [
    key,
    String(one.cases),
    rate(one.found, one.shown),
    rate(one.first, one.located),
    rate(one.exact, one.fixed),
    one.false === 0 ? '0' : `${one.false} in ${one.falseIn}`,
    `${one.wrongOffers} of ${one.offers}`,
  ]);
  const widths = HEAD.map((_, at) => Math.max(...[HEAD, ...rows].map((row) => row[at]?.length ?? 0)));
  return [HEAD, ...rows]
    .map((row) =>
      row
        .map((text, at) => text.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
