/** Columns of words (codes, names, projects) that are blank in every row of a list. */
import type { BoundBlock, BoundTable } from '../../binding/bound';
import type { Facts } from '../../fact/facts';
import type { ColumnRole } from '../../template/schema';
import { areaAddress, cellAddress } from '../../workbook/address';
import type { Draft } from '../finding';
import { FORMS } from '../sources';
import { columnCaption } from '../say';
import { rule } from './family';

export const blankWordsRule = rule('blank-words', {
  severity: 'warning',
  title: '编码、名称等整列没有填',
  reads: '表样规定的编码、名称、指标等文字栏',
  source: FORMS,
  clean: { says: '“单位代码”栏每行都有' },
  failing: {
    says: '公开表3 的“单位代码”一栏全部清空',
    cells: Object.fromEntries(Array.from({ length: 30 }, (_, row) => [`公开表3!D${row + 6}`, null])),
  },
});

/** What may be blank in every row of a right table: 依据, 说明, remarks. */
const MAY_BE_BLANK: ReadonlySet<ColumnRole> = new Set([
  'amount',
  'count',
  'share',
  'figure',
  'explanation',
  'basis',
  'text',
  'direction',
]);

export function checkBlankWords({ source: { binding, empty } }: Facts): Draft[] {
  return binding.tables
    .filter((table) => !empty.has(table) && !table.view.sheet.hidden)
    .flatMap((table) => table.blocks.flatMap((block) => blankColumns(table, block)));
}

function blankColumns(table: BoundTable, block: BoundBlock): Draft[] {
  const { sheet, view } = table;
  // Rows that a department wrote itself; the form's own have their words.
  const rows = block.rows.filter(({ item, kind }) => item === null && kind !== 'total').map(({ row }) => row);
  if (rows.length === 0) return [];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return block.columns
    .filter(
      ({ template: { role, optional }, column }) =>
        !optional &&
        !MAY_BE_BLANK.has(role) &&
        rows.every((row) => view.coveringText(row, column).trim() === ''),
    )
    .map(({ column }) => {
      const where = areaAddress({ top, bottom, left: column, right: column });
      return blankWordsRule.found({
        message: `${sheet} 的“${columnCaption(table, column)}”栏（${where}）整列没有填，请补填。`,
        cells: [{ sheet, address: cellAddress(top, column), value: '' }],
      });
    });
}
