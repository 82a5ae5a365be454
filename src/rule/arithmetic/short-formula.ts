/** A total whose formula stops short of its list: the formula is to be mended, no row and no amount. */
import { shortTotals } from '../../cause/kind/short-formulas';
import type { Cause } from '../../cause/explanation';
import type { FactCell } from '../../fact/cell';
import { difference } from '../../fact/relation';
import { summing, unreached } from '../../fact/unreached';
import type { Told } from '../rule';
import { cellAddress } from '../../workbook/address';
import { amount, cellInWords, findingCell, gap, rowCaption } from '../say';
import type { Trouble } from './trouble';

/** Of whatever formula stops short: it was drawn across, and what takes the column over is short as well. */
export const SEE_OTHERS = '其他各栏和引用这一列的公式也请看一看';

/** Rows that are named one by one. */
const NAMED = 4;

export function shortFormulaTold({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, changes, mended } = cause;
  const own = mended.find((relation) => relation.left[0] === cell && unreached(relation).length > 0);
  const rows = own ? unreached(own) : [];
  const named = rows
    .slice(0, NAMED)
    .map((one) => `第 ${one.row + 1} 行“${rowCaption(one)}”${amount(one, one.value, voice)}`);
  const at = summing(cell);
  const where = at.row === cell.row ? '' : `取自 ${cellAddress(at.row, cell.column)}，那里`;
  const right = (total: FactCell) => amount(total, total.value.plus(changes.get(total) ?? 0), voice);
  const others = shortTotals(cause).filter((one) => one !== cell);
  const also = others.map((one) => `${cellAddress(one.row, one.column)} 改好后是 ${right(one)}`);
  return {
    message: `${cellInWords(cell)}${where}的公式 ${at.formula} 没有加到${named.join('、')}${rows.length > NAMED ? ` 等 ${rows.length} 行` : ''}，合计因此${own ? `差 ${gap(cell, difference(own), voice)}` : '不对'}：请把公式改到包括这${rows.length > 1 ? '几' : '一'}行，改好后是 ${right(cell)}；${also.length > 0 ? `${also.join('，')}；` : ''}${SEE_OTHERS}。`,
    cells: [cell, ...others, ...rows].map((one) => findingCell(one, voice.digits)),
    follows: follows.slice(1),
  };
}
