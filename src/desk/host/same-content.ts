/** Whether two readings of a file hold the same: what was changed and put back needs no saving. */
import type { Cell, Sheet } from '../../workbook/model';
import { sameData } from '../../workbook/same';
import type { ReadFile } from './sheet-reader';

export function isSame(one: ReadFile, other: ReadFile): boolean {
  const [a, b] = [one.workbook, other.workbook];
  return (
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, i) => isSameSheet(sheet, b.sheets[i] as Sheet)) &&
    sameData(a.names, b.names) &&
    a.sheets.every(({ name }) => sameData(one.looks.get(name), other.looks.get(name)))
  );
}

/** Cells first: they tell what was typed at the first difference. */
function isSameSheet(a: Sheet, b: Sheet): boolean {
  if (a === b) return true;
  if (a.name !== b.name || a.hidden !== b.hidden || a.protected !== b.protected) return false;
  for (let row = 0; row < Math.max(a.rows.length, b.rows.length); row++) {
    const [its, theirs] = [a.rows[row] ?? [], b.rows[row] ?? []];
    for (let column = 0; column < Math.max(its.length, theirs.length); column++)
      if (!isSameCell(its[column], theirs[column])) return false;
  }
  const rest = ({ merges, hiddenRows, hiddenColumns }: Sheet) => [merges, hiddenRows, hiddenColumns];
  return sameData(rest(a), rest(b));
}

/** A blank cell that only has a format is as good as none: its look is compared. */
function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  const [its, theirs] = [a?.value ?? null, b?.value ?? null];
  return sameData(its, theirs) && a?.formula === b?.formula && (its === null || a?.format === b?.format);
}
