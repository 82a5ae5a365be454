/** A row whose amounts bear a minus that nobody meant. */
import type { Cause } from '../../cause/explanation';
import type { Told } from '../rule';
import { amount, findingCell, rowCaption } from '../say';
import type { Trouble } from './trouble';

export function negativeRowTold({ voice, follows }: Trouble, { cell, changes }: Cause): Told {
  const own = [...changes.keys()].filter(({ table, row }) => table === cell.table && row === cell.row);
  return {
    message: `${cell.table.sheet} 第 ${cell.row + 1} 行“${rowCaption(cell)}”各栏都是负数（${amount(cell, cell.value, voice)}），改成正数，合计与其他表就都对得上：像是多了负号，请对照原始资料。`,
    cells: own.map((one) => findingCell(one, voice.digits)),
    clue: '像是多了负号',
    follows,
  };
}
