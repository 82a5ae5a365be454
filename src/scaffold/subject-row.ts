/** A row for one more 科目, in the order of the codes, in a blank row of the list or a new one. */
import type { BoundBlock, BoundTable } from '../binding/bound';
import { namesSubject } from '../binding/column';
import { readRawRow, type RawRow } from '../binding/raw-row';
import type { SubjectDimension } from '../lexicon/catalogue';
import { moveFormula } from '../workbook/references';
import type { CellInput, Edit } from '../workbook/edit';
import type { Workbook } from '../workbook/model';
import { widenRanges } from './widen';

export interface SubjectRow {
  readonly row: number;
  /** Column of the first amount to be typed. */
  readonly column: number;
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  /** The texts written, by column. */
  readonly made: ReadonlyMap<number, string>;
  /** A new row, not a blank one of the list. */
  readonly inserted: boolean;
  /** Columns that calculate themselves. */
  readonly formulas: ReadonlySet<number>;
}

export interface NewSubject {
  readonly code: string;
  readonly name: string;
  readonly unitCode: string;
}

/** Null where the table lists no such 科目. */
export function planSubjectRow(
  workbook: Workbook,
  bound: BoundTable,
  subject: NewSubject,
): SubjectRow | null {
  const block = bound.blocks.find((one) => dimensionOf(one) !== null);
  const dimension = block && dimensionOf(block);
  if (!block || !dimension) return null;
  const place = findPlace(bound, block, dimension, subject.code);
  const made = textsOf(block, dimension, subject, place.withUnit);
  const { sheet } = bound;
  const columns = [...made.keys()];
  const formulas = place.inserted ? rowFormulas(bound, block, place) : new Map<number, string>();
  const left = Math.min(...columns, ...formulas.keys());
  const right = Math.max(...columns, ...formulas.keys());
  const line = (cell: (column: number) => CellInput | undefined) =>
    Array.from({ length: right - left + 1 }, (_, index) => cell(left + index));
  const write = (cell: (column: number) => CellInput | undefined): Edit => ({
    kind: 'write',
    sheet,
    top: place.row,
    left,
    cells: [line(cell)],
  });
  const edits: Edit[] = [
    ...(place.inserted ? [{ kind: 'insertRows', sheet, at: place.row, count: 1 } as const] : []),
    write((column) => {
      const formula = formulas.get(column);
      return formula === undefined ? made.get(column) : { formula: `=${formula}`, result: 0 };
    }),
    ...(place.edge
      ? widenRanges(workbook, { sheet, at: place.row, edge: place.edge, top: place.listTop })
      : []),
  ];
  const undo: Edit[] = place.inserted
    ? [{ kind: 'deleteRows', sheet, at: place.row, count: 1 }]
    : [write((column) => (made.has(column) ? null : undefined))];
  const amount = block.columns.find(
    ({ template, column }) =>
      template.role === 'amount' &&
      bound.view.cell(place.inserted ? place.like : place.row, column)?.formula === undefined,
  );
  const standing = block.columns.filter(
    ({ column }) => !place.inserted && bound.view.cell(place.row, column)?.formula !== undefined,
  );
  return {
    row: place.row,
    column: amount?.column ?? left,
    edits,
    undo,
    made,
    inserted: place.inserted,
    formulas: new Set([...formulas.keys(), ...standing.map(({ column }) => column)]),
  };
}

function dimensionOf({ template, columns }: BoundBlock): SubjectDimension | null {
  for (const item of template.items)
    for (const axis of item.kind === 'repeat' ? item.axes : [])
      if (axis === 'functional' || axis === 'economic')
        if (columns.some(({ template: { role, dimension } }) => namesSubject({ role, dimension }, axis)))
          return axis;
  return null;
}

interface RowPlace {
  readonly row: number;
  readonly inserted: boolean;
  /** A row of the list whose formulas a new one shares. */
  readonly like: number;
  /** The listed rows name their unit, so this one does too. */
  readonly withUnit: boolean;
  /** Inserted before the first or after the last row of the list. */
  readonly edge: 'top' | 'bottom' | null;
  readonly listTop: number;
}

