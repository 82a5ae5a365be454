import { rule } from './family';

export const rowRepeatedRule = rule('row-repeated', {
  severity: 'error',
  class: 'text',
  title: '同一行出现两次',
  reads: '科目、名称和各栏金额都相同的行',
  example: '第 8 行“水费”与第 7 行完全相同',
  source: '表样',
});
