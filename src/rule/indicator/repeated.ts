import { SEEN } from '../sources';
import { rule } from './family';

export const repeatedRule = rule('repeated', {
  severity: 'warning',
  title: '一个指标出现两次',
  reads: '一个项目里的指标',
  source: SEEN,
  clean: { says: '一个指标只出现一次' },
  failing: {
    says: '“数字化加工页数”出现两次，一处 180 万页，一处 4 次',
    cells: { '公开表6!G8': '数字化加工页数' },
  },
});
