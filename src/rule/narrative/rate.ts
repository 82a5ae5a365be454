import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const rateRule = rule('rate', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '只差末位' },
  },
  title: '增减幅度算错',
  reads: '增减额、上年数和增减幅度',
  example: '2.60 万元比上年 3.20 万元应下降 18.75%，写成 10%',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
});
