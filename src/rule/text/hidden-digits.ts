/** Decimals that a format hides. */
import { isCut } from '../../fact/stored';
import { amountsOf, remarked } from './amount-cells';
import { rule } from './family';

export const hiddenDigitsRule = rule('hidden-digits', {
  severity: 'info',
  class: 'rounding',
  title: '单元格里藏有更多小数',
  reads: '显示两位而实际存了更多位小数的数',
  source: '尾差的来源',
  clean: { says: '显示 486.35，实际存 486.35', cells: { '公开表1-2!G9': 486.35 } },
  failing: { says: '显示 486.35，实际存 486.3512', cells: { '公开表1-2!G9': 486.3512 } },
  check: (texts) =>
    amountsOf(
      texts,
      (cell) => remarked('hidden-digits')(cell) && !isCut(cell),
      '实际存有更多位小数，显示时被舍去，容易产生尾差；建议四舍五入到分位后再填',
    ),
});
