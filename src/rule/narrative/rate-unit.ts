import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const rateUnitRule = rule('rate-unit', {
  severity: 'error',
  title: '增减幅度写成金额',
  reads: '增减额之后的第二个数',
  example: '增加 1.00 万元，增长 1.00 万元',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
});
