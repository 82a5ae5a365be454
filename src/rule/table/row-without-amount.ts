import { FORMS } from '../sources';
import { rule } from './family';

export const rowWithoutAmountRule = rule('row-without-amount', {
  severity: 'info',
  title: '有名称而没有数的行',
  reads: '单位自行列出的科目、单位、项目，各栏都空着的行',
  source: FORMS,
  clean: { says: '列出的每一行都有数' },
  failing: {
    says: '第 13 行只有编码和名称',
    cells: Object.fromEntries(['F', 'G', 'H'].map((column) => [`公开表3!${column}13`, null])),
  },
});
