/**
 * A note in the workbook while sheets are being made: if Excel or the pane is closed half-way, whoever opens the file next
 * learns which of them may be incomplete. They are never deleted unasked, for somebody may have gone on with them.
 */
import type { Edit } from '../workbook/edit';
import type { Session } from './session';

const KEY = '预算公开助手.未完成';

/** Names of the sheets that a plan makes; null where it makes none. */
export function sheetsMadeBy(edits: readonly Edit[]): readonly string[] | null {
  const sheets = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []));
  return sheets.length === 0 ? null : sheets;
}

export function placeNote(workbook: Excel.Workbook, sheets: readonly string[]): void {
  workbook.settings.add(KEY, JSON.stringify(sheets));
}

/** Also where nobody knows whether it was placed. */
export function removeNote(workbook: Excel.Workbook): void {
  workbook.settings.add(KEY, '[]').delete();
}

/** Sheets that were being made when an earlier session broke off, as far as they are there. Told once. */
export function interruptedSheets(session: Session): Promise<readonly string[]> {
  return session.run(async ({ workbook, sync }) => {
    const note = workbook.settings.getItemOrNullObject(KEY);
    note.load('value');
    workbook.worksheets.load('items/name');
    await sync();
    if (note.isNullObject) return [];
    const there = new Set(workbook.worksheets.items.map(({ name }) => name));
    note.delete();
    await sync();
    return sheetsOf(note.value).filter((sheet) => there.has(sheet));
  });
}

function sheetsOf(value: unknown): string[] {
  try {
    const sheets: unknown = JSON.parse(String(value));
    return Array.isArray(sheets) ? sheets.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
