import { SAME_SOURCE } from '../sources';
import { rule } from './family';

export const countMoneyRule = rule('count-money', {
  severity: 'warning',
  title: '有数量没有金额，或有金额没有数量',
  reads: '公务接待的批次和人次、出国（境）的团组和人次、购置的车辆，与各自的金额',
  source: SAME_SOURCE,
  clean: {
    says: '公务接待费 3.20 万元，接待 12 批次',
    text: ['三公经费情况说明', '公务接待费支出3.20万元，国内公务接待12批次，接待56人次。'],
    alone: true,
  },
  failing: {
    says: '公务接待费 0.00 万元，却接待 12 批次',
    text: ['三公经费情况说明', '公务接待费支出0.00万元，国内公务接待12批次，接待56人次。'],
    alone: true,
  },
});
