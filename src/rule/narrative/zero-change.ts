import { rule } from './family';

export const zeroChangeRule = rule('zero-change', {
  severity: 'info',
  title: '没有增减而写了增减',
  reads: '增减额为零的句子',
  example: '增加 0 万元，宜写与上年持平',
  source: '行文习惯',
});
