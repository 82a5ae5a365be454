/** 住户保障支出: one character away from a 类, and no 科目 itself. */

import { CATALOGUES, type Subject } from '../../lexicon/catalogue';
import { foldSubject } from '../../lexicon/fold';

export function misspelledClass(words: string): Subject | undefined {
  const name = foldSubject(words);
  if (name.length < 4 || CATALOGUES.functional.byName(name).length > 0) return undefined;
  return CATALOGUES.functional.subjects.find((subject) => {
    const known = foldSubject(subject.name);
    if (subject.code.length !== 3 || known.length !== name.length) return false;
    return known.split('').filter((character, index) => character !== name[index]).length === 1;
  });
}
