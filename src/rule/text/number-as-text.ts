/** Numbers stored as text. */
import { amountsOf, remarked } from './amount-cells';
import { rule } from './family';

export const numberAsTextRule = rule('number-as-text', {
  severity: 'warning',
  title: '数字以文本形式存放',
  reads: '金额栏里的文本',
  source: '表样：金额栏只填数',
  clean: { says: '486.35 是数字', cells: { '公开表1-2!G9': 486.35 } },
  failing: { says: 'H9 的 0.00 是文本', cells: { '公开表1-2!H9': '0.00' } },
  check: (texts) => amountsOf(texts, remarked('text'), '的数字是文本，Excel 求和时会漏掉，请转换为数值'),
});
