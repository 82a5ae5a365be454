import { OPEN_RULES } from '../sources';
import { rule } from './family';

export const incompleteRule = rule('incomplete', {
  severity: 'warning',
  title: '应当说明的内容没有写',
  reads: '“三公”经费的说明：公务用车购置与运行分列，决算中接待的批次、人次',
  source: `${OPEN_RULES}：“三公”经费分项公开，公务用车分购置和运行`,
});
