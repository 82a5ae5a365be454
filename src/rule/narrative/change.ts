import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const changeRule = rule('change', {
  severity: 'error',
  title: '增减额与两年数额不符',
  reads: '本年数、上年数和增减额',
  example: '80.00 万元比上年 70.00 万元应增加 10.00 万元，写成 80.50 万元',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
});
