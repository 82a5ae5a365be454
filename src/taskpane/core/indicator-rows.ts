/** Rows of 绩效指标 put in and filled in place: the edits, the way back, and what stands there then. */
import type { MissingIndicatorRow } from '../../indicator/insert';
import type { Edit } from '../../workbook/edit';
import type { Sheet } from '../../workbook/model';
import type { CellPlace } from './contract';

export interface WantedRow {
  readonly row: MissingIndicatorRow;
  /** Beyond the labels of its level, by column. */
  readonly texts?: ReadonlyMap<number, string>;
}

export interface PlannedRows {
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  /** Row by row; places as they are once all rows are in. */
  readonly made: readonly (CellPlace & { readonly value: string })[];
}

/** For the projects of one sheet. Rows wanted after the same one keep their order. */
export function planRows(sheet: string, wanted: readonly WantedRow[]): PlannedRows {
  const sorted = wanted
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => a.row.after - b.row.after || a.order - b.order);
  const edits: Edit[] = [];
  const undo: Edit[] = [];
  const made: (CellPlace & { value: string })[] = [];
  sorted.forEach(({ row, texts = new Map<number, string>() }, above) => {
    // Rows put in above it have pushed it down.
    const at = row.after + 1 + above;
    edits.push({ kind: 'insertRows', sheet, at, count: 1 });
    undo.unshift({ kind: 'deleteRows', sheet, at, count: 1 });
    for (const [column, value] of [...labelsOf(row), ...texts]) {
      edits.push({ kind: 'write', sheet, top: at, left: column, cells: [[value]] });
      made.push({ sheet, row: at, column, value });
    }
  });
  return { edits, undo, made };
}

/** What a merged cell around the new row says already is not written under it, where nobody would see it. */
function labelsOf({ table, after, columns, level1, level2 }: MissingIndicatorRow): [number, string][] {
  const labels: [number | null, string][] = [
    [columns.level1, level1],
    [columns.level2, level2],
  ];
  return labels.flatMap(([column, text]): [number, string][] =>
    column === null || isMergedAcross(table.view.sheet, after, column) ? [] : [[column, text]],
  );
}

/** Whether a merge holds both the row and the next, so that a row put between becomes part of it. */
const isMergedAcross = ({ merges }: Sheet, row: number, column: number) =>
  merges.some(
    ({ top, bottom, left, right }) => top <= row && bottom > row && left <= column && right >= column,
  );
