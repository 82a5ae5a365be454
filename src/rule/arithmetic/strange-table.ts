/** A whole table that agrees with no other, told once. */
import { slipOf } from '../../amount/slip';
import { YUAN_IN_WAN } from '../../amount/unit';
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import { side } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import type { Told } from '../rule';
import { findingCell } from '../say';
import type { Cause } from '../../cause/explanation';
import { rule } from './family';
import { relationInWords } from './relation-words';
import { causeOf, type Trouble } from './trouble';

export const strangeTableRule = rule('strange-table', {
  severity: 'error',
  class: 'cross-table',
  title: '整张表与其他表对不上',
  reads: '自己加得起来、而与其他各表多数数额都不同的表',
  source: '各表之间的勾稽关系',
  clean: { says: '各行与支出总表相同', cells: { '公开表3!G13': 22.15 } },
  failing: {
    says: '一般公共预算支出表各行都是上年的数',
    cells: {
      '公开表3!G9': 401.11,
      '公开表3!G10': 152.22,
      '公开表3!G11': 33.33,
      '公开表3!G12': 14.44,
      '公开表3!G13': 20.55,
      '公开表3!G14': 36.66,
    },
  },
  *check(trouble) {
    const cause = causeOf(trouble, 'other-table');
    if (cause) yield told(trouble, cause);
    const rounded = causeOf(trouble, 'rounded-table');
    if (rounded) yield roundedTold(trouble, rounded);
  },
});

/** Each cell was rounded by itself: no one of them is wrong. */
function roundedTold({ voice, follows }: Trouble, { cell, mended }: Cause): Told {
  const cells = mended.flatMap(({ left, right }) => [...left, ...right]);
  const own = [...new Set(cells.filter(({ table, virtual }) => table === cell.table && !virtual))];
  const isWhole = own.every(({ value }) => value.isInteger());
  return {
    message: `${cell.table.sheet} 整张表的数都${isWhole ? '是整数，其他表有小数，像是取了整' : '只有一位小数，其他表有两位，像是四舍五入过'}：${mended.length} 处因此对不上，请按原数填列，不要逐格改。`,
    cells: own.map((one) => findingCell(one, voice.digits)),
    clue: isWhole ? '像是取了整' : '像是只留了一位小数',
    follows,
  };
}

/** What most amounts of the table are of what the others have: 一万倍 is another unit of money. */
function scaleOf(table: BoundTable, mended: readonly Relation[]): '一万倍' | '万分之一' | null {
  const counts = { 一万倍: 0, 万分之一: 0 };
  for (const { left, right } of mended) {
    const isOwn = (cells: readonly FactCell[]) => cells.every((cell) => cell.table === table);
    if (isOwn(left) === isOwn(right)) continue;
    const [here, there] = (isOwn(left) ? [left, right] : [right, left]).map((cells) => side(cells).middle);
    if (!here || !there) continue;
    const slip = slipOf(here, there, 2);
    if (slip?.kind === 'times' && slip.factor === YUAN_IN_WAN) counts.一万倍++;
    if (slip?.kind === 'times' && slip.factor === 0.0001) counts.万分之一++;
  }
  const [most, count] =
    counts.一万倍 >= counts.万分之一
      ? (['一万倍', counts.一万倍] as const)
      : (['万分之一', counts.万分之一] as const);
  return count >= 3 && 2 * count > mended.length ? most : null;
}

function told({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, mended } = cause;
  const cells = mended.flatMap(({ left, right }) => [...left, ...right]);
  const own = [...new Set(cells.filter(({ table, virtual }) => table === cell.table && !virtual))];
  const others = [
    ...new Set(cells.filter(({ table }) => table !== cell.table).map(({ table }) => table.sheet)),
  ];
  const [larger] = mended.every(({ kind }) => kind === 'bound') ? mended : [];
  if (larger)
    return {
      message: `${cell.table.sheet} 整张表的数比其他表里包含它们的还大（${relationInWords(larger, larger.left[0], voice)}），自己却加得起来：多半是元、万元弄混了，请把整张表换算成表头写的单位，不要逐格改。`,
      cells: own.map((one) => findingCell(one, voice.digits)),
      clue: '像是元、万元弄混',
      follows,
    };
  const scale = scaleOf(cell.table, mended);
  if (scale !== null)
    return {
      message: `${cell.table.sheet} 整张表的数都是其他表（${others.slice(0, 4).join('、')}${others.length > 4 ? ' 等' : ''}）的${scale}，自己却加得起来：多半是元、万元弄混了，请把整张表换算成表头写的单位，不要逐格改。`,
      cells: own.map((one) => findingCell(one, voice.digits)),
      clue: '像是元、万元弄混',
      follows,
    };
  return {
    message: `${cell.table.sheet} 整张表有 ${mended.length} 处数与其他表（${others.slice(0, 4).join('、')}${others.length > 4 ? ' 等' : ''}）不同，自己却加得起来：像是上年的表、别的单位的表或者另一稿，请核对整张表，不要逐格改。`,
    cells: own.map((one) => findingCell(one, voice.digits)),
    follows,
  };
}
