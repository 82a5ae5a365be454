import { FORMS } from '../sources';
import { rule } from './family';

export const directionBlankRule = rule('direction-blank', {
  severity: 'info',
  title: '指标方向性没有填',
  reads: '指标方向性一栏',
  example: '40 行都空着',
  source: FORMS,
});
