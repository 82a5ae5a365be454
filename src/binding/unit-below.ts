/** The unit whose code the rows below a name carry. */
import { fold } from '../lexicon/fold';
import type { RepeatAxis } from '../template/template';
import type { RawRow } from './raw-row';
import { unitCodeOf } from './registry';
import type { Registry } from './registry';

export function unitBelow(
  rows: readonly RawRow[],
  index: number,
  axes: readonly RepeatAxis[],
  registry: Registry,
): string | undefined {
  for (const row of rows.slice(index + 1, index + 8)) {
    const code = unitCodeOf(row);
    if (code === '') continue;
    // The next unit's own line: what stands before it lies in the unit before.
    const heads = axes.includes('project') && registry.unitByName(row.name) === code;
    return heads ? undefined : code;
  }
  return undefined;
}

/** The member of the unit that a row names: its code, else its name; empty where it names none. */
export function memberOf(unit: { code: string; name: string }, row: RawRow, registry: Registry): string {
  if (unit.code !== '') return unit.code;
  return unit.name === '' ? unitCodeOf(row) : (registry.unitByName(unit.name) ?? fold(unit.name));
}
