/** What the add-in has done and can take back, as long as nobody has worked on it since. */
import type { Edit } from '../../workbook/edit';
import type { Workbook } from '../../workbook/model';
import { holds, type MadeCell } from './cells';
import type { NoticeText } from './state';

export interface UndoEntry {
  readonly done: NoticeText;
  readonly edits: readonly Edit[];
  /** Cells that must still hold what was put there. */
  readonly cells: readonly MadeCell[];
  /** Sheets that must be just as they were made. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The workbook before it. */
  readonly before?: Workbook;
}

/** A sheet's content, to be compared as a whole. */
export function contentKey(workbook: Workbook, sheet: string): string {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return JSON.stringify(
    rows.map((row) =>
      row?.map((cell) => (cell && cell.value !== null ? (cell.formula ?? cell.value) : null)),
    ),
  );
}

export function mayUndo({ cells, sheets }: UndoEntry, workbook: Workbook): boolean {
  return (
    cells.every((cell) => holds(workbook, cell)) &&
    [...sheets].every(([sheet, content]) => contentKey(workbook, sheet) === content)
  );
}

/** Whether the workbook is as it was before: taken back by other means than ours. */
export function isTakenBack(entry: UndoEntry, workbook: Workbook): boolean {
  const { before } = entry;
  return (
    before !== undefined &&
    !mayUndo(entry, workbook) &&
    before.sheets.length === workbook.sheets.length &&
    before.sheets.every(({ name }) => contentKey(before, name) === contentKey(workbook, name))
  );
}

/** The names that a plan sets, as they were before it. */
export function namesBack(edits: readonly Edit[], before: Workbook): Edit[] {
  return edits.flatMap((edit): Edit[] => {
    if (edit.kind !== 'setName') return [];
    const former = before.names.find(({ name, sheet }) => name === edit.name && sheet === undefined);
    return former
      ? [{ kind: 'setName', name: edit.name, refersTo: former.refersTo }]
      : [{ kind: 'deleteName', name: edit.name }];
  });
}
