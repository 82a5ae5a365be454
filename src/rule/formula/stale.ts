/** Formulas whose stored results are out of date: whoever reads the file without recalculating sees other amounts. */
import { fromDouble } from '../../amount/money';
import { plain } from '../../amount/print';
import { cellAddress } from '../../workbook/address';
import { rule, shown, within } from './family';

export const staleRule = rule('stale', {
  severity: 'warning',
  title: '公式结果未更新',
  reads: '公式保存的结果与精确重算',
  source: '表样的小计公式',
  clean: { says: '公式保存的结果是最新的' },
  failing: { says: '公式重算为 486.35，保存的结果是 450.01', stored: { '公开表1-2!F9': 450.01 } },
  *check({ recalculated, tables }) {
    for (const table of tables) {
      const stale = within(table, recalculated).filter(({ before }) => typeof before === 'number');
      const [first] = stale;
      if (!first) continue;
      const address = cellAddress(first.row, first.column);
      yield {
        message: `${table.sheet} 有 ${stale.length} 个公式保存的结果已过时（如 ${address} 保存的是 ${shown(first.before)}，重算为 ${shown(first.after)}），本次校验按重算结果；请在 Excel 中重新计算并保存，或用“重算”。`,
        cells: stale.map(({ row, column, before }) => ({
          sheet: table.sheet,
          address: cellAddress(row, column),
          value: shown(before),
        })),
        // One amount can be told; many are for the recalculation.
        ...(stale.length === 1 && typeof first.after === 'number'
          ? { expected: plain(fromDouble(first.after)) }
          : {}),
      };
    }
  },
});
