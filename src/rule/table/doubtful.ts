import { rule } from './family';

export const doubtfulRule = rule('doubtful', {
  severity: 'warning',
  class: 'binding',
  title: '像某张表但不能肯定',
  reads: '标题或表头与表样差得较多的表',
  example: '工作表“Sheet4”像“公开表3”，但表头只对上一半',
  source: '表样',
});
