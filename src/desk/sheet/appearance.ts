/** A cell's format from the file as the styles of a page. */
import type { CSSProperties } from 'react';
import type { Cell } from '../../workbook/model';
import { DEFAULT_FORMAT, type Format } from '../../workbook/look/format';
import { PIXELS_A_POINT } from './needed-heights';

const SIDES = [
  ['borders.EdgeLeft.style', 'borderLeft'],
  ['borders.EdgeRight.style', 'borderRight'],
  ['borders.EdgeTop.style', 'borderTop'],
  ['borders.EdgeBottom.style', 'borderBottom'],
] as const;
const ACROSS: Readonly<Record<string, string>> = { Left: 'flex-start', Center: 'center', Right: 'flex-end' };
/** Free room above and below; where there is none, a text begins at the top, so that its first line is read. */
const DOWN: Readonly<Record<string, string>> = { Top: '0 auto', Center: 'auto', Bottom: 'auto 0' };

export function appearance(format: Format | undefined, cell: Cell | undefined): CSSProperties {
  const get = (path: string) => format?.[path] ?? (format && DEFAULT_FORMAT[path]);
  const horizontal = ACROSS[String(get('horizontalAlignment'))];
  const indent = Number(get('indentLevel') ?? 0);
  const style: CSSProperties = {
    justifyContent: horizontal ?? byValue(cell),
    textAlign: horizontal === 'center' ? 'center' : horizontal === 'flex-end' ? 'right' : undefined,
    // A cell that nobody gave a format stands at the bottom.
    ['--down' as 'margin']: DOWN[String(get('verticalAlignment') ?? 'Bottom')] ?? 'auto',
    fontSize: `${Number(get('font.size') ?? 11) * PIXELS_A_POINT}px`,
  };
  if (get('font.name') !== undefined)
    style.fontFamily = `"${String(get('font.name')).replaceAll('"', '')}", var(--cell-font)`;
  if (get('font.bold') === true) style.fontWeight = 700;
  if (get('font.italic') === true) style.fontStyle = 'italic';
  if (get('font.strikethrough') === true) style.textDecoration = 'line-through';
  else if (get('font.underline') === 'Single') style.textDecoration = 'underline';
  if (format?.['font.color'] !== undefined) style.color = String(get('font.color'));
  if (get('fill.pattern') === 'Solid') style.backgroundColor = String(get('fill.color'));
  if (get('wrapText') === true) style.whiteSpace = 'pre-wrap';
  if (indent > 0) style[horizontal === 'flex-end' ? 'paddingRight' : 'paddingLeft'] = `${indent + 0.2}em`;
  for (const [path, side] of SIDES)
    if ((get(path) ?? 'None') !== 'None') style[side] = '1px solid var(--cell-line)';
  return style;
}

/** Figures to the right, truths and errors in the middle, words to the left. */
function byValue(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return 'flex-end';
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null)
    ? 'center'
    : 'flex-start';
}
