/** A whole table that agrees with no other, told once. */
import type { Told } from '../rule';
import { findingCell } from '../say';
import type { Cause } from './explanation';
import { rule } from './family';
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
  },
});

function told({ voice, follows }: Trouble, cause: Cause): Told {
  const { cell, mended } = cause;
  const cells = mended.flatMap(({ left, right }) => [...left, ...right]);
  const own = [...new Set(cells.filter(({ table, virtual }) => table === cell.table && !virtual))];
  const others = [
    ...new Set(cells.filter(({ table }) => table !== cell.table).map(({ table }) => table.sheet)),
  ];
  return {
    message: `${cell.table.sheet} 整张表有 ${mended.length} 处数与其他表（${others.slice(0, 4).join('、')}${others.length > 4 ? ' 等' : ''}）不同，自己却加得起来：像是上年的表、别的单位的表或者另一稿，请核对整张表，不要逐格改。`,
    cells: own.map((one) => findingCell(one, voice.digits)),
    follows,
  };
}
