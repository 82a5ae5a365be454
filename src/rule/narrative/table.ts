import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const tableRule = rule('table', {
  severity: 'error',
  title: '文稿里的表与工作簿不同',
  reads: '文稿（.docx）里的预算表与工作簿的同一张表，逐个数',
  example: '工作簿公务接待费已改为 2.80 万元，文稿里的表还是 3.30 万元',
  source: SAME_SOURCE,
});
