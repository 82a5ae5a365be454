import { GUIDE } from '../sources';
import { rule } from './family';

export const wrongParentRule = rule('wrong-parent', {
  severity: 'warning',
  title: '二级指标放在别的一级之下',
  reads: '一级、二级指标',
  example: '“社会效益指标”列在“产出指标”之下',
  source: GUIDE,
});
