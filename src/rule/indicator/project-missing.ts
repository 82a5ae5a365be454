import { rule } from './family';
import { projectName } from '../../binding/raw-row';
import { unmatched } from './listed-projects';
import { cellOf, listed } from './say';

export const projectMissingRule = rule('project-missing', {
  severity: 'warning',
  class: 'missing',
  title: '项目没有绩效目标表',
  reads: '项目支出表与绩效目标表的项目',
  source: '预算法实施条例第六条；项目绩效目标随预算公开',
  clean: { says: '项目支出表的项目都有绩效目标' },
  failing: {
    says: '项目支出表多出“文献展览”，没有绩效目标',
    cells: {
      '公开表3-2!A12': '201',
      '公开表3-2!B12': '03',
      '公开表3-2!C12': '99',
      '公开表3-2!D12': '605001',
      '公开表3-2!E12': '  文献展览',
      '公开表3-2!F12': 10,
    },
  },
  check(indicators) {
    const lacking = unmatched(indicators)?.lacking ?? [];
    const [first] = lacking;
    if (!first) return [];
    const names = listed(lacking.map((one) => projectName(one.part.text)));
    return [
      {
        message: `${first.table.sheet} 列有 ${lacking.length} 个没有绩效目标表的项目：${names}，请补填绩效目标和指标。`,
        cells: lacking.slice(0, 60).map((one) => cellOf(one.table, one.part)),
      },
    ];
  },
});
