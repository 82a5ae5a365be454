/** A block's amounts with both axes as trees: the ground that roll-ups and statements are read from. */
import { hasAmount, strangeColumns } from '../binding/strange-columns';
import { joinLabels, labelContains } from '../dimension/label';
import type { Label } from '../dimension/dimension';
import { buildAxis, impliedNodes } from './axis';
import type { Axis, AxisNode, Implied } from './axis';
import { NO_AMOUNT, type FactCell, type FactGrid } from './cell';

export interface GridModel {
  readonly grid: FactGrid;
  readonly rows: Axis;
  readonly columns: Axis;
  /** `cells[row entry][column entry]`. */
  readonly cells: readonly (readonly (FactCell | null)[])[];
  /** Nodes of `rows` that may hold a row which nobody could read: their sums are not known. */
  readonly unread: ReadonlySet<AxisNode>;
  /** Nodes of `columns` that may hold a column which nobody could read: their sums are not known in the rows where it has an amount. */
  readonly unreadAcross: { readonly nodes: ReadonlySet<AxisNode>; readonly rows: ReadonlySet<number> };
  readonly impliedRows: readonly Implied[];
  readonly impliedColumns: readonly Implied[];
}

const NONE: GridModel['unreadAcross'] = { nodes: new Set(), rows: new Set() };

/** A grid is asked for again with other tables beside it; by itself it is the same. */
const PLAIN = new WeakMap<FactGrid, GridModel>();

/** `virtualRows`: labels of rows that the table covers and does not list. */
export function modelGrid(grid: FactGrid, virtualRows: readonly Label[]): GridModel {
  if (virtualRows.length > 0) return modelled(grid, virtualRows);
  let model = PLAIN.get(grid);
  if (!model) PLAIN.set(grid, (model = modelled(grid, [])));
  return model;
}

function modelled(grid: FactGrid, virtualRows: readonly Label[]): GridModel {
  const { covers, columnsCover, scope } = grid.block.template;
  const rows = buildAxis(
    [
      ...grid.rows.map((row) => ({
        label: row.label ?? {},
        partial: row.partial,
        listed: row.kind === 'listed',
      })),
      ...virtualRows.map((label) => ({ label, partial: false, listed: true })),
    ],
    covers,
  );
  const columns = buildAxis(
    grid.columns.map((column) => ({ label: column.label, partial: column.partial, listed: false })),
    columnsCover,
  );
  const unread = unreadNodes(grid, rows);
  const unreadAcross = unreadColumns(grid, columns);
  const like = virtualRows.length > 0 ? grid.cells.flat().find((cell) => cell !== null) : undefined;
  const virtual = virtualRows.map((row) =>
    grid.columns.map((column) => (like ? virtualCell(like, scope, row, column) : null)),
  );
  return {
    grid,
    rows,
    columns,
    cells: [...grid.cells, ...virtual],
    unread,
    unreadAcross,
    impliedRows: unread.size > 0 ? [] : impliedNodes(rows),
    impliedColumns: unreadAcross.nodes.size > 0 ? [] : impliedNodes(columns),
  };
}

/** A row that has amounts and no meaning belongs to whatever the row before it lies in; the first, to what the next does. */
function unreadNodes({ block, rows }: FactGrid, axis: Axis): Set<AxisNode> {
  const nodes = new Set<AxisNode>();
  for (const unknown of block.rows.filter((row) => row.kind === 'unknown')) {
    const beside = rows.filter((row) => row.row < unknown.row).at(-1) ?? rows[0];
    for (const node of axis.nodes) if (labelContains(node.label, beside?.label ?? {})) nodes.add(node);
  }
  return nodes;
}

/** A column of the form whose header nobody could read belongs to what it belongs to in the form, wherever it stands. */
function unreadColumns({ table, block, rows }: FactGrid, axis: Axis): GridModel['unreadAcross'] {
  const found = new Set(block.columns.map(({ template }) => template));
  const missing = block.template.columns.flatMap((column) =>
    column.role === 'amount' && column.label && !found.has(column) ? [column.label] : [],
  );
  const strange = missing.length === 0 ? [] : strangeColumns(table);
  if (strange.length === 0) return NONE;
  return {
    nodes: new Set(axis.nodes.filter((node) => missing.some((label) => labelContains(node.label, label)))),
    rows: new Set(
      rows.flatMap(({ row }, index) =>
        strange.some((column) => hasAmount(table, row, column)) ? [index] : [],
      ),
    ),
  };
}

function virtualCell(
  like: FactCell,
  scope: Label,
  row: Label,
  column: { readonly column: number; readonly label: Label },
): FactCell | null {
  const label = joinLabels(scope, row, column.label);
  if (!label) return null;
  return {
    ...like,
    row: -1,
    column: column.column,
    label,
    ...NO_AMOUNT,
    virtual: true,
    boundRow: null,
  };
}

/** The cells of some nodes of one axis where they cross an entry of the other; null if one of them cannot be read. */
export function crossing(
  model: GridModel,
  axis: 'rows' | 'columns',
  nodes: readonly AxisNode[],
  across: number,
  unreadable: ReadonlySet<string>,
): FactCell[] | null {
  const cells: FactCell[] = [];
  // Counted: this runs for every sum, before V8 has optimised it, when each step of a `for … of` is an object.
  for (let i = 0; i < nodes.length; i++) {
    const { entries } = nodes[i] as AxisNode;
    for (let j = 0; j < entries.length; j++) {
      const entry = entries[j] as number;
      const cell = axis === 'rows' ? model.cells[entry]?.[across] : model.cells[across]?.[entry];
      if (cell) cells.push(cell);
      else if (
        isUnreadable(model, axis === 'rows' ? entry : across, axis === 'rows' ? across : entry, unreadable)
      )
        return null;
    }
  }
  // Without the room that it grew into: there are as many of these as there are sums.
  return cells.slice();
}

export function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${row},${column}`;
}

function isUnreadable(
  model: GridModel,
  row: number,
  column: number,
  unreadable: ReadonlySet<string>,
): boolean {
  if (unreadable.size === 0) return false;
  const at = model.grid.rows[row];
  const across = model.grid.columns[column]?.column;
  return (
    at !== undefined &&
    across !== undefined &&
    unreadable.has(placeKey(model.grid.table.sheet, at.row, across + (at.shift ?? 0)))
  );
}
