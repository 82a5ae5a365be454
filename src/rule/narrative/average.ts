import { rule } from './family';
import { say } from '../../narrative/claim/range';
import { averagesAtOdds } from '../prose/averages';
import { faultAt } from '../prose/fault';

export const averageRule = rule('average', {
  severity: 'warning',
  title: '人均、车均与金额和数量不符',
  reads: '公务接待的人均、批均，公务用车的车均，与同一段的金额和数量',
  source: '由文中金额和数量算得',
  clean: {
    says: '1.80 万元、3 辆，车均 0.60 万元',
    text: ['三公经费情况说明', '公务用车运行维护费支出1.80万元，保有量3辆，车均运行费0.60万元。'],
    alone: true,
  },
  failing: {
    says: '1.80 万元、3 辆，写成车均 6.00 万元',
    text: ['三公经费情况说明', '公务用车运行维护费支出1.80万元，保有量3辆，车均运行费6.00万元。'],
    alone: true,
  },
  *words(reading) {
    for (const { average, amount, count, expected } of averagesAtOdds(reading)) {
      const right = say(expected.middle.toDecimalPlaces(average.unit === '元' ? 6 : 4), average);
      yield faultAt(reading, [average, amount, count], {
        message: `按${amount.text}和${count.text}计算，平均应为${right}，文中写的是${average.text}。`,
        expected: right,
      });
    }
  },
});
