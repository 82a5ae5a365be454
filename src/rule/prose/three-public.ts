/** “三公”经费 whose items stand under headings of their own, with no list to hold them together. */
import { OFFICIAL_VEHICLES, THREE_PUBLIC } from '../../lexicon/catalogue';
import type { Claim, Reading } from '../../narrative/claim';
import { groupsOf } from '../../narrative/claim/groups';
import { meet, rangeOf, total, type Range } from '../../narrative/claim/range';
import { movementsOf, signed } from './movements';

const ABROAD = '30212';
const VISITS = '30217';
const CARS = ['30231', '31013'] as const;

export interface ThreePublicAtOdds {
  /** The whole, or its change, and those of the items. */
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly sum: Range;
  readonly stated: Range;
  readonly what: '各项' | '各项增减';
}

export function* threePublicAtOdds(reading: Reading): Generator<ThreePublicAtOdds> {
  for (const section of sectionsOf(reading)) {
    const parts = partsOf(reading, section);
    const whole = only(reading, section, THREE_PUBLIC);
    if (!whole || !parts) continue;
    if (!isListed(reading, whole)) yield* compare(whole, parts, rangeOf, '各项');
    const change = changeOf(reading, whole);
    const changes = parts.map((part) => changeOf(reading, part));
    if (change && !isTold(change, reading) && changes.every((one) => one !== undefined))
      yield* compare(change, changes, signed, '各项增减');
  }
}

function* compare(
  whole: Claim,
  parts: readonly Claim[],
  amount: (claim: Claim) => Range | undefined,
  what: ThreePublicAtOdds['what'],
): Generator<ThreePublicAtOdds> {
  const ranges = parts.map(amount);
  const stated = amount(whole);
  if (!stated || ranges.some((range) => range === undefined)) return;
  const sum = total(ranges.filter((range) => range !== undefined));
  if (!meet(sum, stated)) yield { whole, parts, sum, stated, what };
}

/** The headings under which “三公”经费 is told. */
function sectionsOf(reading: Reading): Set<string> {
  const sections = new Set<string>();
  for (const { place } of reading.sentences) {
    const at = place.path.findIndex((title) => /三公/.test(title) && !/部分/.test(title));
    if (at >= 0) sections.add(place.path.slice(0, at + 1).join('\n'));
  }
  return sections;
}

/** 出国, 接待 and the cars, whole or in both halves; undefined where one is not told once. */
function partsOf(reading: Reading, section: string): Claim[] | undefined {
  const cars = only(reading, section, OFFICIAL_VEHICLES);
  const halves = CARS.map((code) => only(reading, section, code));
  const parts = [only(reading, section, ABROAD), only(reading, section, VISITS), ...(cars ? [cars] : halves)];
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** The amount of this year under a section, if it says one only. */
function only(reading: Reading, section: string, economic: string): Claim | undefined {
  const found = reading.claims.filter(
    (claim) =>
      claim.kind === 'amount' &&
      !claim.prior &&
      claim.label.economic === economic &&
      claim.about.every(({ kind }) => kind !== 'name') &&
      (claim.stage ?? reading.edition.stage) === reading.edition.stage &&
      isUnder(reading, claim, section),
  );
  const [first] = found;
  return found.every((claim) => first && rangeOf(claim).middle.eq(rangeOf(first).middle)) ? first : undefined;
}

function isUnder(reading: Reading, claim: Claim, section: string): boolean {
  const path = reading.sentences[claim.sentence]?.place.path.join('\n') ?? '';
  return path === section || path.startsWith(`${section}\n`);
}

/** Its parts stand in a list, which is added up as one. */
function isListed(reading: Reading, whole: Claim): boolean {
  return groupsOf(reading).some(
    (group) => group.whole.id === whole.id && group.parts.some(({ label }) => label.economic === VISITS),
  );
}

function isTold(change: Claim, reading: Reading): boolean {
  return reading.claims.some(({ kind, partOf }) => kind === 'change' && partOf === change.id);
}

/** Against last year; against the plan is another. */
function changeOf(reading: Reading, { id }: Claim): Claim | undefined {
  const changes = movementsOf(reading).flatMap(({ now, change }) =>
    now.id === id && change && !change.comparedWith?.plan ? [change] : [],
  );
  return changes.length === 1 ? changes[0] : undefined;
}
