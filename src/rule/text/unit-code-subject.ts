/** 301, 30101 … printed in the column of unit codes. */
import { fold } from '../../lexicon/fold';
import { cellAddress } from '../../workbook/address';
import type { FindingCell } from '../finding';
import { FORMS } from '../sources';
import { rule } from './family';

export const unitCodeSubjectRule = rule('unit-code-subject', {
  severity: 'info',
  title: '单位代码栏里是科目编码',
  reads: '单位代码栏',
  source: FORMS,
  clean: { says: '单位代码栏填 605001' },
  failing: { says: '单位代码栏填了 30101', cells: { '公开表2-1!C10': '30101' } },
  *check({ binding }) {
    for (const table of binding.tables) {
      for (const block of table.blocks) {
        const column = block.columns.find(({ template }) => template.role === 'unitCode')?.column;
        if (column === undefined) continue;
        const cells = block.rows.flatMap((row): FindingCell[] => {
          const subject = row.label?.economic ?? row.label?.functional;
          const value = fold(table.view.text(row.row, column));
          return subject !== undefined && value === subject
            ? [{ sheet: table.sheet, address: cellAddress(row.row, column), value }]
            : [];
        });
        if (cells.length === 0) continue;
        yield {
          message: `${table.sheet} 的“单位代码”栏有 ${cells.length} 格填的是科目编码（如 ${cells[0]?.value}），应填单位代码。`,
          cells,
        };
      }
    }
  },
});
