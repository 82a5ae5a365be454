import { FORMS } from '../sources';
import { rule } from './family';

export const captionYearRule = rule('caption-year', {
  severity: 'error',
  title: '标题或说明的年度不对',
  reads: '标题、表下说明',
  example: '2023 年的表写“本部门2022年没有……”',
  source: FORMS,
});
