/**
 * How members are spelt, and nowhere else: `30212+30217` is a selection, `20805~其他养老支出` a name without a code below
 * what it was listed under, `〔专项〕/一级/二级` a project with what it lies in.
 */
export type Member = string;

/** Some members taken together, which need not be all that their parent has. */
export const isSelection = (member: Member): boolean => member.includes('+');

/** The members of a selection; of any other member itself. */
export const partsOf = (member: Member): Member[] => member.split('+');

/** A selection of members, in one spelling. */
export const selection = (members: readonly Member[]): Member => [...new Set(members)].sort().join('+');

/** It goes by its name, for it has no code that anybody knows. */
export const isNamed = (member: Member): boolean => member.includes('~');

/** A name of that kind that hangs below nothing. */
export const isUnplaced = (member: Member): boolean => member.startsWith('~');

/** @param above a code, or another name; empty where it hangs below nothing */
export const namedBelow = (above: Member, name: string): Member => `${above}~${name}`;

/** Longer names are cut: what two have in common up to here is one. */
const LONGEST_NAME = 30;

/** A name as a member may hold it: without the marks by which members are put together. */
export const spelt = (name: string): string => name.replace(/[~^+|=.\s]/g, '').slice(0, LONGEST_NAME);

/** What the name hangs below (empty, a code or a name), and the name: `20805~其他养老支出` → `20805`, `其他养老支出`. */
export function nameParts(member: Member): readonly [above: Member, name: string] {
  const at = member.lastIndexOf('~');
  return at < 0 ? ['', member] : [member.slice(0, at), member.slice(at + 1)];
}

/** A project and what it lies in, from the outermost. */
export const projectSteps = (member: Member): string[] => member.split('/');

/** The project itself, without what it lies in. */
export const projectItself = (member: Member): string => member.slice(member.lastIndexOf('/') + 1);

/** What a project lies in, or null. */
export function projectAbove(member: Member): Member | null {
  const slash = member.lastIndexOf('/');
  return slash < 0 ? null : member.slice(0, slash);
}

/** The year of 增减额: what this year's amount is more than last year's. It adds up like one, and may be below zero. */
export const CHANGE: Member = '~增减';

/** A step of a path that is a kind of projects and no project: 〔专项业务支出〕. */
export const isProjectKind = (step: string): boolean => /^〔[^/]*〕$/.test(step);
