/**
 * A table that goes on upon a sheet of its own, “……表（续）” under the same title and head. Its rows are one list in two
 * places: neither sheet is a table by itself, and what is held against half of one is no finding.
 */
import { fold } from '../lexicon/fold';
import { CONTINUED } from '../lexicon/form-words';
import { remembered } from '../lexicon/remembered';
import type { Sheet } from '../workbook/model';
import { lineOf } from './repeated-heads';

/** For each sheet that goes on, the sheets on which it does, in their order. */
export function continuations(sheets: readonly Sheet[]): ReadonlyMap<Sheet, readonly Sheet[]> {
  const found = new Map<Sheet, Sheet[]>();
  for (const sheet of sheets) {
    // Blank lines at the end of a form go on upon another sheet and leave nothing unread.
    if (!saysSo(sheet) || !holdsAny(sheet)) continue;
    const head = headOf(sheet);
    const first = sheets.find((one) => one !== sheet && !saysSo(one) && isSameHead(headOf(one), head));
    if (first) found.set(first, [...(found.get(first) ?? []), sheet]);
  }
  return found;
}

const holdsAny = ({ rows }: Sheet) =>
  rows.some((row) => row?.some((cell) => typeof cell?.value === 'number' && cell.value !== 0));

/** A title stands within so many rows from above. */
const TITLE_WITHIN = 6;

const says = remembered((raw) => {
  const text = fold(raw);
  return text !== text.replace(CONTINUED, '');
});

/** 续 in its name or in its title. */
function saysSo({ name, rows }: Sheet): boolean {
  if (/续[一二三四五六七八九十\d]*[)）]?$/.test(name.trim())) return true;
  return rows
    .slice(0, TITLE_WITHIN)
    .some((row) => row?.some((cell) => typeof cell?.value === 'string' && says(cell.value)));
}

/** What stands above the first amount, blank rows left out. */
function headOf({ rows }: Sheet): string[] {
  const head: string[] = [];
  for (const row of rows) {
    const { key, amounts } = lineOf(row);
    if (amounts) break;
    if (key !== '') head.push(key);
  }
  return head;
}

/** Title, captions and head alike: the first rows, as many as the shorter has. */
function isSameHead(a: readonly string[], b: readonly string[]): boolean {
  const rows = Math.min(a.length, b.length);
  return rows > 2 && a.slice(0, rows).every((key, at) => key === b[at]);
}
