import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const reasonRule = rule('reason', {
  severity: 'warning',
  title: '有增减而没有说明原因',
  reads: '增减额及其后的文字',
  example: '比上年增加 20 万元，其后没有原因',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
});
