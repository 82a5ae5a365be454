import { SEEN } from '../sources';
import { rule } from './family';

export const punctuationRule = rule('punctuation', {
  severity: 'warning',
  title: '标点重复',
  reads: '全部文字',
  example: '“投入资金，，构建”',
  source: SEEN,
});
