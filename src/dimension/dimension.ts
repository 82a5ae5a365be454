/**
 * Dimensions, their members, and the one question that all roll-ups come from: does one member contain
 * another? A member is its id, spelt as `member.ts` has it; a selection (“三公”) contains its own members and lies in
 * whatever contains them all.
 */
import { isNamed, isSelection, nameParts, partsOf, projectAbove, type Member } from './member';

/** In the order in which a coordinate is said: 单位, 项目, 科目 first, then what kind of money. */
export const DIMENSIONS = [
  'measure',
  'unit',
  'project',
  'functional',
  'economic',
  'nature',
  'source',
  'carry',
  'entry',
  'use',
  'year',
  'stage',
  'supplier',
  'kind',
  'asset',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type { Member };

/** The members that a row, a column or a table stands for; a dimension left out means its root (合计). */
export type Label = { readonly [D in Dimension]?: Member };

/** Dimensions of which a label holds one side only: no member contains the other and no root adds them up. */
export const FLAT: ReadonlySet<Dimension> = new Set(['measure', 'year', 'stage']);

/** Dimensions whose members are shares set aside of a whole (预留中小企业份额): they bound it and never divide it. */
export const SHARING: ReadonlySet<Dimension> = new Set(['supplier']);

/** The member directly above, or null where that is the root. Unknown codes attach by their digits. */
export function parentOf(dimension: Dimension, member: Member): Member | null {
  if (FLAT.has(dimension)) return null;
  return isSelection(member) ? commonParent(dimension, partsOf(member)) : parentOfOne(dimension, member);
}

/** The same where it is known that the member is no selection: then none above it is one. */
function parentOfOne(dimension: Dimension, member: Member): Member | null {
  switch (dimension) {
    case 'functional':
    case 'economic': {
      // A name without a known code hangs below what it was listed under: `20805~其他养老支出`.
      if (isNamed(member)) return nameParts(member)[0] || null;
      return member.length > 3 ? member.slice(0, member.length - 2) : null;
    }
    case 'unit':
      return /^\d{4,}$/.test(member) ? member.slice(0, member.length > 6 ? 6 : 3) : null;
    case 'project':
      return projectAbove(member);
    default: {
      const dot = member.lastIndexOf('.');
      return dot < 0 ? null : member.slice(0, dot);
    }
  }
}

/** 上级补助 and 其他 in one row are 单位资金 as each of them is; 科目 picked out of a 款 leave the others unsaid. */
function commonParent(dimension: Dimension, parts: readonly Member[]): Member | null {
  if (dimension !== 'source' && dimension !== 'nature') return null;
  const parents = new Set(parts.map((part) => parentOf(dimension, part)));
  const [parent = null] = parents;
  return parents.size === 1 ? parent : null;
}

/** Whether `outer` contains `inner`, or is it. `undefined` is the root. */
export function contains(
  dimension: Dimension,
  outer: Member | undefined,
  inner: Member | undefined,
): boolean {
  if (outer === inner) return true;
  if (FLAT.has(dimension)) return false;
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  if (isSelection(inner)) return partsOf(inner).every((part) => contains(dimension, outer, part));
  if (isSelection(outer)) return partsOf(outer).some((part) => contains(dimension, part, inner));
  // What lies above a member is written at its beginning; most are asked about members of other branches.
  if (!inner.startsWith(outer)) return false;
  for (let above = parentOfOne(dimension, inner); above !== null; above = parentOfOne(dimension, above)) {
    if (above === outer) return true;
  }
  return false;
}

/** Whether no amount can belong to both. */
export function disjoint(dimension: Dimension, a: Member | undefined, b: Member | undefined): boolean {
  if (a === b) return false;
  if (FLAT.has(dimension)) return true;
  if (a === undefined || b === undefined) return false;
  const apart = (x: Member, y: Member) => !contains(dimension, x, y) && !contains(dimension, y, x);
  if (!isSelection(a) && !isSelection(b)) return apart(a, b);
  return partsOf(a).every((x) => partsOf(b).every((y) => apart(x, y)));
}

/** How deep a 科目 lies: 类 1, 款 2, 项 3. One without a code counts from what it hangs below. */
export function subjectDepth(member: Member): number {
  // Counted in place: it is asked of every row against all those above it.
  let code = member.indexOf('~');
  let names = 0;
  for (let at = code; at >= 0; at = member.indexOf('~', at + 1)) names++;
  if (code < 0) code = member.length;
  return (code === 0 ? 0 : (code - 1) / 2) + names;
}
