/** The unit above a table against the one in which its amounts agree with the others. */
import { unitNamed } from '../../amount/unit';
import { at, captionsOf, textCell } from './cells';
import { FORMS } from '../sources';
import { rule } from './family';

export const moneyUnitRule = rule('money-unit', {
  severity: 'error',
  title: '金额单位与表样不同',
  reads: '表头的“单位：”',
  source: FORMS,
  clean: { says: '表头写“金额单位：万元”', cells: { '公开表1-2!I2': '金额单位：万元' } },
  failing: { says: '数是万元，表头写“金额单位：元”', cells: { '公开表1-2!I2': '金额单位：元' } },
  *check({ cells }) {
    for (const cell of captionsOf(cells)) {
      const { money } = cell.table;
      const named = cell.part === 'note' ? null : unitNamed(cell.text);
      if (!money || named === null || named === money.unit) continue;
      yield {
        message: `${at(cell)} 写的单位是“${named}”，而表里的数与其他表对照是以“${money.unit}”为单位的，请更正单位。`,
        cells: [textCell(cell)],
        expected: money.unit,
      };
    }
  },
});
