import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const deniedRule = rule('denied', {
  severity: 'error',
  title: '说明称没有或不公开而表已列示',
  reads: '“没有”“未安排”“不予公开”一类的话与表中的数',
  example: '说明称项目涉密不予公开，项目支出表已逐项公开',
  source: `${OPEN_RULES}：涉密信息不公开，其余如实公开`,
});
