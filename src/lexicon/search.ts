/** 科目 looked up as officers do: by the beginning of the code, by part of the name, or by its pinyin initials (xzyx → 行政运行). */
import { CATALOGUES, type Subject, type SubjectDimension } from './catalogue';
import initials from './pinyin.json';

const INITIALS_OF = new Map<string, string>();
for (const [initial, characters] of Object.entries(initials))
  for (const character of characters)
    INITIALS_OF.set(character, (INITIALS_OF.get(character) ?? '') + initial);

/** Nearest first: the whole name, its beginning, then anywhere in it; shorter codes before longer. */
export function searchSubjects(dimension: SubjectDimension, query: string, limit = 30): Subject[] {
  const wanted = query.trim().toLowerCase().replace(/\s+/g, '');
  if (wanted === '') return [];
  const ranked = CATALOGUES[dimension].subjects.flatMap((subject) => {
    const rank = /^\d+$/.test(wanted) ? byCode(subject, wanted) : byName(subject, wanted);
    return rank === null ? [] : [{ subject, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.subject.code < b.subject.code ? -1 : 1));
  return ranked.slice(0, limit).map(({ subject }) => subject);
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
