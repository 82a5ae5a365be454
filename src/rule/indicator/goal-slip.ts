import { SEEN } from '../sources';
import { rule } from './family';

export const goalSlipRule = rule('goal-slip', {
  severity: 'warning',
  title: '同一笔数前后差一个数字',
  reads: '目标里五位以上的数',
  example: '先写 24715，后写 24175',
  source: SEEN,
});
