import { SEEN } from '../sources';
import { rule } from './family';

export const rateAsTextRule = rule('rate-as-text', {
  severity: 'warning',
  title: '比率的值是文字',
  reads: '名称以“率”结尾的指标值',
  example: '“服务质量提升率 有所提高”',
  source: SEEN,
});
