/** What a list adds up to. */
import { labelKey } from '../dimension/label';
import { areaAddress } from '../workbook/address';
import { at } from './formula-cells';
import type { Formulas } from './formula-cells';
import type { LaidBlock, Layout } from './layout';

/** What a list adds up to, in the unit's row and in every row that stands for the whole list. */
export function listTotal(
  layout: Layout,
  block: LaidBlock,
  column: number,
  digits: number,
  formulas: Formulas,
): void {
  const { list } = block;
  if (!list) return;
  const sum = listSum(layout, block, column, digits);
  if (sum === null) return;
  const unit = block.rows.find((row) => row.kind === 'unit');
  const ofSubjects = list.item.axes.length > 1;
  if (unit && ofSubjects) formulas.set(at(unit.row, column), sum);
  // A list by unit alone has the unit's row among what is added.
  const all = unit && !ofSubjects ? listSum(layout, block, column, digits, unit.row) : sum;
  const key = labelKey(list.item.label);
  for (const row of block.rows)
    if (row.kind === 'fixed' && row.label && labelKey(row.label) === key)
      formulas.set(at(row.row, column), all ?? sum);
}

/** Digits of a 科目 of the lowest level, where its whole code stands in one column: 2080505, 30201. */
export const WHOLE_CODE = { functional: '???????', economic: '?????' } as const;

/**
 * Of a list with codes only its lowest level counts, so that 类 and 款 rows may stand in it or not. Null where levels
 * cannot be told apart: names alone, but for those beside another block, which list one level.
 */
function listSum(
  layout: Layout,
  block: LaidBlock,
  column: number,
  digits: number,
  top = block.list?.top ?? 0,
): string | null {
  const { list } = block;
  if (!list) return null;
  const { axes } = list.item;
  const amounts = columnArea(column, top, list.bottom);
  const code = codeColumns(block);
  if (!code) {
    const oneLevel =
      axes.every((axis) => axis === 'unit') ||
      (layout.blocks.length > 1 && axes.length === 1) ||
      (axes.join() === 'unit,project' && block.rows.some((row) => row.kind === 'unit'));
    return oneLevel ? `=ROUND(SUM(${amounts}),${digits})` : null;
  }
  const condition = code.lowest === code.highest ? `"${WHOLE_CODE[code.dimension]}"` : '"<>"';
  return `=ROUND(SUMIFS(${amounts},${columnArea(code.lowest, top, list.bottom)},${condition}),${digits})`;
}

interface CodeColumns {
  readonly highest: number;
  readonly lowest: number;
  readonly dimension: keyof typeof WHOLE_CODE;
}

export function codeColumns(block: LaidBlock): CodeColumns | null {
  const columns = block.template.columns.flatMap(({ role }, index) =>
    role === 'code' ? [block.template.left + index] : [],
  );
  const isEconomic = block.template.columns.some(
    ({ role, dimension }) => role === 'code' && dimension === 'economic',
  );
  const [highest] = columns;
  const lowest = columns[columns.length - 1];
  return highest === undefined || lowest === undefined
    ? null
    : { highest, lowest, dimension: isEconomic ? 'economic' : 'functional' };
}

function columnArea(column: number, top: number, bottom: number): string {
  return areaAddress({ top, bottom, left: column, right: column });
}
