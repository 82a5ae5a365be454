/** 科目 looked up as officers do: by the beginning of the code, by part of the name, or by its pinyin initials (xzyx → 行政运行). */
import type { Member } from '../dimension/dimension';
import { CATALOGUES, type Subject, type SubjectDimension } from './catalogue';
import initials from './pinyin.json';
import ofSource from './subjects/of-source.json';
import remembered from './subjects/remembered.json';

const INITIALS_OF = new Map<string, string>();
for (const [initial, characters] of Object.entries(initials))
  for (const character of characters)
    INITIALS_OF.set(character, (INITIALS_OF.get(character) ?? '') + initial);

/** From memory, for want of print: found and suggested, never held against anybody. */
const REMEMBERED: readonly Subject[] = remembered.entries.map(([code = '', name = '']) => ({
  code,
  name,
  evidence: 'remembered',
}));

/**
 * Nearest first: the whole name, its beginning, then anywhere in it; what was seen in print before what is
 * remembered; shorter codes before longer. `year`: names as they were in that budget year. `source`: of the table,
 * whose own 科目 come first (政府性基金 has 款 of its own), the others still behind them.
 */
export function searchSubjects(
  dimension: SubjectDimension,
  query: string,
  { year, limit = 30, source }: SearchOptions = {},
): Subject[] {
  const wanted = query.trim().toLowerCase().replace(/\s+/g, '');
  if (wanted === '') return [];
  const found = subjectsOf(dimension, year).flatMap((subject) => {
    const rank = /^\d+$/.test(wanted) ? byCode(subject, wanted) : byName(subject, wanted);
    return rank === null ? [] : [{ subject, rank: 2 * rank + (subject.evidence === 'remembered' ? 1 : 0) }];
  });
  const isStrange = strangeTo(dimension, source);
  found.sort(
    (a, b) =>
      Number(isStrange(a.subject)) - Number(isStrange(b.subject)) ||
      a.rank - b.rank ||
      (a.subject.code < b.subject.code ? -1 : 1),
  );
  return found.slice(0, limit).map(({ subject }) => subject);
}

export interface SearchOptions {
  readonly year?: number | undefined;
  readonly limit?: number;
  readonly source?: Member | undefined;
}

const OWN: Readonly<Record<string, readonly string[] | undefined>> = {
  'fiscal.fund': ofSource['fiscal.fund'],
  'fiscal.capital': ofSource['fiscal.capital'],
};

/** Whether a 科目 belongs to money of another source; nothing is strange where the source says nothing. */
function strangeTo(dimension: SubjectDimension, source: Member | undefined): (subject: Subject) => boolean {
  if (dimension === 'economic' || source === undefined) return () => false;
  const isOf = (own: readonly string[] | undefined, { code }: Subject) =>
    own?.some((begin) => code.startsWith(begin)) ?? false;
  const own = OWN[source];
  if (own) return (subject) => !isOf(own, subject);
  // 一般公共预算 has none of theirs.
  return source === 'fiscal.general'
    ? (subject) => Object.values(OWN).some((others) => isOf(others, subject))
    : () => false;
}

/** Each code under the name that it had in the year. */
function subjectsOf(dimension: SubjectDimension, year: number | undefined): readonly Subject[] {
  const { subjects, former } = CATALOGUES[dimension];
  const then = new Map<string, Subject>();
  // A name seen in print until that year or later, and no earlier one, was in use.
  if (year !== undefined)
    for (const subject of former)
      if (subject.printed && subject.printed.last >= year) then.set(subject.code, subject);
  const known = subjects.map((subject) => then.get(subject.code) ?? subject);
  if (dimension === 'economic') return known;
  const codes = new Set(subjects.map(({ code }) => code));
  return [...known, ...REMEMBERED.filter(({ code }) => !codes.has(code))];
}

function byCode({ code }: Subject, wanted: string): number | null {
  return code === wanted ? 0 : code.startsWith(wanted) ? 1 : null;
}

function byName({ name }: Subject, wanted: string): number | null {
  const characters = [...name.toLowerCase()];
  const asked = [...wanted];
  for (let from = 0; from + asked.length <= characters.length; from++) {
    if (!asked.every((character, index) => stands(characters[from + index] ?? '', character))) continue;
    if (from > 0) return 2;
    return asked.length === characters.length ? 0 : 1;
  }
  return null;
}

/** An initial may stand for a character, and a query may mix both: 行政yx. */
const stands = (character: string, asked: string) =>
  character === asked || (INITIALS_OF.get(character)?.includes(asked) ?? false);
