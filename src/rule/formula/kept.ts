/** Formulas that are not computed anew (links to other workbooks, lookups …): their stored results were checked as they stand. */
import { keptReasons } from '../../formula/kept';
import { cellAddress } from '../../workbook/address';
import { rule, shown, within } from './family';

export const keptRule = rule('kept', {
  severity: 'info',
  title: '公式没有重算',
  reads: '不在精确重算范围内的公式：引用其他工作簿、查找、日期、文字等',
  source: '表样以外的公式',
  clean: { says: '公式都能重算' },
  failing: { says: '公式引用其他工作簿，按文件里保存的结果校验', cells: { '公开表1-2!G9': '=[1]Sheet1!B2' } },
  *check({ kept, tables }) {
    for (const table of tables) {
      const own = within(table, kept);
      const [first] = own;
      if (!first) continue;
      const unstored = own.filter(({ value }) => value === null);
      const blank =
        unstored.length > 0
          ? `其中 ${unstored.length} 个没有保存过结果，按空白处理，`
          : '请确认它们是最新的，';
      yield {
        message: `${table.sheet} 有 ${own.length} 个公式没有重算（${keptReasons(own)}，如 ${cellAddress(first.row, first.column)}），校验按文件里保存的结果；${blank}可在 Excel 或 WPS 中重新计算并保存。`,
        cells: own.map(({ row, column, value }) => ({
          sheet: table.sheet,
          address: cellAddress(row, column),
          value: shown(value),
        })),
      };
    }
  },
});
