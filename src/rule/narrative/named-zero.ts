import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const namedZeroRule = rule('named-zero', {
  severity: 'warning',
  title: '列为构成而表中为零',
  reads: '“支出包括”“收入包括”之后列出的名称',
  example: '支出包括中列有一般公共服务支出，收支总表该行为空',
  source: SAME_SOURCE,
});
