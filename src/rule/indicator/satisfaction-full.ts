import { SEEN } from '../sources';
import { rule } from './family';

export const satisfactionFullRule = rule('satisfaction-full', {
  severity: 'warning',
  title: '满意度要求 100%',
  reads: '满意度指标的值',
  example: '“群众满意度 ≥ 100 %”',
  source: SEEN,
});
