import { rule } from './family';

export const sumRule = rule('sum', {
  severity: 'error',
  grades: {
    structural: { severity: 'warning', when: '所列各项是否齐全不能确定' },
  },
  title: '所列各项与合计不等',
  reads: '“其中”“包括”之后的各项与它们的合计',
  example: '各项相加 101.00 万元，合计写 100.00 万元',
  source: '由各项数额算得',
});
