import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const amountRule = rule('amount', {
  severity: 'error',
  grades: {
    doubtful: { severity: 'warning', when: '口径不能确定' },
  },
  title: '说明中的数额与表不符',
  reads: '说明里的金额与表中同一口径的数',
  example: '说明写卫生健康支出 28.00 万元，表中为 20.80 万元',
  source: SAME_SOURCE,
});
