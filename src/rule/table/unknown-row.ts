import { cellAddress } from '../../workbook/address';
import { rule } from './family';
import { rowsOf } from './row-cells';

export const unknownRowRule = rule('unknown-row', {
  severity: 'warning',
  class: 'binding',
  title: '有数但认不出的行',
  reads: '有数而无法判断科目、单位或项目的行',
  source: '表样与科目目录',
  clean: { says: '每一行有数的都有编码和名称' },
  failing: { says: '第 15 行有数，没有编码和名称', cells: { '公开表1-2!G15': 5 } },
  *check(tables) {
    for (const { sheet, view, bodyTop, area } of tables.facts.source.binding.tables)
      if (view.continuedOn.length > 0)
        yield {
          message: `${sheet} 接着列在工作表“${view.continuedOn.join('”“')}”里，一张表分在几张工作表上，这张表的数都没有校验；请把续表的各行移到 ${sheet} 最后一行的下面（续表的标题和表头不要），再校验。`,
          cells: [{ sheet, address: cellAddress(bodyTop, area.left), value: '' }],
        };
    for (const { table, block, row } of rowsOf(tables)) {
      if (row.kind !== 'unknown' || table.view.continuedOn.length > 0) continue;
      const column = block.columns[0]?.column ?? 0;
      const name = row.text.replace(/[\s\u3000]+/g, '');
      yield {
        message: `${table.sheet} 第 ${row.row + 1} 行${name ? `“${name}”` : ''}有数，但看不出是哪个科目、单位或项目，没有参加校验；请补上编码或名称，或改成表样的写法。`,
        cells: [{ sheet: table.sheet, address: cellAddress(row.row, column), value: row.text }],
      };
    }
  },
});
