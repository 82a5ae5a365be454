/** Tables that the form wants and the workbook lacks. */
import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { tableName } from './table-name';

export const missingRule = rule('missing', {
  severity: 'warning',
  title: '缺少整张表',
  reads: '模板规定而工作簿里没有的表',
  source: `${OPEN_RULES}：没有数据的表也应公开空表并说明`,
  clean: { says: '没有国有资本经营预算支出，空表仍在' },
  failing: { says: '没有国有资本经营预算支出，连表也删了', without: ['公开表5'] },
  *check({ facts }) {
    const { missing, doubtful } = facts.source.binding;
    const doubted = new Set(doubtful.map(({ table }) => table.id));
    for (const table of missing)
      if (!doubted.has(table.id))
        yield {
          message: `“${tableName(table)}”不见了，可能工作表被删：没有数据也应保留空表并说明原因；表在别的文件里的，请并入后再校验；确实不适用的，写明理由。`,
          cells: [],
        };
  },
});
