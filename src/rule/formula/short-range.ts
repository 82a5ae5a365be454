import { shortRanges } from '../../binding/short-range';
import { cellAddress } from '../../workbook/address';
import { SEE_OTHERS } from '../arithmetic/short-formula';
import { rule } from './family';

export const shortRangeRule = rule('short-range', {
  severity: 'warning',
  title: '合计的公式没有加到最后一行',
  reads: '表头下的合计公式与下面列出的各行',
  source: '算术',
  clean: { says: '合计加到最后一行' },
  failing: {
    says: '合计的公式只加到第 12 行，下面两行没有算进去',
    cells: { '公开表1-2!F6': '=ROUND(SUMIFS(F9:F12,C9:C12,"<>"),2)' },
  },
  *check({ tables, shortTotals }) {
    for (const table of tables)
      for (const { row, columns: all, reaches, beyond } of shortRanges(table)) {
        const told = [...shortTotals].filter((one) => one.table === table && one.row === row);
        const columns = all.filter((column) => !told.some((one) => one.column === column));
        if (columns.length === 0) continue;
        const first = cellAddress(row, columns[0] ?? 0);
        const cells = columns.length > 1 ? `${first} 等 ${columns.length} 格` : first;
        const rows = beyond.map((one) => one + 1);
        const last = rows.at(-1) ?? 0;
        const which = rows.length > 4 ? `${rows[0]} 至 ${last}` : rows.join('、');
        yield {
          message: `${table.sheet}!${cells}的合计公式只加到第 ${reaches + 1} 行，没有加到下面的第 ${which} 行：请把公式改到包括这${rows.length > 1 ? '几' : '一'}行（到第 ${last} 行）；${SEE_OTHERS}。`,
          cells: columns.map((column) => ({
            sheet: table.sheet,
            address: cellAddress(row, column),
            value: table.view.text(row, column),
          })),
        };
      }
  },
});
