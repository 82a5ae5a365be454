import { SEEN } from '../sources';
import { rule } from './family';

export const doubledWordRule = rule('doubled-word', {
  severity: 'warning',
  title: '词语连写两遍',
  reads: '全部文字',
  example: '“每月按时发放发放补贴”',
  source: SEEN,
});
