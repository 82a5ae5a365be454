/** A number stored as text, which sums leave out. */
import type { Told } from '../rule';
import { amount, cellInWords, cellName, findingCell } from '../say';
import type { Cause } from '../../cause/explanation';
import { rule } from './family';
import { writeOf } from './fix';
import { causeOf, type Trouble } from './trouble';

export const textNumberRule = rule('text-number', {
  severity: 'error',
  title: '文本形式的数字没有计入合计',
  reads: '以文本形式存储的金额，和漏掉它的合计',
  source: 'SUM 等函数不计文本',
  clean: { says: '22.15 是数字', cells: { '公开表3!G13': 22.15 } },
  failing: { says: '22.15 是文本，求和公式没有算它', cells: { '公开表3!G13': '22.15' } },
  *check(trouble) {
    const cause = causeOf(trouble, 'text-number');
    if (cause) yield told(trouble, cause);
  },
});

function told({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, changes } = cause;
  const short = [...changes.keys()].filter((one) => one !== cell);
  const named = short.slice(0, 4).map(cellName).join('、');
  return {
    message: `${cellInWords(cell)} 是文本形式的数字 ${amount(cell, cell.value, voice)}，求和时被漏掉，${named}${short.length > 4 ? ' 等' : ''}因此少了这个数；请把这一格改成数字${short.some(({ formula }) => formula === undefined) ? '，再重新合计' : ''}。`,
    cells: [cell, ...short].map((one) => findingCell(one, voice.digits)),
    ...(short.every(({ formula }) => formula !== undefined) ? { fix: writeOf(cell, cell.value) } : {}),
    follows,
  };
}
