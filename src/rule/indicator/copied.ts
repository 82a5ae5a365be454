import { SEEN } from '../sources';
import { rule } from './family';

export const copiedRule = rule('copied', {
  severity: 'warning',
  title: '两个项目的指标逐字相同',
  reads: '全部项目的指标',
  example: '“东区保洁”与“西区保洁”的 6 个指标逐字相同',
  source: SEEN,
});
