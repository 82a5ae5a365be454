import { rule } from './family';

export const blanksRule = rule('blanks', {
  severity: 'info',
  title: '末尾有看不见的空格',
  reads: '表内各格',
  example: '“5266.13　”',
  source: '查找、求和与导入要求逐字相同',
});
