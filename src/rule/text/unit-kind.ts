import { SEEN } from '../sources';
import { rule } from './family';

export const unitKindRule = rule('unit-kind', {
  severity: 'warning',
  title: '单位的说明里写了部门',
  reads: '标题为单位预算的说明里的“部门预算”“本部门”',
  example: '标题是“2024年单位预算情况说明”，文中写“本部门收入预算”',
  source: SEEN,
});
