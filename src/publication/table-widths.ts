/** Column widths that let every amount stand on one line, and whether a table needs the paper turned. */
import type { PrintTable } from './print-table';

export interface TableFit {
  readonly landscape: boolean;
  /** Font size in points. */
  readonly size: number;
  /** Points, one a column. */
  readonly widths: readonly number[];
}

/** 版心 of GB/T 9704: 156 mm × 225 mm, in points. */
export const TEXT_WIDTH = (156 / 25.4) * 72;
export const TEXT_HEIGHT = (225 / 25.4) * 72;

const PADDING = 7;
const SIZES = [9, 8, 7.5, 7, 6.5, 6];

/** Half-width units: an ideograph counts two. */
export function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) units += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return units;
}

const UNBROKEN = new Set([
  'amount',
  'count',
  'share',
  'code',
  'unitCode',
  'ordinal',
  'sign',
  'weight',
  'figure',
]);

interface Need {
  readonly least: number;
  readonly wish: number;
}

function needs(table: PrintTable, size: number): Need[] {
  const points = (units: number) => units * size * 0.53 + PADDING;
  return table.columns.map((column, index) => {
    let longest = 0;
    let headLongest = 0;
    for (const row of table.body) {
      for (const cell of row.cells)
        if (cell.column === index && cell.columnSpan === 1)
          longest = Math.max(longest, unitsOf(cell.text) + cell.indent * 2);
    }
    for (const row of table.head) {
      for (const cell of row.cells)
        if (cell.column === index && cell.columnSpan === 1)
          headLongest = Math.max(headLongest, unitsOf(cell.text));
    }
    // A heading may wrap, but not to one ideograph a line.
    const headLeast = Math.min(headLongest, headLongest <= 8 ? headLongest : 8);
    const unbroken = UNBROKEN.has(column.role);
    const least = Math.max(headLeast, unbroken ? longest : Math.min(longest, 12), 3);
    const wish = Math.max(least, Math.min(longest, unbroken ? longest : 44), column.width * 0.9);
    return { least: points(least), wish: points(wish) };
  });
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

export function fitTable(table: PrintTable): TableFit {
  const portrait = total(needs(table, 9).map((need) => need.least)) <= TEXT_WIDTH;
  const landscape = !portrait || (table.landscape && table.columns.length > 5);
  const room = landscape ? TEXT_HEIGHT : TEXT_WIDTH;
  const size =
    SIZES.find((one) => total(needs(table, one).map((need) => need.least)) <= room) ??
    (SIZES[SIZES.length - 1] as number);
  return { landscape, size, widths: spread(needs(table, size), room) };
}

/** The least first, the rest in proportion to what is wished for, the room filled. */
function spread(columns: readonly Need[], room: number): number[] {
  const least = columns.map((need) => need.least);
  const spare = room - total(least);
  if (spare <= 0) return least.map((width) => (width * room) / total(least));
  const wished = columns.map((need) => need.wish - need.least);
  const wanted = total(wished);
  if (wanted > spare) return least.map((width, index) => width + (spare * (wished[index] ?? 0)) / wanted);
  const full = columns.map((need) => need.wish);
  return full.map((width) => (width * room) / total(full));
}
