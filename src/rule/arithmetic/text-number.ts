/** A number stored as text, which sums leave out. */
import type { Told } from '../rule';
import { addressOf } from '../../fact/cell';
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
  const { cell, changes, texts = [cell] } = cause;
  const short = [...changes.keys()].filter((one) => !texts.includes(one));
  const named = short.slice(0, 4).map(cellName).join('、');
  const isOne = texts.length === 1;
  const which = isOne
    ? `${cellInWords(cell)} 是文本形式的数字 ${amount(cell, cell.value, voice)}`
    : `${cell.table.sheet} 有 ${texts.length} 格是文本形式的数字（如 ${addressOf(cell)} ${amount(cell, cell.value, voice)}）`;
  const [fix, ...also] = texts.map((one) => writeOf(one, one.value));
  return {
    message: `${which}，求和时被漏掉，${named}${short.length > 4 ? ' 等' : ''}因此少了${isOne ? '这个' : '这些'}数；请把${isOne ? '这一格' : '它们'}改成数字${short.some(({ formula }) => formula === undefined) ? '，再重新合计' : ''}。`,
    cells: [...texts, ...short].map((one) => findingCell(one, voice.digits)),
    ...(fix && short.every(({ formula }) => formula !== undefined)
      ? { fix: { ...fix, ...(isOne ? {} : { also }) } }
      : {}),
    follows,
  };
}
