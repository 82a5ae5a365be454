/** A total whose formula adds rows of one level only, while the list has none of them: nothing is what it comes to. */
import type { BoundTable } from '../../binding/bound';
import { addressOf, type FactCell } from '../../fact/cell';
import { addends, precedents, type Addend } from '../../formula/precedents';
import { codeAt } from '../../cause/graph/code-at';
import { valuesIn } from '../../cause/graph/dependents';

const LEVELS = [
  ['类', 3],
  ['款', 5],
  ['项', 7],
] as const;
/** Codes that are named; more are only counted. */
const NAMED = 3;

/** A clause that names the level and the codes that the list would need, or null. */
export function emptySum(cell: FactCell): string | null {
  const { formula, table } = cell;
  if (formula === undefined || cell.scaled !== 0) return null;
  const sums = (addends(formula) ?? []).filter((sum) => isOfList(sum, table));
  const { sheet } = table.view;
  if (sums.length === 0 || sums.some((sum) => precedents(sum, (_, area) => valuesIn(sheet, area)).length > 0))
    return null;
  for (const [level, width] of LEVELS) {
    const codes = codesOf(table, width).filter(([dimension, code]) =>
      sums.some(({ conditions }) =>
        conditions.every(
          ({ area, passes }) => passes(codeAt(table, { [dimension]: code }, area.left)) === true,
        ),
      ),
    );
    if (codes.length === 0) continue;
    const named = codes.slice(0, NAMED).map(([, code]) => code);
    const rows = codes.length > NAMED ? `等 ${codes.length} 行` : codes.length > 1 ? '这些行' : '这一行';
    return `${addressOf(cell)} 的公式只加“${level}”一级的行，现在没有 ${named.join('、')} ${rows}，所以是 0`;
  }
  return null;
}

/** One column of the table's own list, under conditions. */
const isOfList = ({ sheet, area, conditions }: Addend, table: BoundTable) =>
  (sheet === undefined || sheet.toLowerCase() === table.sheet.toLowerCase()) &&
  conditions.length > 0 &&
  area.bottom > area.top &&
  area.top >= table.bodyTop &&
  area.bottom <= table.bodyBottom + 1;

/** Codes of this level that rows of the list lie in. */
function codesOf({ blocks }: BoundTable, width: number): (readonly ['functional' | 'economic', string])[] {
  const found = new Map<string, 'functional' | 'economic'>();
  for (const { rows } of blocks)
    for (const { label } of rows)
      for (const dimension of ['functional', 'economic'] as const) {
        const code = label?.[dimension] ?? '';
        if (code.length >= width && /^\d+$/.test(code)) found.set(code.slice(0, width), dimension);
      }
  return [...found].map(([code, dimension]) => [dimension, code] as const);
}
