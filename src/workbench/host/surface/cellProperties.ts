/** `getCellProperties` and `setCellProperties`: formats cell by cell, as nested objects. */
import type { Area } from '../../../workbook/model';
import type { HostSheet } from '../sheet';

type Tree = { [name: string]: unknown };

const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;
const LINE = { style: 'None', weight: 'Thin', color: '#000000' } as const;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

export function cellProperties(sheet: HostSheet, area: Area, wanted: unknown): Tree[][] {
  const format = isTree(wanted) && isTree(wanted['format']) ? wanted['format'] : {};
  const rows: Tree[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells: Tree[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      cells.push({ format: pick(sheet, row, column, format) });
    rows.push(cells);
  }
  return rows;
}

function pick(sheet: HostSheet, row: number, column: number, wanted: Tree, prefix = ''): Tree {
  const answer: Tree = {};
  for (const [name, sub] of Object.entries(wanted)) {
    if (name === 'borders') answer[name] = borders(sheet, row, column);
    else if (isTree(sub)) answer[name] = pick(sheet, row, column, sub, `${prefix}${name}.`);
    else if (sub === true) answer[name] = sheet.format(row, column, prefix + name);
  }
  return answer;
}

function borders(sheet: HostSheet, row: number, column: number): Tree {
  return Object.fromEntries(
    Object.entries(SIDES).map(([name, side]) => [
      name,
      Object.fromEntries(
        Object.entries(LINE).map(([property, fallback]) => [
          property,
          sheet.format(row, column, `borders.${side}.${property}`) ?? fallback,
        ]),
      ),
    ]),
  );
}

export function setCellProperties(sheet: HostSheet, area: Area, properties: unknown): void {
  (properties as Tree[][]).forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (!isTree(cell['format'])) return;
      const [top, left] = [area.top + row, area.left + column];
      put(sheet, { top, bottom: top, left, right: left }, cell['format']);
    }),
  );
}

function put(sheet: HostSheet, at: Area, tree: Tree, prefix = ''): void {
  for (const [name, value] of Object.entries(tree)) {
    if (name === 'borders' && isTree(value)) {
      for (const [side, line] of Object.entries(value))
        put(sheet, at, line as Tree, `borders.${SIDES[side as keyof typeof SIDES]}.`);
    } else if (isTree(value)) put(sheet, at, value, `${prefix}${name}.`);
    else sheet.setFormat(at, prefix + name, value as string | number | boolean);
    if (name === 'fill' && isTree(value) && value['pattern'] === 'None')
      sheet.setFormat(at, 'fill.color', '#FFFFFF');
  }
}
