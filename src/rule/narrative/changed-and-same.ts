import { SEEN } from '../sources';
import { rule } from './family';

export const changedAndSameRule = rule('changed-and-same', {
  severity: 'warning',
  title: '既写增减又写持平',
  reads: '同一句中的增减额与“持平”',
  example: '公务接待费减少为 0.00 万元，与上年持平',
  source: SEEN,
});
