import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const deniedRule = rule('denied', {
  severity: 'error',
  title: '说明称没有或不公开而表已列示',
  reads: '“没有”“未安排”“不予公开”一类的话与表中的数',
  source: `${OPEN_RULES}：涉密信息不公开，其余如实公开`,
  clean: {
    says: '没有政府性基金，表也是空的',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年没有使用政府性基金预算安排的支出。'],
  },
  failing: {
    says: '说没有“三公”经费，表中有 1.20 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年没有使用一般公共预算安排的“三公”经费支出。'],
  },
});
