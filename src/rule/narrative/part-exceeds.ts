import { rule } from './family';

export const partExceedsRule = rule('part-exceeds', {
  severity: 'error',
  title: '其中项大于合计',
  reads: '“其中”项与它所属的合计',
  example: '本年收入 80 万元，其中一般公共预算 90 万元',
  source: '由各项数额算得',
});
