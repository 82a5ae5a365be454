/**
 * 科目 by code and by name. The catalogues hold what published documents and official forms have shown
 * (with the evidence for each entry), so an unknown code is accepted: it attaches by its digits, and at
 * most a hint comes of it.
 */
import economicData from './subjects/economic.json';
import functionalData from './subjects/functional.json';
import type { Dimension, Member } from '../dimension/dimension';
import { selection } from '../dimension/dimension';
import { TREES } from './trees';
import { foldSubject } from './fold';

export type SubjectDimension = 'functional' | 'economic';

/** How sure an entry is: seen in print, in an official form, in a public source, or from memory. */
export type Evidence = 'printed' | 'form' | 'public' | 'remembered';

export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly evidence: Evidence;
}

export interface Catalogue {
  readonly title: string;
  /** The budget year whose names it carries. */
  readonly year: number;
  byCode(code: string): Subject | undefined;
  /** All codes of that name: 行政运行 is the 01 of many 款. Widths, blanks and a closing 支出 do not count. */
  byName(name: string): readonly Subject[];
  readonly subjects: readonly Subject[];
}

interface CatalogueData {
  readonly title: string;
  readonly year: number;
  readonly entries: readonly (readonly string[])[];
}

function build(data: CatalogueData): Catalogue {
  const subjects = data.entries.map(([code = '', name = '', evidence]): Subject => ({
    code,
    name,
    evidence: evidence as Evidence,
  }));
  const codes = new Map(subjects.map((subject) => [subject.code, subject]));
  const names = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const folded = foldSubject(subject.name);
    names.set(folded, [...(names.get(folded) ?? []), subject]);
  }
  return {
    title: data.title,
    year: data.year,
    subjects,
    byCode: (code) => codes.get(code),
    byName: (name) => names.get(foldSubject(name)) ?? [],
  };
}

export const CATALOGUES: Readonly<Record<SubjectDimension, Catalogue>> = {
  functional: build(functionalData),
  economic: build(economicData),
};

/** “三公” 经费 and 公务用车购置及运行费: the selections that every province prints. */
export const OFFICIAL_VEHICLES = selection(['30231', '31013']);
export const THREE_PUBLIC = selection(['30212', '30217', '30231', '31013']);

const SELECTION_NAMES: Readonly<Record<string, string>> = {
  [OFFICIAL_VEHICLES]: '公务用车购置及运行费',
  [THREE_PUBLIC]: '“三公”经费',
};

/** What a member is called; its id where nobody has named it. */
export function memberName(dimension: Dimension, member: Member): string {
  const tree = TREES[dimension]?.[member];
  if (tree) return tree.name;
  if (member.includes('+')) {
    return (
      SELECTION_NAMES[member] ??
      member
        .split('+')
        .map((part) => memberName(dimension, part))
        .join('、')
    );
  }
  if (dimension === 'functional' || dimension === 'economic') {
    if (member.includes('~')) return member.slice(member.lastIndexOf('~') + 1);
    const subject = CATALOGUES[dimension].byCode(member);
    return subject ? `${member} ${subject.name}` : member;
  }
  return member.slice(member.lastIndexOf('/') + 1);
}
