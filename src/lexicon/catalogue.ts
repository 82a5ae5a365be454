/**
 * 科目 by code and by name. The catalogues hold what published documents and official forms have shown
 * (with the evidence for each entry), so an unknown code is accepted: it attaches by its digits, and at
 * most a hint comes of it.
 */
import economicData from './subjects/economic.json';
import functionalData from './subjects/functional.json';
import type { Dimension, Member } from '../dimension/dimension';
import { TREES } from './trees';
import { foldSubject } from './fold';
import { isNamed, isSelection, nameParts, partsOf, projectItself, selection } from '../dimension/member';

export type SubjectDimension = 'functional' | 'economic';

/**
 * How sure an entry is: seen in print, in an official form, in a public source, from memory, or in the list that
 * the officer's own bureau handed out.
 */
export type Evidence = 'printed' | 'form' | 'public' | 'remembered' | 'bureau';

export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly evidence: Evidence;
  /** Budget years in which it was first and last seen in print, and in how many documents. */
  readonly printed?: { readonly first: number; readonly last: number; readonly documents: number };
}

export interface Catalogue {
  readonly title: string;
  /** The budget year whose names it carries. */
  readonly year: number;
  /** Under the latest name. */
  byCode(code: string): Subject | undefined;
  /** All codes of that name: 行政运行 is the 01 of many 款. Widths, blanks and a closing 支出 do not count. */
  byName(name: string): readonly Subject[];
  /** One for each code, under its latest name. */
  readonly subjects: readonly Subject[];
  /** What codes were called before. */
  readonly former: readonly Subject[];
}

interface CatalogueData {
  readonly title: string;
  readonly year: number;
  /** code, name, evidence; where it was seen in print, its first and last year and the number of documents. */
  readonly entries: readonly (readonly (string | number)[])[];
}

function toSubject([code, name, evidence, first, last, documents]: readonly (string | number)[]): Subject {
  const printed =
    first === undefined
      ? {}
      : { printed: { first: +first, last: Number(last), documents: Number(documents) } };
  return { code: String(code), name: String(name), evidence: evidence as Evidence, ...printed };
}

function named(subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const names = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const folded = foldSubject(subject.name);
    const known = names.get(folded);
    if (known) known.push(subject);
    else names.set(folded, [subject]);
  }
  return names;
}

/** Of the names of one code the first is the latest. */
function catalogueOf(title: string, year: number, entries: readonly Subject[]): Catalogue {
  const codes = new Map<string, Subject>();
  const former: Subject[] = [];
  for (const subject of entries)
    if (codes.has(subject.code)) former.push(subject);
    else codes.set(subject.code, subject);
  const subjects = [...codes.values()];
  let names: ReadonlyMap<string, readonly Subject[]> | undefined;
  return {
    title,
    year,
    subjects,
    former,
    byCode: (code) => codes.get(code),
    byName: (name) => (names ??= named(subjects)).get(foldSubject(name)) ?? [],
  };
}

const BUILT_IN: Readonly<Record<SubjectDimension, CatalogueData>> = {
  functional: functionalData,
  economic: economicData,
};

const build = (dimension: SubjectDimension, own: readonly Subject[] = []): Catalogue => {
  const { title, year, entries } = BUILT_IN[dimension];
  const known = entries.map(toSubject);
  if (own.length === 0) return catalogueOf(title, year, known);
  const told = new Set(own.map((subject) => `${subject.code} ${foldSubject(subject.name)}`));
  return catalogueOf(title, year, [
    ...own,
    ...known.filter((subject) => !told.has(`${subject.code} ${foldSubject(subject.name)}`)),
  ]);
};

export const CATALOGUES: Record<SubjectDimension, Catalogue> = {
  functional: build('functional'),
  economic: build('economic'),
};

/** A bureau's own list: its names come before all others. An empty list takes them out again. */
export function useSubjects(own: readonly Subject[]): void {
  for (const dimension of ['functional', 'economic'] as const)
    CATALOGUES[dimension] = build(
      dimension,
      own.filter(({ code }) => dimensionOf(code) === dimension),
    );
}

/** 经济科目 have five digits at most and begin with 3; 功能科目 begin with 2. */
export function dimensionOf(code: string): SubjectDimension | null {
  if (/^2\d{2}(?:\d\d){0,2}$/.test(code)) return 'functional';
  return /^3\d{2}(?:\d\d)?$/.test(code) ? 'economic' : null;
}

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
  if (isSelection(member)) {
    return (
      SELECTION_NAMES[member] ??
      partsOf(member)
        .map((part) => memberName(dimension, part))
        .join('、')
    );
  }
  if (dimension === 'functional' || dimension === 'economic') {
    if (isNamed(member)) return nameParts(member)[1];
    const subject = CATALOGUES[dimension].byCode(member);
    return subject ? `${member} ${subject.name}` : member;
  }
  // A province's own member is called by its name.
  if (isNamed(member)) return nameParts(member)[1];
  return projectItself(member);
}
