import { SEEN } from '../sources';
import { rule } from './family';

export const rateLowRule = rule('rate-low', {
  severity: 'warning',
  title: '比率低得可疑',
  reads: '合格率、执行率一类的值',
  example: '“政策执行率 ＝ 10 %”',
  source: SEEN,
});
