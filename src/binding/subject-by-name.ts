/** A 科目 that a row names without its code. */
import type { SubjectDimension } from '../lexicon/catalogue';
import { CATALOGUES } from '../lexicon/catalogue';
import { foldSubject } from '../lexicon/fold';
import { contains } from '../dimension/dimension';
import type { RawRow } from './raw-row';
import type { Registry } from './registry';

/** For each row the code that stands next below it. */
export function codesBelow(
  dimension: SubjectDimension,
  rows: readonly RawRow[],
): readonly (string | undefined)[] {
  const found = new Array<string | undefined>(rows.length);
  let below: string | undefined;
  for (let at = rows.length - 1; at >= 0; at--) {
    found[at] = below;
    const code = rows[at]?.[dimension];
    if (code) below = code;
  }
  return found;
}

/**
 * A 科目 by its name alone: 行政运行 is the 01 of many 款, so the code below it or the 科目 it stands under
 * decides; a 款 and its only 项 may share one name.
 */
export function subjectByName(
  dimension: SubjectDimension,
  row: RawRow,
  below: string | undefined,
  registry: Registry,
  current: string | undefined,
): string | null {
  const codes = registry.subjectCodes(dimension, row.name);
  if (codes.length === 0) return null;
  if (below !== undefined) {
    const above = codes.filter((code) => contains(dimension, code, below));
    if (above.length > 0) return above.sort((a, b) => b.length - a.length)[0] ?? null;
  }
  if (codes.length === 1) return codes[0] ?? null;
  const numbered = /^\s*[（(]?[一二三四五六七八九十]+[）)、.]/.test(row.name);
  const wanted = codes
    .filter((code) => code !== current)
    .map((code) => ({
      code,
      near: current === undefined ? 0 : closeness(code, current) - (numbered && code.length > 3 ? 10 : 0),
    }))
    .sort((a, b) => b.near - a.near || a.code.length - b.code.length);
  return wanted[0]?.code ?? null;
}

/** How many leading digits two codes share. */
function closeness(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** Whether a name is that of the 科目 whose code stands beside it, or of another 科目. */
export function namesSubject(dimension: SubjectDimension, code: string, name: string): boolean {
  const known = CATALOGUES[dimension].byCode(code);
  if (known) return foldSubject(known.name) === foldSubject(name);
  return CATALOGUES[dimension].byName(name).length > 0;
}
