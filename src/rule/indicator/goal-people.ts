import { SEEN } from '../sources';
import { rule } from './family';

export const goalPeopleRule = rule('goal-people', {
  severity: 'warning',
  title: '列出的人数与写的人数不同',
  reads: '目标里的姓名列举与人数',
  example: '列了 6 个人，写的是 4 人',
  source: SEEN,
});
