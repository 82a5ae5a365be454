import { GUIDE } from '../sources';
import { rule } from './family';

export const wrongParentRule = rule('wrong-parent', {
  severity: 'warning',
  title: '二级指标放在别的一级之下',
  reads: '一级、二级指标',
  source: GUIDE,
  clean: { says: '社会效益指标列在效益指标之下', cells: { '公开表6!E9': '效益指标' } },
  failing: { says: '社会效益指标列在产出指标之下', cells: { '公开表6!E9': '产出指标' } },
});
