import { SEEN } from '../sources';
import { rule } from './family';

export const satisfactionQualitativeRule = rule('satisfaction-qualitative', {
  severity: 'info',
  title: '满意度用等级表示',
  reads: '满意度指标的值',
  example: '“群众满意度 优良差”',
  source: SEEN,
});
