/** A total that falls short of its parts by just one of the rows: that row is too many there. */
import { difference } from '../../fact/relation';
import { summing, unreached } from '../../fact/unreached';
import type { Told } from '../rule';
import { addressOf } from '../../fact/cell';
import { cellInWords, findingCell, gap, rowCaption } from '../say';
import { shownCells } from './relation-words';
import type { Cause } from '../../cause/explanation';
import type { Trouble } from './trouble';

export function gapRowTold({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, mended } = cause;
  const [first] = mended;
  const total = first?.left[0] ?? cell;
  const said = mended.map(
    (relation) =>
      `${addressOf(relation.left[0] ?? cell)} ${gap(relation.left[0] ?? cell, difference(relation), voice)}`,
  );
  const row = `第 ${cell.row + 1} 行“${rowCaption(cell)}”`;
  // Put in below the range of the sums: whether it belongs there, its formulas do not say.
  const beyond = mended.find((relation) => unreached(relation).some((one) => one.row === cell.row))?.left[0];
  const why = beyond
    ? `公式（如 ${addressOf(beyond)} 的 ${summing(beyond).formula}）没有加到${row}：应当列入的，请把公式改到包括这一行；不应当列入的，请核对它的编码或者是否重复`
    : `${row}的数正好是多出来的，请核对它的编码或者是否重复`;
  return {
    message: `${cellInWords(total)} 所在的这一行，${mended.length} 列都与下面各行之和不等（${said.join('，')}），而这一行自己加得起来：${why}。`,
    cells: [
      cell,
      ...mended.flatMap(({ left }) => left.slice(0, 1)),
      ...(first ? shownCells(first, first.left[0]) : []),
    ].map((one) => findingCell(one, voice.digits)),
    follows: follows.slice(1),
  };
}
