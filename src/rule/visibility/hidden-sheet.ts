import { hiddenTables } from '../../binding/hidden-tables';
import { rule } from './family';

export const hiddenSheetRule = rule('hidden-sheet', {
  severity: 'warning',
  title: '公开表所在的工作表是隐藏的',
  reads: '公开表所在的工作表是不是隐藏的',
  source: '看到的数就是公开的数',
  clean: { says: '公开表都看得见' },
  failing: { says: '“公开表1-2”这张工作表是隐藏的', hiddenSheets: ['公开表1-2'] },
  *check(binding) {
    for (const { sheet, table } of hiddenTables(binding))
      yield {
        message: `工作表“${sheet}”（${table.title}）是隐藏的：里面的数校验了，公开的工作簿里却不会有这张表；要公开的请取消隐藏，确实不公开的请写明理由。`,
        cells: [{ sheet, address: 'A1', value: '' }],
      };
  },
});
