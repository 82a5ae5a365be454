/** Decimals that a format hides. */
import { remarkedOn } from './amount-cells';
import { rule } from './family';

export const hiddenDigitsRule = rule('hidden-digits', {
  severity: 'info',
  class: 'rounding',
  title: '单元格里藏有更多小数',
  reads: '显示两位而实际存了更多位小数的数',
  example: '显示 0.33，实际存 0.3333',
  source: '尾差的来源',
  check: ({ facts }) =>
    remarkedOn(
      facts,
      'hidden-digits',
      '实际存有更多位小数，显示时被舍去，容易产生尾差；建议四舍五入到分位后再填',
    ),
});
