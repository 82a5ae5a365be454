/** Checks a plan against the workbook before anything is written, and cuts it into requests. */
import type { Edit } from '../workbook/edit';
import { key, type Look } from './look';
import { sheetMissing } from './sentences';
import {
  openedReadOnly,
  sheetExists,
  sheetsFiltered,
  sheetsProtected,
  structureProtected,
} from './write-sentences';

type RowEdit = Extract<Edit, { kind: 'insertRows' | 'deleteRows' }>;
type Stroke = RowEdit | Extract<Edit, { kind: 'deleteSheet' }>;

/**
 * Edits whose cells stand where they stood when the segment began. A stroke, which moves cells or takes them
 * away, ends its segment: so everything before it can be remembered, and one look tells if it fell.
 */
export interface Segment {
  readonly edits: readonly Edit[];
  readonly stroke: Stroke | null;
}

export const isRowEdit = (edit: Edit): edit is RowEdit =>
  edit.kind === 'insertRows' || edit.kind === 'deleteRows';

export const sheetOf = (edit: Edit) => ('sheet' in edit ? edit.sheet : undefined);

const isStroke = (edit: Edit): edit is Stroke => isRowEdit(edit) || edit.kind === 'deleteSheet';

/** After these there is no way back, only on. */
export const isFinal = ({ stroke }: Segment) => stroke !== null && stroke.kind !== 'insertRows';

/** The row at which the marker of a row edit is placed: it moves if and only if the edit is carried out. */
export const markerRow = (edit: RowEdit) => (edit.kind === 'insertRows' ? edit.at : edit.at + edit.count);

export function segmentsOf(edits: readonly Edit[]): Segment[] {
  const segments: Segment[] = [];
  let gathered: Edit[] = [];
  for (const edit of edits) {
    gathered.push(edit);
    if (!isStroke(edit)) continue;
    segments.push({ edits: gathered, stroke: edit });
    gathered = [];
  }
  if (gathered.length > 0) segments.push({ edits: gathered, stroke: null });
  return segments;
}

const MOVES_OR_WRITES: ReadonlySet<Edit['kind']> = new Set(['write', 'merge', 'insertRows', 'deleteRows']);

/** Throws the sentence for the first thing that stands in the way; nothing has been written then. */
export function verify(edits: readonly Edit[], look: Look): void {
  if (look.readOnly) throw openedReadOnly();
  const sheets = new Set(look.sheets.keys());
  const closed = new Set<string>();
  const filtered = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'setName' || edit.kind === 'deleteName') continue;
    const { sheet } = edit;
    const changesSheets = edit.kind === 'addSheet' || edit.kind === 'deleteSheet';
    if (changesSheets && look.structureProtected) throw structureProtected();
    if (edit.kind === 'addSheet') {
      if (sheets.has(key(sheet))) throw sheetExists(sheet);
      sheets.add(key(sheet));
      continue;
    }
    if (!sheets.has(key(sheet))) throw sheetMissing(sheet);
    // What is written into a filtered range lands in the visible rows (office-js #224).
    if (MOVES_OR_WRITES.has(edit.kind) && look.sheets.get(key(sheet))?.filtered) filtered.add(sheet);
    if (edit.kind === 'deleteSheet') sheets.delete(key(sheet));
    // Open cells of a protected sheet may be written; whether these are open is seen when they are remembered.
    else if (edit.kind !== 'write' && look.sheets.get(key(sheet))?.protected) closed.add(sheet);
  }
  if (closed.size > 0) throw sheetsProtected([...closed]);
  if (filtered.size > 0) throw sheetsFiltered([...filtered]);
}

/** Excel on the web takes 5 MB a request; the desktop takes more. */
const BYTES_A_REQUEST = 2_000_000;

export function chunksOf(edits: readonly Edit[], limit = BYTES_A_REQUEST): Edit[][] {
  const chunks: Edit[][] = [];
  let room = 0;
  for (const edit of edits) {
    const bytes = bytesOf(edit);
    if (bytes > room || chunks.length === 0) {
      chunks.push([]);
      room = limit;
    }
    chunks.at(-1)?.push(edit);
    room -= bytes;
  }
  return chunks;
}

/** Measured on the client's own requests, rounded up: each object it names costs some 250 bytes. */
function bytesOf(edit: Edit): number {
  const own = JSON.stringify(edit).length * 2;
  if (edit.kind === 'style') return own + (edit.style.border === undefined ? 3_000 : 8_000);
  return own + (edit.kind === 'columnWidths' ? edit.widths.length * 800 : 2_000);
}
