import { SEEN } from '../sources';
import { rule } from './family';

export const levelRule = rule('level', {
  severity: 'warning',
  title: '级次与本单位不符',
  reads: '标题、表头、说明里的省级、市级、区级',
  example: '市级单位的表题写“省级部门预算”',
  source: SEEN,
});
