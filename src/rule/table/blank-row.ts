/** Forms print blank rows of their own; in what a department lists, a blank row between others is a row that went. */
import type { BoundBlock, BoundTable } from '../../binding/bound';
import { cellAddress } from '../../workbook/address';
import { FORMS } from '../sources';
import { rule } from './family';
import { firstOf, listedIn, listsOf } from './listed-rows';

export const blankRowRule = rule('blank-row', {
  severity: 'info',
  title: '表中间有空行',
  reads: '单位自行列出的各行，行与行之间的空行',
  source: FORMS,
  clean: { says: '各行一行挨着一行' },
  failing: {
    says: '第 13 行被整行清空',
    cells: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((column) => [`公开表3!${column}13`, null]),
    ),
  },
  *check(tables) {
    for (const table of listsOf(tables)) {
      const { sheet, blocks, bodyTop, view } = table;
      if (blocks.length === 0 || !blocks.every(hasList)) continue;
      const filled = blocks.flatMap(listedIn).map(({ row }) => row);
      // A total above the list belongs to it; in a form whose own rows stand below, blanks may be the form's.
      const own = blocks
        .flatMap(({ rows }) => rows.filter(({ item }) => item !== null))
        .map(({ row }) => row);
      const above = own.filter((row) => row < Math.min(...filled));
      const begins = blocks.every(({ template }) => template.items[0]?.kind === 'repeat');
      const first = begins ? bodyTop : Math.min(...filled, ...(above.length === own.length ? above : []));
      const last = Math.max(...filled);
      const blank: number[] = [];
      for (let row = first; row < last; row++)
        if (!view.sheet.hiddenRows?.has(row) && isBlank(table, row)) blank.push(row);
      if (filled.length === 0 || blank.length === 0) continue;
      yield {
        message: `${sheet} 中间有 ${blank.length} 个空行：第 ${firstOf(blank.map((row) => String(row + 1)))} 行；漏填的请补上，多余的请删去。`,
        cells: blank.map((row) => ({ sheet, address: cellAddress(row, table.area.left), value: '' })),
      };
    }
  },
});

const hasList = ({ template }: BoundBlock): boolean => template.items.some(({ kind }) => kind === 'repeat');

/** Covered by a merged cell it shows what that one says. The formula of a note is a row of the form, silent or not. */
function isBlank({ view, area }: BoundTable, row: number): boolean {
  for (let column = area.left; column <= area.right; column++) {
    if (view.coveringText(row, column).trim() !== '') return false;
    const cell = view.sheet.rows[row]?.[column];
    if (cell?.formula !== undefined && typeof cell.value === 'string') return false;
  }
  return true;
}
