import { FORMS } from '../sources';
import { rule } from './family';

export const unitCodeSubjectRule = rule('unit-code-subject', {
  severity: 'info',
  title: '单位代码栏里是科目编码',
  reads: '单位代码栏',
  example: '单位代码栏填了 30101',
  source: FORMS,
});
