import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const answerRule = rule('answer', {
  severity: 'warning',
  title: '与已填的答复不同',
  reads: '各表没有的数，与填写的答复、上年的工作簿',
  source: SAME_SOURCE,
});
