import { rule } from './family';

export const otherDocumentRule = rule('other-document', {
  severity: 'warning',
  grades: {
    amounts: { severity: 'error', when: '说的是同样的科目，而数额几乎都不是这张工作簿的' },
  },
  title: '像是另一份材料',
  reads: '说明里的全部数与工作簿',
  source: '情况说明与预算表出自同一预算',
});
