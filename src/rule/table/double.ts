import { rule } from './family';

export const doubleRule = rule('double', {
  severity: 'warning',
  class: 'binding',
  title: '同一张表出现两次',
  reads: '标题和表头都相同的表',
  source: '表样',
  clean: { says: '每张表只有一份' },
  failing: { says: '国有资本经营预算支出表有两份', twice: ['公开表5'] },
});
