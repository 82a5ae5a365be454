import { rule } from './family';

export const doubleRule = rule('double', {
  severity: 'warning',
  class: 'binding',
  title: '同一张表出现两次',
  reads: '标题和表头都相同的表',
  example: '“公开表3”在两个工作表里各有一份',
  source: '表样',
});
