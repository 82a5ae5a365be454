/** Formulas whose sheet or cells were deleted: one deletion leaves dozens of `#REF!`, and is one fault. */
import type { Binding, BoundTable } from '../../binding/bound';
import { gather } from '../../collect/gather';
import type { UnreadableCell } from '../../fact/cell';
import { areaAddress } from '../../workbook/address';

/** One such cell may have come by a slip in its formula; it is told for itself. */
const FEWEST = 2;

/** Tables that are named one by one. */
const NAMED = 3;

/** The cells whose own formula reads what is gone, by their table. */
export function lostReferences(cells: readonly UnreadableCell[]): readonly (readonly UnreadableCell[])[] {
  const byTable = new Map<BoundTable, UnreadableCell[]>();
  for (const cell of cells) if (isLost(cell)) gather(byTable, cell.table, cell);
  return [...byTable.values()].filter(({ length }) => length >= FEWEST);
}

const isLost = ({ text, table, row, column }: UnreadableCell): boolean =>
  text.startsWith('#REF!') && (table.view.cell(row, column)?.formula?.includes('#REF!') ?? false);

export function lostInWords(cells: readonly UnreadableCell[], { missing }: Binding): string {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  const gone = missing.slice(0, NAMED).map(({ title }) => `“${title}”`);
  const deleted =
    gone.length > 0
      ? `多半是删了${gone.join('、')}${missing.length > NAMED ? ' 等' : ''}`
      : '可能是删了别的表或其中的行、列';
  return `${cells[0]?.table.sheet ?? ''} 有 ${cells.length} 个公式（在 ${areaAddress(area)} 中）引用的单元格已不存在，都成了“#REF!”，读不出数，与它们有关的关系都没有校验：${deleted}；请撤销删除或从删除以前的文件里恢复，再把公式改回，不要逐格改填数字。`;
}
