import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const answerRule = rule('answer', {
  severity: 'warning',
  title: '与已填的答复不同',
  reads: '各表没有的数，与填写的答复、上年的工作簿',
  example: '答复中车辆为 3 辆，文中写成 5 辆',
  source: SAME_SOURCE,
});
