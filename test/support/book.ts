/**
 * A workbook as a text file: a line `#⇥name⇥merges…` opens a sheet, each line below is a row, cells parted by tabs.
 * `=…` is a formula, `'…` text that looks like a number.
 */
import { readFileSync } from 'node:fs';
import { parseArea } from '../../src/workbook/address';
import type { Cell, Sheet, Workbook } from '../../src/workbook/model';
import { workbookOf } from './sheets';

export function bookOf(file: string): Workbook {
  const sheets: { name: string; merges: Sheet['merges']; rows: (Cell | undefined)[][] }[] = [];
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const [first, ...others] = line.split('\t');
    if (first === '#') {
      const [name, ...merges] = others;
      sheets.push({ name: name!, merges: merges.flatMap((one) => parseArea(one) ?? []), rows: [] });
    } else sheets.at(-1)?.rows.push([first!, ...others].map(cellOf));
  }
  return workbookOf(...sheets.map((sheet) => ({ ...sheet, hidden: false, protected: false })));
}

function cellOf(text: string): Cell | undefined {
  if (text === '') return undefined;
  if (text.startsWith('=')) return { value: null, formula: text.slice(1), format: '0.00' };
  if (text.startsWith("'")) return { value: text.slice(1) };
  return /^-?\d+(\.\d+)?$/u.test(text) ? { value: Number(text), format: '0.00' } : { value: text };
}
