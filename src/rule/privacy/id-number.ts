import { PERSONAL } from '../sources';
import { rule } from './family';
import { numbersIn, numbersSaid } from './numbers';

export const idNumberRule = rule('id-number', {
  severity: 'error',
  title: '有身份证号码',
  reads: '全部表格里的 18 位号码，校验码相符的',
  source: `${PERSONAL}；GB 11643`,
  clean: { says: '18 位的合同编号，不合校验码', cells: { '公开表6!D5': '合同编号110105194912310021。' } },
  failing: {
    says: '写有身份证号码（国标的例号）',
    cells: { '公开表6!D5': '经办人身份证号11010519491231002X。' },
  },
  check: (binding) => numbersIn(binding, 'id'),
  tables: (bound) => numbersSaid(bound, 'id'),
});
