/** Lists of 类 in the text, and names that are a 类 but for one character. */
import { CATALOGUES, type Subject } from '../../lexicon/catalogue';
import { misspelledClass as misspelled } from '../../narrative/bind/misspelled';
import type { Reading } from '../../narrative/claim';
import { groupsOf, type Group } from '../../narrative/claim/groups';
import type { Claim } from '../../narrative/claim/types';
import { once } from '../../collect/once';
import { nameOf } from './name-of';

export const classLists = once((reading: Reading): readonly Group[] =>
  groupsOf(reading).filter((group) => group.parts.filter(isClass).length >= 2),
);

export function isClass(claim: Claim): boolean {
  return claim.label.functional?.length === 3;
}

export function misspelledClass(part: Claim): Subject | undefined {
  if (part.label.functional !== undefined || !part.about.some((mention) => mention.kind === 'name'))
    return undefined;
  return misspelled(nameOf(part));
}

export function classCode(name: string): string | undefined {
  return CATALOGUES.functional.byName(name).find((subject) => subject.code.length === 3)?.code;
}
