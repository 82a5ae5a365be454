import { FORMS } from '../sources';
import { rule } from './family';

export const numberingRule = rule('numbering', {
  severity: 'warning',
  title: '编号重复或跳号',
  reads: '固定行前的“一、二、三”',
  example: '“一、本年收入”之后又是“一、上年结转”',
  source: FORMS,
});
