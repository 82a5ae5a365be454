import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const notNamedRule = rule('not-named', {
  severity: 'warning',
  title: '表中有数而说明没有列出',
  reads: '“支出包括”之后列出的名称与表中有数的各行',
  example: '支出包括中没有卫生健康支出，表中该类为 31.06 万元',
  source: SAME_SOURCE,
});
