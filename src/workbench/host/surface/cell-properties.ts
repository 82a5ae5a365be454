/** `getCellProperties` and `setCellProperties`: formats cell by cell, as nested objects. */
import type { Area } from '../../../workbook/model';
import { cellReader, scalar, tree, type Tree } from '../arguments';
import type { HostSheet } from '../sheet';

const SIDES = new Map([
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
]);

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

export function cellProperties(sheet: HostSheet, area: Area, wanted: unknown): Tree[][] {
  const format = tree(tree(wanted)['format'] ?? {});
  const rows: Tree[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Tree[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      cells.push({ format: pick(format, (path) => sheet.format(row, column, path)) });
    rows.push(cells);
  }
  return rows;
}

function pick(wanted: Tree, read: (path: string) => unknown, prefix = ''): Tree {
  const answer: Tree = {};
  for (const [name, sub] of Object.entries(wanted)) {
    if (name === 'borders') {
      // Asked for once, answered for each side.
      const sides = [...SIDES].map(([side, edge]) => [side, pick(tree(sub), read, `borders.${edge}.`)]);
      answer[name] = Object.fromEntries(sides);
    } else if (isTree(sub)) answer[name] = pick(tree(sub), read, `${prefix}${name}.`);
    else if (sub === true) answer[name] = read(prefix + name);
  }
  return answer;
}

export function setCellProperties(sheet: HostSheet, area: Area, properties: unknown): void {
  const read = cellReader(properties, area.bottom - area.top + 1, area.right - area.left + 1);
  sheet.each(area, (row, column) => {
    const { format } = tree(read(row - area.top, column - area.left));
    if (format !== undefined)
      put(sheet, { top: row, bottom: row, left: column, right: column }, tree(format));
  });
}

function put(sheet: HostSheet, at: Area, format: Tree, prefix = ''): void {
  for (const [name, value] of Object.entries(format)) {
    const path = prefix + (prefix === 'borders.' ? (SIDES.get(name) ?? name) : name);
    if (isTree(value)) put(sheet, at, tree(value), `${path}.`);
    else sheet.setFormat(at, path, scalar(value));
    if (path === 'fill.pattern' && value === 'None') sheet.setFormat(at, 'fill.color', '#FFFFFF');
    if (/^borders\..*\.style$/.test(path) && value === 'None') {
      sheet.setFormat(at, path.replace('style', 'weight'), 'Thin');
      sheet.setFormat(at, path.replace('style', 'color'), '#000000');
    }
  }
}
