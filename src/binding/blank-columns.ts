/** Columns of words (codes, names, projects) that are blank in every row of a list. */
import type { ColumnRole } from '../template/schema';
import type { BoundBlock, BoundTable } from './bound';

/** What may be blank in every row of a right table: 依据, 说明, remarks. */
const MAY_BE_BLANK: ReadonlySet<ColumnRole> = new Set([
  'amount',
  'count',
  'share',
  'figure',
  'explanation',
  'basis',
  'text',
  'direction',
]);

/** Tables of which nothing is offered. */
export const isMisread = (table: BoundTable): boolean =>
  table.blocks.some((block) => blankColumns(table, block).length > 0);

export interface BlankColumn {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rows whose words are merged from further left over the column have none of their own in it. */
function isBlank(view: BoundTable['view'], rows: readonly number[], column: number): boolean {
  const own = rows.filter((row) => {
    const area = view.mergeAt(row, column);
    return !area || area.left === column || view.coveringText(row, column).trim() === '';
  });
  return own.length > 0 && own.every((row) => view.coveringText(row, column).trim() === '');
}

/** Columns that the form asks to be filled with words and that no row of the block has. */
export function blankColumns({ view }: BoundTable, block: BoundBlock): BlankColumn[] {
  // Rows that a department wrote itself; the form's own have their words. One line without a name may be the department's.
  const own = block.rows.filter(({ item }) => item === null);
  const named = own.filter(({ kind }) => kind !== 'total');
  const nameless = own.filter(({ kind, text }) => kind === 'total' && text.trim() === '');
  const rows = [...named, ...(nameless.length > 1 ? nameless : [])].map(({ row }) => row);
  if (rows.length === 0) return [];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return block.columns
    .filter(
      ({ template: { role, optional }, column }) =>
        !optional && !MAY_BE_BLANK.has(role) && isBlank(view, rows, column),
    )
    .map(({ column }) => ({ column, top, bottom }));
}
