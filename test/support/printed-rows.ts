/** Sheets as a reader of paper sees them, so that a workbook and what was read from its print can be compared. */
import type { Cell, Sheet } from '../../src/workbook/model';

/** Texts without blanks, amounts without their thousands: 371,514,655.00 is 371514655. */
export function ink(cell: Cell | undefined): string {
  const { value } = cell ?? { value: null };
  if (value === null || typeof value === 'object') return '';
  if (typeof value !== 'string') return String(value);
  const text = value.replace(/\s/g, '');
  if (/^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text) && !/^0\d/.test(text))
    return String(Number(text.replaceAll(',', '')));
  return text;
}

/** What each row shows from left to right, blank rows and cells left out. */
export function printedRows({ rows }: Sheet): string[][] {
  return rows
    .map((row) => Array.from(row ?? [], ink).filter((text) => text !== ''))
    .filter((row) => row.length > 0);
}

/** Merged cells that show something, by their text and size; those of lines above a table are not drawn. */
export function inkOf({ rows, merges }: Sheet): string[] {
  return merges
    .map(({ top, left, bottom, right }) => ({
      text: ink(rows[top]?.[left]),
      size: `${bottom - top + 1}×${right - left + 1}`,
      row: top,
    }))
    .filter(({ text, row }) => text !== '' && !isCaption(rows, row))
    .map(({ text, size }) => `${text} ${size}`)
    .sort();
}

/** A line with nothing but its title, its department or its unit. */
function isCaption(rows: Sheet['rows'], row: number): boolean {
  return row < 4 && Array.from(rows[row] ?? [], ink).some((text) => /表$|[：:]/.test(text));
}
