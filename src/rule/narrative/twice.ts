import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const twiceRule = rule('twice', {
  severity: 'error',
  grades: {
    changes: { severity: 'warning', when: '两处的增减额或幅度不同' },
  },
  title: '同一数额前后不一致',
  reads: '说明里同一口径的数',
  example: '人员经费一处 291.20 万元，一处 286.20 万元',
  source: SAME_SOURCE,
});
