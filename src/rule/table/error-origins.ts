/** Error values that formulas took over: from which cell. */
import type { UnreadableCell } from '../../fact/cell';
import { tokenise } from '../../formula/tokens';

/** For an error in a formula that reads another one: the first of them, followed to where it began. */
export function originsOf(cells: readonly UnreadableCell[]): Map<UnreadableCell, UnreadableCell> {
  const errors = cells.filter(({ text }) => text.startsWith('#'));
  const direct = new Map<UnreadableCell, UnreadableCell>();
  for (const cell of errors) {
    const formula = cell.table.view.cell(cell.row, cell.column)?.formula;
    const read =
      formula === undefined ? undefined : errors.find((one) => one !== cell && reads(formula, cell, one));
    if (read) direct.set(cell, read);
  }
  const origins = new Map<UnreadableCell, UnreadableCell>();
  for (const cell of direct.keys()) {
    const seen = new Set([cell]);
    let at = cell;
    for (let next = direct.get(at); next && !seen.has(next); next = direct.get(at)) seen.add((at = next));
    if (at !== cell && !direct.has(at)) origins.set(cell, at);
  }
  return origins;
}

function reads(formula: string, home: UnreadableCell, { table, row, column }: UnreadableCell): boolean {
  return tokenise(formula).some(
    (token) =>
      token.kind === 'reference' &&
      (token.sheet ?? home.table.sheet).toLowerCase() === table.sheet.toLowerCase() &&
      row >= token.area.top &&
      row <= token.area.bottom &&
      column >= token.area.left &&
      column <= token.area.right,
  );
}
