/** Rows of a list that are blank, or that bear a name and no amount: left out, or left over. */
import type { BoundBlock, BoundTable } from '../../binding/bound';
import type { Facts } from '../../fact/facts';
import { cellAddress } from '../../workbook/address';
import type { Draft } from '../finding';
import { blankRowRule } from './blank-row';
import { rowWithoutAmountRule } from './row-without-amount';

const SHOWN = 5;

export function checkRowGaps({ source: { binding, empty } }: Facts): Draft[] {
  return binding.tables
    .filter((table) => !empty.has(table) && !table.view.sheet.hidden)
    .flatMap((table) => [...blankRows(table), ...rowsWithoutAmount(table)]);
}

/** Forms print blank rows of their own; in what a department lists, a blank row between others is a row that went. */
function blankRows(table: BoundTable): Draft[] {
  const { sheet, blocks, bodyTop, view } = table;
  if (blocks.length === 0 || !blocks.every(hasList)) return [];
  const filled = blocks.flatMap(listedIn).map(({ row }) => row);
  // A total above the list belongs to it; in a form whose own rows stand below, blanks may be the form's.
  const own = blocks.flatMap(({ rows }) => rows.filter(({ item }) => item !== null)).map(({ row }) => row);
  const above = own.filter((row) => row < Math.min(...filled));
  const begins = blocks.every(({ template }) => template.items[0]?.kind === 'repeat');
  const first = begins ? bodyTop : Math.min(...filled, ...(above.length === own.length ? above : []));
  const last = Math.max(...filled);
  const blank: number[] = [];
  for (let row = first; row < last; row++)
    if (!view.sheet.hiddenRows?.has(row) && isBlank(table, row)) blank.push(row);
  if (filled.length === 0 || blank.length === 0) return [];
  return [
    blankRowRule.found({
      message: `${sheet} 中间有 ${blank.length} 个空行：第 ${listed(blank.map((row) => String(row + 1)))} 行；漏填的请补上，多余的请删去。`,
      cells: blank.map((row) => ({ sheet, address: cellAddress(row, table.area.left), value: '' })),
    }),
  ];
}

const hasList = ({ template }: BoundBlock): boolean => template.items.some(({ kind }) => kind === 'repeat');

/** Rows that a department wrote itself. */
const listedIn = ({ rows }: BoundBlock): BoundBlock['rows'] => rows.filter(({ item }) => item === null);

/** Covered by a merged cell it shows what that one says. The formula of a note is a row of the form, silent or not. */
function isBlank({ view, area }: BoundTable, row: number): boolean {
  for (let column = area.left; column <= area.right; column++) {
    if (view.coveringText(row, column).trim() !== '') return false;
    const cell = view.sheet.rows[row]?.[column];
    if (cell?.formula !== undefined && typeof cell.value === 'string') return false;
  }
  return true;
}

function rowsWithoutAmount(table: BoundTable): Draft[] {
  const found = table.blocks.flatMap((block) => {
    const columns = block.columns.filter(({ template }) => template.role === 'amount');
    return columns.length === 0
      ? []
      : listedIn(block).filter(
          ({ row, label, kind }) =>
            label !== null &&
            kind !== 'unknown' &&
            columns.every(({ column }) => table.view.coveringText(row, column).trim() === ''),
        );
  });
  // A form that prints every 科目 there is has many such rows, and none of them was left out.
  const all = table.blocks.flatMap(listedIn).length;
  if (found.length === 0 || (found.length > 1 && found.length * 4 > all)) return [];
  const named = found.map(
    ({ row, text }) => `第 ${row + 1} 行“${text.replace(/[\s\u3000]+/g, '').slice(0, 24)}”`,
  );
  return [
    rowWithoutAmountRule.found({
      message: `${table.sheet} 有 ${found.length} 行有名称而一个数也没有：${listed(named)}；漏填的请补上，没有数的请删去这一行。`,
      cells: found.map(({ row, text }) => ({
        sheet: table.sheet,
        address: cellAddress(row, table.area.left),
        value: text,
      })),
    }),
  ];
}

const listed = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? ' 等' : ''}`;
