/** One table of the form, twice. */
import { cellAddress } from '../../workbook/address';
import { rule } from './family';
import { tableName } from './table-name';

export const doubleRule = rule('double', {
  severity: 'warning',
  class: 'binding',
  title: '同一张表出现两次',
  reads: '标题和表头都相同的表',
  source: '表样',
  clean: { says: '每张表只有一份' },
  failing: { says: '国有资本经营预算支出表有两份', twice: ['公开表5'] },
  *check({ facts }) {
    const { doubles, tables } = facts.source.binding;
    for (const { table, view, titleRow } of doubles) {
      const used = tables.find((bound) => bound.table === table)?.sheet;
      const other = view.sheet.name;
      const both = used === other ? `都在工作表“${other}”里` : `工作表“${used}”和“${other}”里各有一份`;
      yield {
        message: `“${tableName(table)}”出现不止一次：${both}，校验用的是${used === other ? '上面一份' : `“${used}”`}；请删去多余的一份，要用的是另一份时，先在窗格里改认那一份。`,
        cells: [{ sheet: other, address: cellAddress(Math.max(0, titleRow), 0), value: '' }],
      };
    }
  },
});
