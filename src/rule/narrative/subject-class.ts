import { rule } from './family';

export const subjectClassRule = rule('subject-class', {
  severity: 'warning',
  title: '项级科目归错了类',
  reads: '（类）（款）（项）的名称与科目目录',
  example: '小学教育（项）写在一般公共服务（类）之下',
  source: '政府收支分类科目',
});
