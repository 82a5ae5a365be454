/** What `apply` must know to go back, or on, after a failure. */
import type { Edit } from '../workbook/edit';
import type { Undo } from './edits/kinds';
import { key, type Look } from './look';
import { markerName } from './marker';
import { markerRow, segmentsOf, sheetOf, type Segment } from './plan';
import { sheetsMadeBy } from './unfinished';

export interface Journal {
  readonly before: Look;
  readonly segments: readonly Segment[];
  /** Edits on sheets that the plan itself makes: to undo those, the sheet is deleted. */
  readonly onNewSheets: ReadonlySet<Edit>;
  /** How to undo each segment that was begun, in the order of its edits. */
  readonly undos: { readonly edit: Edit; readonly undo: Undo }[][];
  /** The segment being written; all before it have been answered. */
  at: number;
  /** False until the first request that writes. */
  begun: boolean;
  failedRecoveries: number;
  /** Named in the workbook while it is unfinished; null where none are made. */
  readonly makes: readonly string[] | null;
}

export function begin(edits: readonly Edit[], before: Look): Journal {
  const made = new Set<string>();
  const onNewSheets = new Set<Edit>();
  for (const edit of edits) {
    const sheet = key(sheetOf(edit) ?? '');
    if (edit.kind === 'addSheet') made.add(sheet);
    if (made.has(sheet)) onNewSheets.add(edit);
    if (edit.kind === 'deleteSheet') made.delete(sheet);
  }
  const segments = segmentsOf(edits);
  const makes = sheetsMadeBy(edits);
  return { before, segments, onNewSheets, undos: [], at: 0, begun: false, failedRecoveries: 0, makes };
}

/** Whether the stroke of the segment being written was carried out, answered or not. */
export function hasStruck({ segments, at }: Journal, now: Look): boolean {
  const { stroke } = segments[at] ?? {};
  if (!stroke) return false;
  if (stroke.kind === 'deleteSheet') return !now.sheets.has(key(stroke.sheet));
  const row = now.markers.get(markerName(at));
  return row !== undefined && row !== markerRow(stroke);
}
