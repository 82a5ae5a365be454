import { rule } from './family';

export const selfNameRule = rule('self-name', {
  severity: 'info',
  title: '“本部门”“本单位”混用',
  reads: '标题与说明',
  example: '一处“本部门”，一处“本单位”',
  source: '部门预算与单位预算分别公开',
});
