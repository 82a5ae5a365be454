import { SEEN } from '../sources';
import { rule } from './family';

export const rateAsDateRule = rule('rate-as-date', {
  severity: 'warning',
  title: '比率的值是时间',
  reads: '名称以“率”结尾的指标值',
  example: '“审核及时率 12月底前”',
  source: SEEN,
});
