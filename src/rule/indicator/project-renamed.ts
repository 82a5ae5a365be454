import { SEEN } from '../sources';
import { rule } from './family';

export const projectRenamedRule = rule('project-renamed', {
  severity: 'warning',
  title: '同一个项目两种名称',
  reads: '各表的项目名称',
  source: SEEN,
  clean: { says: '两张表里项目名称相同' },
  failing: { says: '一处“档案开放鉴定”，一处“开放档案鉴定”', cells: { '公开表6!B18': '开放档案鉴定' } },
});
