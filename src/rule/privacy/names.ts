import { PERSONAL } from '../sources';
import { rule } from './family';

export const namesRule = rule('names', {
  severity: 'error',
  grades: {
    inText: { severity: 'warning', when: '在情况说明里：单位可能本来就公布这些人' },
  },
  title: '列出了个人姓名',
  reads: '全部表格的文字：接在“干部、人员”一类词后的姓名列举，“姓名”一栏',
  source: PERSONAL,
  clean: { says: '只写人数', cells: { '公开表6!D5': '慰问困难职工3人。' } },
  failing: { says: '列出了姓名', cells: { '公开表6!D5': '慰问困难职工张某甲、李某乙、王某丙。' } },
});
