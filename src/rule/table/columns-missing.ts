import { missingColumns } from '../../binding/bound';
import { templateHeader } from '../../binding/header';
import { cellAddress } from '../../workbook/address';
import { FORMS } from '../sources';
import { rule } from './family';

export const columnsMissingRule = rule('columns-missing', {
  severity: 'warning',
  class: 'binding',
  title: '缺少表样规定的列',
  reads: '表头',
  source: FORMS,
  clean: { says: '表头各列齐全' },
  failing: { says: '“上缴上级支出”一列的表头被清空', cells: { '公开表1-2!I3': null } },
  *check({ facts }) {
    for (const bound of facts.source.binding.tables) {
      const { sheet, table, bodyTop, area } = bound;
      const { paths } = templateHeader(table);
      const names = missingColumns(bound).flatMap((index) => {
        const path = paths[index] ?? [];
        return path.length === 0 ? [] : [`“${path.join('·').replaceAll('#', '')}”`];
      });
      if (names.length === 0) continue;
      yield {
        message: `${sheet} 没有找到表样规定的列：${names.join('、')}；请核对表头文字。`,
        cells: [{ sheet, address: cellAddress(bodyTop - 1, area.left), value: '' }],
      };
    }
  },
});
