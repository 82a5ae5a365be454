/** All of a department's money, too little or too much for the unit that its tables say. */
import { printed } from '../../amount/print';
import { convert, unitNamed } from '../../amount/unit';
import type { FactCell } from '../../fact/cell';
import { cellName, findingCell } from '../say';
import { SEEN } from '../sources';
import { amountsWritten } from './amount-cells';
import { captionsOf, textCell } from './cells';
import { rule } from './family';

const FEWEST = 4;
/** In 元. No department lives a year on less, none spends more. */
const [LEAST, MOST] = [100_000, 100_000_000_000];

/** 金额单位 above each table of the sample. */
const CAPTIONS = '1!D2 1-1!J2 1-2!I2 2!E2 2-1!G2 3!G2 3-1!F2 3-2!F2 3-3!G2 4!H2 4-1!G2 5!G2 6!L2 8!E2'
  .split(' ')
  .map((place) => `公开表${place}`);

export const unitUnlikelyRule = rule('unit-unlikely', {
  severity: 'warning',
  title: '全部金额与写的单位不相称',
  reads: '最大的一笔金额和各表的“单位：”',
  source: SEEN,
  clean: { says: '各表写“金额单位：万元”，最大的一笔 328.61' },
  failing: {
    says: '各表都写“金额单位：元”，而最大的一笔只有 328.61',
    cells: Object.fromEntries(CAPTIONS.map((place) => [place, '金额单位：元'])),
  },
  *check({ facts, binding, cells }) {
    const { unit, digits } = binding.money;
    // A table alone, of 三公 or purchases, may well be small.
    if (binding.tables.length < FEWEST) return;
    let largest: FactCell | null = null;
    for (const cell of amountsWritten(facts))
      if (Math.abs(cell.scaled) > Math.abs(largest?.scaled ?? 0)) largest = cell;
    if (!largest) return;
    const yuan = convert(largest.value.abs(), unit, '元');
    const meant = unit === '元' && yuan.lt(LEAST) ? '万元' : unit !== '元' && yuan.gt(MOST) ? '元' : null;
    if (meant === null) return;
    const caption = captionsOf(cells).find(({ text }) => unitNamed(text) === unit);
    yield {
      message: `各表的金额单位是“${unit}”，而最大的一笔${meant === '元' ? '有' : '只有'} ${printed(largest.value, digits)} ${unit}（${cellName(largest)}）：像是${meant}数，请核对金额单位。`,
      cells: [...(caption ? [textCell(caption)] : []), findingCell(largest, digits)],
    };
  },
});
