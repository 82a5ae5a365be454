/** 科目 written with their codes: 208社会保障和就业支出, 行政运行（2010301）, 公共安全支出（204类）司法（06款）行政运行（01项）. */
import { CATALOGUES, dimensionOf, type Subject } from '../../lexicon/catalogue';
import { foldSubject } from '../../lexicon/fold';
import type { Bound } from '../../narrative/bind';
import type { Reading } from '../../narrative/claim';
import { matchesIn, type Match } from './matches';

export interface CodedName {
  readonly match: Match;
  readonly code: string;
  readonly name: string;
}

const CODE = '2\\d{2}(?:\\d{2}){0,2}|3\\d{2}(?:\\d{2})?';

/** 2080501社会保障和就业支出-行政事业单位养老支出-行政单位离退休: the code is that of the last name. */
const ABOVE = '(?:[一-龥（）、]{2,40}[-—－]{1,2}){0,2}';

/** The code in front of the name, bare or in brackets of its own, behind the number of an item or not. */
const BEFORE = new RegExp(
  `(?:(?:^|[^\\d.,])\\d{1,2}[.．、]|^|[^\\d.,一-龥（）])(?:（(${CODE})）|(${CODE}))[类款项]?${ABOVE}([一-龥][一-龥（）、]{1,40})`,
  'g',
);

/** The code behind the name. */
const BEHIND = new RegExp(`([一-龥（）、]{2,60})（(${CODE})[.、]?[类款项]?(?:科目)?）`, 'g');

/** 款 and 项 by their last two digits, under the 类 before them. */
const LEVELS =
  /（(\d{3})[.、]?类）([一-龥（）、]{2,40}?)（(\d{2})[.、]?款）(?:([一-龥（）、]{2,40}?)（(\d{2})[.、]?项）)?/g;

/** Code and name are two 科目, both of them certain in the year of the text. `meant`: what the code stands for. */
export function* wrongCodes(reading: Reading): Generator<CodedName & { readonly meant: string }> {
  for (const coded of codedNames(reading)) yield* judged(coded, reading.budgetYear);
}

/** The rows of the workbook have the 科目 of that very name under other codes of that level alone. */
export function* codesUnlikeRows({
  reading,
  names,
}: Bound): Generator<CodedName & { readonly rows: string }> {
  const told = new Set([...wrongCodes(reading)].map(({ match }) => match.span.start));
  for (const coded of codedNames(reading)) {
    const { match, code, name } = coded;
    const level = { 3: 'class', 5: 'division', 7: 'item' }[code.length];
    if (level === undefined || dimensionOf(code) !== 'functional' || told.has(match.span.start)) continue;
    const rows = names.twins({ [level]: name });
    if (rows.length === 1 && rows[0] !== undefined && rows[0] !== code) yield { ...coded, rows: rows[0] };
  }
}

function* codedNames(reading: Reading): Generator<CodedName> {
  for (const match of matchesIn(reading, BEFORE))
    yield* named(match, match.match[1] ?? match.match[2], headOf(match.match[3] ?? ''));
  for (const match of matchesIn(reading, BEHIND))
    yield* named(match, match.match[2], tailOf(match.match[1] ?? ''));
  for (const match of matchesIn(reading, LEVELS)) {
    const [, first = '', division = '', second = '', item = '', third = ''] = match.match;
    yield* named(match, first + second, tailOf(division));
    if (third !== '') yield* named(match, first + second + third, tailOf(item));
  }
}

function* named(match: Match, code: string | undefined, name: string | undefined): Generator<CodedName> {
  if (code !== undefined && name !== undefined) yield { match, code, name };
}

function* judged(
  coded: CodedName,
  year: number | undefined,
): Generator<CodedName & { readonly meant: string }> {
  const { code, name } = coded;
  const dimension = dimensionOf(code);
  if (dimension === null) return;
  const catalogue = CATALOGUES[dimension];
  const own = catalogue.byCode(code);
  const others = catalogue.byName(name).filter((subject) => isCertain(subject, year));
  if (!own || !isCertain(own, year) || others.length === 0) return;
  const folded = foldSubject(name);
  const names = [own, ...catalogue.former.filter((subject) => subject.code === code)];
  if (names.some((subject) => foldSubject(subject.name) === folded)) return;
  // 208 in front of a 款 of its own: the code of the 类 that it stands in.
  if (catalogue.byName(name).some((subject) => subject.code.startsWith(code))) return;
  yield { ...coded, meant: own.name };
}

/** Printed about that year, in an official form, or in the bureau's own list. */
function isCertain({ evidence, printed }: Subject, year: number | undefined): boolean {
  if (evidence === 'bureau' || evidence === 'form') return true;
  return (
    printed !== undefined && (year === undefined || (year >= printed.first - 2 && year <= printed.last + 2))
  );
}

/** The longest 科目 with which the words begin, where they go on with nothing that could belong to its name. */
function headOf(words: string): string | undefined {
  for (let end = words.length; end >= 2; end -= 1) {
    const name = words.slice(0, end);
    if (isKnown(name) && /^(?:$|[、（）为是共安预支])/.test(words.slice(end))) return name;
  }
  return undefined;
}

/** The longest 科目 with which the words end. */
function tailOf(words: string): string | undefined {
  for (let start = 0; start <= words.length - 2; start += 1) {
    const name = words.slice(start);
    if (isKnown(name) && /(?:^|[、（）于为是的在])$/.test(words.slice(0, start))) return name;
  }
  return undefined;
}

function isKnown(name: string): boolean {
  return (['functional', 'economic'] as const).some(
    (dimension) => CATALOGUES[dimension].byName(name).length > 0,
  );
}
