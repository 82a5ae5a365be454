/** 科目 of a list in which no row has a code, by row. The list is read as a whole; units in it begin it anew. */
import type { SubjectDimension } from '../lexicon/catalogue';
import { contains } from '../dimension/dimension';
import type { RepeatAxis } from '../template/template';
import type { RawRow } from './raw-row';
import { isTotal } from './registry';
import type { Registry } from './registry';
import { resolveSubjects } from './subject-names';
import { isNamed } from '../dimension/member';

export function uncodedSubjects(
  dimension: SubjectDimension,
  rows: readonly RawRow[],
  axes: readonly RepeatAxis[],
  registry: Registry,
): ReadonlyMap<RawRow, string> {
  const resolved = new Map<RawRow, string>();
  if (rows.some((row) => row[dimension] !== '' || row.unitCode !== '')) return resolved;
  const codesOf = (name: string) => registry.subjectCodes(dimension, name);
  let list: RawRow[] = [];
  const settle = () => {
    const codes = resolveSubjects(dimension, list, codesOf);
    list.forEach((row, index) => {
      const code = codes[index] ?? '';
      resolved.set(row, code);
      // Tables that come after find the name in the same place.
      if (isNamed(code)) registry.learnSubject(dimension, code, row.name);
    });
    list = [];
  };
  const named = rows.filter((row) => row.name !== '' && !isTotal(row.name));
  const filled = named.filter((row) => row.hasAmounts);
  // A list of names that waits for its amounts is a list already, where it names 科目.
  const known = filled.length > 0 ? 0 : named.filter((row) => codesOf(row.name).length > 0).length;
  for (const row of 2 * known > named.length ? named : filled) {
    if (axes.includes('unit') && registry.unitByName(row.name) !== undefined) settle();
    else list.push(row);
  }
  settle();
  return resolved;
}

/** Of a list that was resolved: whether the next row lies in this one. */
export function isHeading(
  dimension: SubjectDimension,
  resolved: ReadonlyMap<RawRow, string>,
  rows: readonly RawRow[],
  index: number,
): boolean {
  const code = resolved.get(rows[index] as RawRow);
  let next = index + 1;
  while (next < rows.length && !resolved.has(rows[next] as RawRow)) next++;
  const below = resolved.get(rows[next] as RawRow);
  return below !== undefined && below !== code && contains(dimension, code, below);
}
