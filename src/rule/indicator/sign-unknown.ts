import { FORMS } from '../sources';
import { rule } from './family';

export const signUnknownRule = rule('sign-unknown', {
  severity: 'warning',
  title: '指标性质认不出',
  reads: '指标性质一栏',
  example: '性质栏里是 0',
  source: `${FORMS}（＝、≥、≤、＞、＜、定性）`,
});
