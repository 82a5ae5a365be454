/** 补齐缺失行: the 一级 and 二级 that projects lack, as rows in place, labelled and empty; a chunk of its own. */
import type { Binding } from '../../binding/bound';
import { missingIndicatorRows, type MissingIndicatorRow } from '../../check/indicator/insert';
import type { Edit } from '../../workbook/edit';
import type { Sheet } from '../../workbook/model';
import type { CellPlace, RowsPlan } from './contract';

/** For the projects of one sheet. */
export function planMissingRows(binding: Binding, sheet: string): RowsPlan {
  const wanted = missingIndicatorRows(binding)
    .filter((row) => row.sheet === sheet)
    .map((row, order) => ({ row, order }))
    .sort((a, b) => a.row.after - b.row.after || a.order - b.order)
    .map(({ row }) => row);
  const edits: Edit[] = [];
  const undo: Edit[] = [];
  const made: (CellPlace & { value: string })[] = [];
  wanted.forEach((row, above) => {
    // Rows put in above it have pushed it down.
    const at = row.after + 1 + above;
    edits.push({ kind: 'insertRows', sheet, at, count: 1 });
    undo.unshift({ kind: 'deleteRows', sheet, at, count: 1 });
    for (const [column, value] of labelsOf(row)) {
      edits.push({ kind: 'write', sheet, top: at, left: column, cells: [[value]] });
      made.push({ sheet, row: at, column, value });
    }
  });
  const [first] = made;
  return {
    edits,
    undo,
    made,
    rows: wanted.length,
    cell: first ? { sheet, row: first.row, column: first.column } : null,
  };
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
