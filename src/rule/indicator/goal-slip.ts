import { SEEN } from '../sources';
import { rule } from './family';
import { slips } from '../../indicator/goal/slip';
import { goalTold } from './goal';

export const goalSlipRule = rule('goal-slip', {
  severity: 'warning',
  title: '同一笔数前后差一个数字',
  reads: '目标里五位以上的数',
  source: SEEN,
  clean: { says: '两处都是 24715', cells: { '公开表6!D5': '采购设备24715元，设备款24715元按期支付。' } },
  failing: {
    says: '先写 24715，后写 24175',
    cells: { '公开表6!D5': '采购设备24715元，设备款24175元按期支付。' },
  },
  check: ({ goals }) =>
    goals.flatMap((goal) =>
      slips(goal.text).map((slip) =>
        goalTold(
          goal,
          `里同一笔数先写“${slip.a}”，后写“${slip.b}”，只差一个数字，像是笔误，请核对。`,
          goal.text.slice(slip.start, slip.end),
        ),
      ),
    ),
});
