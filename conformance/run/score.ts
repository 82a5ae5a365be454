/** An answer held against what was planted. */
import type { Case, Planted } from '../case';
import type { Answer, Reported, ReportedCell } from './report';

export interface Score {
  /** Every planted fault is named, in its place or where it is counted in. */
  readonly found: boolean;
  /** Every planted fault is the first thing that a finding standing by itself names; one fault: the first of all. */
  readonly first: boolean;
  /** And the amount that was there is told with it. */
  readonly exact: boolean;
  /** Errors standing by themselves that have to do with nothing planted. */
  readonly false: readonly Reported[];
  /** Amounts offered as certain for a cell that was right, or another amount than was there. */
  readonly wrongOffers: number;
  readonly offers: number;
}

const placeOf = ({ sheet, address }: ReportedCell) => `${sheet}!${address}`;
const same = (a: string | undefined, b: string | null | undefined) =>
  a !== undefined && b !== undefined && Math.round(Number(a) * 100) === Math.round(Number(b ?? 0) * 100);

export function score(one: Case, answer: Answer): Score {
  const said = (answer ?? []).filter(({ severity }) => severity !== 'info');
  const errors = said.filter(({ severity }) => severity === 'error');
  const roots = [...errors, ...said.filter((finding) => !errors.includes(finding))].filter(
    (finding) => (finding.cause ?? null) === null && (finding.cells?.length || finding.quote),
  );
  const beside = new Set(one.consequences);
  const concerns = (finding: Reported, fault: Planted) =>
    names(finding, fault) || (finding.cells ?? []).some((cell) => beside.has(placeOf(cell)));
  const looked = one.faults.length === 1 ? roots.slice(0, 1) : roots;
  const first = (fault: Planted) => looked.find((finding) => leadsTo(finding, fault));
  const offers = said.flatMap(({ offer = [] }) => offer);
  return {
    found: one.faults.every((fault) => said.some((finding) => concerns(finding, fault))),
    first: one.faults.every((fault) => first(fault) !== undefined),
    exact: one.faults.every((fault) => tellsAmount(first(fault), fault)),
    false: errors
      .filter((finding) => (finding.cause ?? null) === null)
      .filter((finding) => !one.faults.some((fault) => concerns(finding, fault))),
    offers: offers.length,
    wrongOffers: offers.filter(
      (offer) => !one.faults.some((fault) => same(offer.value, fault.before[placeOf(offer)])),
    ).length,
  };
}

/** Its first cell, or the words of the row or the sentence. */
function leadsTo(finding: Reported, fault: Planted): boolean {
  const [cell] = finding.cells ?? [];
  if (fault.sentence !== undefined) return isQuoted(finding, fault);
  return (cell !== undefined && fault.cells.includes(placeOf(cell))) || isNamed(finding, fault);
}

function names(finding: Reported, fault: Planted): boolean {
  if (fault.sentence !== undefined) return isQuoted(finding, fault) || isInSection(finding, fault);
  return (finding.cells ?? []).some((cell) => fault.cells.includes(placeOf(cell))) || isNamed(finding, fault);
}

function isNamed({ message = '', cells = [] }: Reported, { names, cells: places }: Planted): boolean {
  const [sheet] = places[0]?.split('!') ?? [];
  const there = sheet === undefined || cells.some((cell) => cell.sheet === sheet);
  return there && names.some((name) => message.includes(name));
}

/** The quote lies in the sentence, or holds it; or the message says what stands there. */
function isQuoted({ quote, message = '' }: Reported, { sentence = '', is = '' }: Planted): boolean {
  const quoted = quote !== undefined && (sentence.includes(quote) || quote.includes(sentence));
  return quoted || (is.length > 3 && message.includes(is));
}

/** Sums and shares that no longer agree are told at the figure beside. */
function isInSection({ message = '' }: Reported, { section = '' }: Planted): boolean {
  return section !== '' && message.includes(`“${section}”`);
}

function tellsAmount(finding: Reported | undefined, fault: Planted): boolean {
  const [cell] = finding?.cells ?? [];
  if (!finding || !cell) return false;
  const right = fault.before[placeOf(cell)];
  if (right === undefined) return false;
  const offered = finding.offer?.find((one) => placeOf(one) === placeOf(cell))?.value ?? finding.expected;
  return same(offered, right);
}
