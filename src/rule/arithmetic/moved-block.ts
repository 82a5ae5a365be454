/** A 科目 with its parts, pasted one column off. */
import type { Cause } from '../../cause/explanation';
import { addressOf } from '../../fact/cell';
import type { FactCell } from '../../fact/cell';
import { columnName } from '../../workbook/address';
import type { Told } from '../rule';
import { columnCaption, findingCell, rowCaption } from '../say';
import type { Trouble } from './trouble';

export function movedBlockTold({ voice, follows }: Trouble, { cell, changes, mended }: Cause): Told {
  const from = [...changes.keys()]
    .filter(({ table, column }) => table === cell.table && column === cell.column)
    .sort((a, b) => a.row - b.row);
  const to =
    [...changes.keys()].find(({ row, column }) => row === cell.row && column !== cell.column) ?? cell;
  const last = from[from.length - 1] ?? cell;
  const named = (one: FactCell) =>
    `“${columnCaption(one.table, one.column)}”（${columnName(one.column)} 列）`;
  return {
    message: `${cell.table.sheet} 从“${rowCaption(cell)}”起 ${from.length} 行（${addressOf(cell)}:${addressOf(last)}）的数都偏了一列：应在${named(to)}，不在${named(cell)}，像是整段粘贴错了；整段移过去，对不上的 ${mended.length} 处就都对得上，不要逐格改数。`,
    cells: from.map((one) => findingCell(one, voice.digits)),
    clue: '整段偏了一列',
    follows,
  };
}
