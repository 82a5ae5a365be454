/** What an officer types into a cell, read as Excel reads it: a figure, a percentage, a formula, else the words. */
import type { CellInput } from '../../workbook/edit';
import type { Cell } from '../../workbook/model';

const FIGURE = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;

/** @param before what stood in the cell: one with the text format `@` keeps what is typed as text */
export function readTyped(text: string, before?: Cell): CellInput | null {
  if (before?.format === '@') return text === '' ? null : text;
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.startsWith('=') && trimmed.length > 1) return { formula: trimmed };
  if (trimmed.startsWith("'")) return trimmed.slice(1);
  // Full-width figures are what a Chinese input method leaves.
  const plain = trimmed.normalize('NFKC');
  const isRate = plain.endsWith('%');
  const figure = isRate ? plain.slice(0, -1) : plain;
  if (!/\d/.test(figure) || !FIGURE.test(figure)) return text;
  const value = Number(figure.replaceAll(',', ''));
  if (!Number.isFinite(value)) return text;
  return isRate ? Number((value / 100).toPrecision(15)) : value;
}

/** A figure that is read as words: 58。24, 58,24, 58.24元. */
const SLIPPED = /^[-+]?\d[\d,]*(?:[.。、·,]\d+)?\s*(?:亿元|万元|千元|元|万)?$/;

export function isSlippedFigure(text: string): boolean {
  return typeof readTyped(text) === 'string' && SLIPPED.test(text.trim().normalize('NFKC'));
}

/** What stands in the editor when a cell is opened. */
export function typedText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}
