import { SEEN } from '../sources';
import { rule } from './family';

export const projectRenamedRule = rule('project-renamed', {
  severity: 'warning',
  title: '同一个项目两种名称',
  reads: '各表的项目名称',
  example: '一处“评估、审计经费”，一处“审计、评估经费”',
  source: SEEN,
});
