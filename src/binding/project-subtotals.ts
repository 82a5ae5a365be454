/**
 * Lists that sum up each project before its lines: 免费开放补助 alone, then 免费开放补助 again for every 科目 that it
 * is spent on. The first is a subtotal of what follows it.
 */
import { fold } from '../lexicon/fold';
import type { Label } from '../dimension/dimension';
import { splitUnit } from './raw-row';
import type { RawRow } from './raw-row';
import type { Registry } from './registry';

/** By the row that sums up: the lines that it sums up. */
export function projectSubtotals(rows: readonly RawRow[]): ReadonlyMap<RawRow, readonly RawRow[]> {
  const found = new Map<RawRow, readonly RawRow[]>();
  rows.forEach((row, index) => {
    if (row.project === '' || !row.hasAmounts || isCoded(row) || row.unitName !== '') return;
    const lines: RawRow[] = [];
    for (let at = index + 1; at < rows.length; at++) {
      const line = rows[at] as RawRow;
      if (!isCoded(line) || (line.project !== '' && fold(line.project) !== fold(row.project))) break;
      lines.push(line);
    }
    if (lines.length > 0) found.set(row, lines);
  });
  return found;
}

const isCoded = ({ functional, economic }: RawRow) => functional !== '' || economic !== '';

/** The unit that all lines name; undefined where they name several or none. */
export function unitOfLines(lines: readonly RawRow[], registry: Registry): string | undefined {
  const [unit = '', ...others] = new Set(lines.map(({ unitName }) => unitName));
  const { code, name } = splitUnit(unit);
  if (others.length > 0 || name === '') return undefined;
  return code || (registry.unitByName(name) ?? fold(name));
}

/** What a line of a project is spent on. */
export function codesOf({ functional, economic }: RawRow): Label {
  return { ...(functional === '' ? {} : { functional }), ...(economic === '' ? {} : { economic }) };
}
