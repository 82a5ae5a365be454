import { rule } from './family';

export const shareRule = rule('share', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '只差末位，或占比的合计在文中没有写明' },
  },
  title: '占比与数额不符',
  reads: '金额、它所占的合计和占比，按印出的位数比较',
  example: '730.00 占 1,150.00 的 63.5%，写成 63.4%',
  source: '由两个数额算得',
});
