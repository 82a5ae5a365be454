/** Decimals that a number format cuts off: the format is to be mended, not the amount. */
import type { Told } from '../rule';
import { cellInWords, cellName, findingCell } from '../say';
import { facesOf } from '../../fact/stored';
import type { Cause } from '../../cause/explanation';
import { rule } from './family';
import { causeOf, type Trouble } from './trouble';

export const cutDecimalsRule = rule('cut-decimals', {
  severity: 'error',
  title: '数字格式没有显示小数，表上的数加不起来',
  reads: '存有角分而格式不显示的金额，和因此对不上的合计',
  source: '看到的数就是公开的数',
  clean: { says: '22.15 显示两位小数', cells: { '公开表3!G13': 22.15 }, formats: { '公开表3!G13': '0.00' } },
  failing: {
    says: '格子里是 22.15，格式 0 把它显示成 22',
    cells: { '公开表3!G13': 22.15 },
    formats: { '公开表3!G13': '0' },
  },
  *check(trouble) {
    const cause = causeOf(trouble, 'cut-decimals');
    if (cause) yield told(trouble, cause);
  },
});

function told({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell } = cause;
  const cut = [...cause.changes.keys()].filter((one) => one.remarks.includes('hidden-digits'));
  const more = cut.length > 1 ? `等 ${cut.length} 格` : '';
  const wanted = cell.table.money?.digits ?? voice.digits;
  const { held, shown } = facesOf(cell);
  const beside = [
    ...new Set(
      cause.mended
        .flatMap(({ left, right }) => [...left, ...right])
        .filter((one) => !one.blank && !cut.includes(one)),
    ),
  ];
  const named = beside.slice(0, 3).map(cellName).join('、');
  return {
    message: `${cellInWords(cell)}${more}的数字格式没有显示全小数：存的是 ${held}，显示成 ${shown}，公开的也是 ${shown}${named ? `，因此与 ${named}${beside.length > 3 ? ' 等' : ''} 对不上` : ''}；请把${cut.length > 1 ? '这些格' : '这一格'}的格式改为显示 ${wanted} 位小数，数不用改。`,
    cells: cut.map((one) => findingCell(one, voice.digits)),
    follows,
  };
}