function findPlace(
  { view, bodyTop, bodyBottom }: BoundTable,
  block: BoundBlock,
  dimension: SubjectDimension,
  code: string,
): RowPlace {
  const rows = Array.from({ length: bodyBottom - bodyTop + 1 }, (_, index) =>
    readRawRow(view, block.columns, bodyTop + index),
  );
  // A list without codes is in the order of those that its names stand for.
  const known = new Map(block.rows.map(({ row, label }) => [row, label?.[dimension] ?? '']));
  const codeOf = (row: RawRow) => row[dimension] || (known.get(row.row) ?? '');
  const listed = rows.filter((row) => codeOf(row) !== '' && !isHead(block, row.row));
  const withUnit = listed.length === 0 || listed.some((row) => row.unitCode !== '');
  const before = [...listed].reverse().find((row) => codeOf(row) <= code);
  const fixed = block.rows.filter(({ kind }) => kind !== 'listed').map(({ row }) => row);
  const from = before?.row ?? (listed[0] ? listed[0].row - 1 : lastHead(block, bodyTop));
  const isBlank = (row: number) => rows.some((one) => one.row === row && one.blank) && !fixed.includes(row);
  const next = from + 1;
  const listTop = listed[0]?.row ?? next;
  if (isBlank(next)) return { row: next, inserted: false, like: next, withUnit, edge: null, listTop };
  // Behind the last row of the list, before a total at its foot, too: a range that ends there does not grow by itself.
  const isLast = !listed.some(({ row }) => row > from);
  const edge = next > bodyBottom || (before && isLast) ? 'bottom' : before ? null : 'top';
  return { row: next, inserted: true, like: before?.row ?? listed[0]?.row ?? next, withUnit, edge, listTop };
}

/** A fixed row may stand for a 科目 as well, and is no row of the list. */
const isHead = (block: BoundBlock, at: number) =>
  block.rows.some(({ row, kind }) => row === at && kind !== 'listed');

/** 合计, the department, the unit: what a list begins under. The department's own line may be nameless. */
function lastHead({ template, rows }: BoundBlock, bodyTop: number): number {
  const leading = template.items.findIndex(({ kind }) => kind === 'repeat');
  const heads = rows.flatMap(({ row, kind, item }) =>
    kind === 'heading' || kind === 'total' || (item && template.items.indexOf(item) < leading) ? [row] : [],
  );
  return Math.max(bodyTop + leading - 1, ...heads);
}

/** 类, 款 and 项 in a column each, or the whole code in one. */
function textsOf(
  block: BoundBlock,
  dimension: SubjectDimension,
  { code, name, unitCode }: NewSubject,
  withUnit: boolean,
): Map<number, string> {
  const texts = new Map<number, string>();
  const levels = { 类: code.slice(0, 3), 款: code.slice(3, 5), 项: code.slice(5, 7) };
  let named = false;
  for (const { template, column } of block.columns) {
    if (template.role === 'code' && template.dimension === dimension) {
      const text = template.level === null ? code : levels[template.level];
      if (text !== '') texts.set(column, text);
    } else if (template.role === 'unitCode' && withUnit && unitCode !== '') texts.set(column, unitCode);
    else if (template.role === 'name' && !named) {
      texts.set(column, name);
      named = true;
    }
  }
  return texts;
}

/** Totals across a row, as its neighbour has them. */
function rowFormulas({ view }: BoundTable, block: BoundBlock, { row, like }: RowPlace): Map<number, string> {
  const formulas = new Map<number, string>();
  for (const { template, column } of block.columns) {
    const formula = template.role === 'amount' ? view.cell(like, column)?.formula : undefined;
    // Only what stays in its row: a total down the column would count itself.
    if (formula === undefined || formula.includes('!') || !staysInRow(formula, like)) continue;
    formulas.set(column, moveFormula(formula, row - like, 0));
  }
  return formulas;
}

function staysInRow(formula: string, row: number): boolean {
  const corners = formula.match(/\$?[A-Z]{1,3}\$?\d{1,7}/g) ?? [];
  return corners.length > 0 && corners.every((corner) => Number(/\d+$/.exec(corner)?.[0]) === row + 1);
}
