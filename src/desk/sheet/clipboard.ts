/** Cells as the clipboard carries them between spreadsheets: lines and tabs, quoted where a cell holds either. */
import type { CellInput } from '../../workbook/edit';
import type { Area, Sheet } from '../../workbook/model';
import { readTyped } from '../host/typed';
import { shownCell } from './shown';

export function copied(sheet: Sheet, { top, left, bottom, right }: Area): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line: string[] = [];
    for (let column = left; column <= right; column += 1) {
      line.push(quoted(shownCell(sheet.rows[row]?.[column])));
    }
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What is pasted, cell by cell; formats of the cells beneath decide what stays text. */
export function pasted(text: string, sheet: Sheet, top: number, left: number): (CellInput | null)[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const rows: (CellInput | null)[][] = [[]];
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let match = cell.exec(clean); match; match = cell.exec(clean)) {
    const [, inQuotes, bare = '', end] = match;
    const line = rows.at(-1) ?? [];
    const before = sheet.rows[top + rows.length - 1]?.[left + line.length];
    line.push(readTyped(inQuotes?.replaceAll('""', '"') ?? bare, before));
    if (end === '\n') rows.push([]);
    if (end === '' || cell.lastIndex >= clean.length + 1) break;
    if (end !== '\n' && end !== '\t') break;
  }
  return rows;
}
