/** Error values that formulas took over: from which cell. */
import { parseText } from '../../amount/parse';
import type { BoundTable } from '../../binding/bound';
import type { UnreadableCell } from '../../fact/cell';
import { tokenise } from '../../formula/tokens';

/** Where an error began: an error value itself, or a text that stands where an amount was to be reckoned with. */
export type ErrorOrigin = Omit<UnreadableCell, 'label'>;

/** For an error in a formula that reads another one, or such a text: where it began. */
export function originsOf(
  cells: readonly UnreadableCell[],
  tables: readonly BoundTable[],
): Map<UnreadableCell, ErrorOrigin> {
  const origins = new Map<UnreadableCell, ErrorOrigin>(errorOrigins(cells));
  const placeOf = ({ table, row, column }: ErrorOrigin) => `${table.sheet} ${row} ${column}`;
  const known = new Map<string, ErrorOrigin>(cells.map((cell) => [placeOf(cell), cell]));
  for (const cell of cells) {
    if (cell.text !== '#VALUE!') continue;
    const typed = typedBehind(origins.get(cell) ?? cell, tables, STEPS);
    if (!typed) continue;
    const place = placeOf(typed);
    // What is neither read as an amount nor stands where one is expected is a name that a formula asks for.
    const origin = known.get(place) ?? (parseText(typed.text).kind === 'amount' ? typed : undefined);
    if (!origin) continue;
    known.set(place, origin);
    origins.set(cell, origin);
  }
  return origins;
}

/** So many formulas may hand a text on. */
const STEPS = 50;

/** What somebody typed that Excel takes for no number in D9+E9, through formulas that hand it on. */
function typedBehind(
  { table, row, column }: ErrorOrigin,
  tables: readonly BoundTable[],
  steps: number,
): ErrorOrigin | null {
  const formula = table.view.cell(row, column)?.formula;
  if (formula === undefined || steps === 0) return null;
  for (const token of tokenise(formula)) {
    if (token.kind !== 'reference') continue;
    const { top, left, bottom, right } = token.area;
    if (top !== bottom || left !== right) continue;
    const sheet = (token.sheet ?? table.sheet).toLowerCase();
    const of = tables.find((one) => one.sheet.toLowerCase() === sheet && top <= one.area.bottom);
    const cell = of?.view.cell(top, left);
    if (!of || typeof cell?.value !== 'string') continue;
    const read = { table: of, row: top, column: left, text: cell.value };
    const typed = cell.formula === undefined ? read : typedBehind(read, tables, steps - 1);
    if (typed && Number.isNaN(Number(typed.text.replace(/[,\s]/g, '')))) return typed;
  }
  return null;
}

/** Each error is followed to the first of them. */
function errorOrigins(cells: readonly UnreadableCell[]): Map<UnreadableCell, UnreadableCell> {
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
