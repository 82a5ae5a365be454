import { rule } from './family';

export const rowRepeatedRule = rule('row-repeated', {
  severity: 'error',
  class: 'text',
  title: '同一行出现两次',
  reads: '科目、名称和各栏金额都相同的行',
  clean: { says: '每个科目只列一行' },
  failing: {
    says: '“水费”列了两行，完全相同',
    cells: {
      '公开表3-1!A20': '302',
      '公开表3-1!B20': '01',
      '公开表3-1!D20': '  办公费',
      '公开表3-1!G20': 12.6,
    },
  },
  source: '表样',
});
