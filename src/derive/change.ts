/**
 * Planned cells as edits, with what undoes them and what the officer sees first. A cell that says otherwise
 * already is a conflict: it is shown, and left as it is unless the officer asks for it to be replaced.
 */
import { parseAmount } from '../amount/parse';
import type { Money } from '../amount/money';
import { printed } from '../amount/print';
import type { SheetView } from '../binding/sheet-view';
import { cellAddress } from '../workbook/address';
import type { CellInput, Edit } from '../workbook/edit';
import type { Cell } from '../workbook/model';

/** One cell to be written: an amount in its table's own unit, or a text. */
export interface Change {
  readonly sheet: string;
  readonly view: SheetView;
  readonly row: number;
  readonly column: number;
  readonly after: Money | string;
  /** With its leading `=`; `after` is its result. */
  readonly formula?: string;
  /** In words for the officer: 公开表1-2!F8. */
  readonly from: string;
}

export interface PreviewLine {
  readonly sheet: string;
  readonly address: string;
  /** As it stands; null for a blank cell. */
  readonly before: string | null;
  readonly after: string;
  readonly from: string;
  /** The cell says otherwise; without `overwrite` it stays. */
  readonly conflict: boolean;
}

export interface Planned {
  readonly edits: Edit[];
  readonly undo: Edit[];
  readonly preview: PreviewLine[];
}

export function planChanges(changes: readonly Change[], overwrite = false): Planned {
  const preview: PreviewLine[] = [];
  const writes: { change: Change; input: CellInput; undo: CellInput }[] = [];
  for (const change of changes) {
    const cell = change.view.cell(change.row, change.column);
    if (says(cell, change)) continue;
    const before = shown(cell);
    const conflict = before !== null;
    preview.push({
      sheet: change.sheet,
      address: cellAddress(change.row, change.column),
      before,
      after: typeof change.after === 'string' ? change.after : printed(change.after),
      from: change.from,
      conflict,
    });
    if (!conflict || overwrite) writes.push({ change, input: inputOf(change), undo: inputOfCell(cell) });
  }
  return {
    edits: inRuns(writes.map(({ change, input }) => ({ ...change, input }))),
    undo: inRuns(writes.map(({ change, undo }) => ({ ...change, input: undo }))),
    preview,
  };
}

/** What a cell holds, as it would be typed again. */
function inputOfCell(cell: Cell | undefined): CellInput {
  const value = cell?.value ?? null;
  const plainValue = typeof value === 'object' && value !== null ? value.error : value;
  if (cell?.formula === undefined) return plainValue;
  const result =
    typeof plainValue === 'number' || typeof plainValue === 'string' ? { result: plainValue } : {};
  return { formula: `=${cell.formula}`, ...result };
}

export interface InputCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Neighbours in one row as one write. */
function inRuns(cells: readonly InputCell[]): Edit[] {
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.row - b.row || a.column - b.column,
  );
  const runs: { sheet: string; top: number; left: number; cells: CellInput[] }[] = [];
  for (const { sheet, row, column, input } of sorted) {
    const run = runs.at(-1);
    if (run && run.sheet === sheet && run.top === row && run.left + run.cells.length === column)
      run.cells.push(input);
    else runs.push({ sheet, top: row, left: column, cells: [input] });
  }
  return runs.map(({ sheet, top, left, cells: line }) => ({
    kind: 'write',
    sheet,
    top,
    left,
    cells: [line],
  }));
}

function inputOf({ after, formula }: Change): CellInput {
  if (typeof after === 'string') return after;
  const value = after.toNumber();
  return formula === undefined ? value : { formula, result: value };
}

function shown(cell: Cell | undefined): string | null {
  const value = cell?.value ?? null;
  if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
  if (typeof value === 'object') return value.error;
  // A zero or a dash printed where nothing had been filled in is no amount of the officer's.
  const amount = parseAmount(value, cell?.format);
  if (cell?.formula === undefined && amount.kind === 'amount' && amount.value.isZero()) return null;
  return amount.kind === 'amount' ? printed(amount.value, amount.digits) : String(value);
}

function says(cell: Cell | undefined, { after }: Change): boolean {
  if (typeof after === 'string') return (shown(cell) ?? '').trim() === after.trim();
  const amount = parseAmount(cell?.value ?? null, cell?.format);
  if (amount.kind === 'amount') return amount.value.eq(after);
  return amount.kind === 'blank' && after.isZero();
}
