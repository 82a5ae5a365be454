import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const itemOnlyHereRule = rule('item-only-here', {
  severity: 'warning',
  grades: {
    unbalanced: { severity: 'error', when: '所在的一组各项与合计又不等' },
  },
  title: '只在一处出现的构成',
  reads: '说明里各处的支出构成',
  example: '一处列有交通运输支出，其余各处都没有',
  source: SAME_SOURCE,
});
