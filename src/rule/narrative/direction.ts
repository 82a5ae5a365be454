import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const directionRule = rule('direction', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '幅度小到只差末位' },
  },
  title: '增减方向写反',
  reads: '增加、减少、上升、下降与两年数额',
  example: '本年 2 万元、上年 3 万元，写成增加 1 万元',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
});
