/** Numbers stored as text. */
import { remarkedOn } from './amount-cells';
import { rule } from './family';

export const numberAsTextRule = rule('number-as-text', {
  severity: 'warning',
  title: '数字以文本形式存放',
  reads: '金额栏里的文本',
  example: 'D12 里的 1,065.53 是文本，Excel 的求和会漏掉它',
  source: '表样：金额栏只填数',
  check: ({ facts }) => remarkedOn(facts, 'text', '的数字是文本，Excel 求和时会漏掉，请转换为数值'),
});
