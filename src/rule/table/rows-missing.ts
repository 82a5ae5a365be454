import { cellAddress } from '../../workbook/address';
import { FORMS } from '../sources';
import { rule } from './family';

export const rowsMissingRule = rule('rows-missing', {
  severity: 'warning',
  title: '缺少表样规定的行',
  reads: '表样固定的行',
  source: FORMS,
  clean: { says: '没有结转下年，该行仍在', cells: { '公开表2!C34': '二、结转下年' } },
  failing: { says: '“二、结转下年”一行被删去', cells: { '公开表2!C34': null, '公开表2!D34': null } },
  *check({ facts }) {
    for (const { sheet, blocks, bodyBottom } of facts.source.binding.tables) {
      const missing = blocks.flatMap((block) => block.missing.filter((item) => !item.optional));
      if (missing.length === 0) continue;
      const names = missing.map((item) => `“${item.text.replace(/[\s\u3000]+/g, '')}”`).join('、');
      const [block] = blocks;
      const name = block?.columns.find(({ template }) => template.role === 'name') ?? block?.columns[0];
      yield {
        message: `${sheet} 缺少表样规定的行：${names}；没有数也应保留该行。`,
        cells: [{ sheet, address: cellAddress(bodyBottom, name?.column ?? 0), value: '' }],
      };
    }
  },
});
