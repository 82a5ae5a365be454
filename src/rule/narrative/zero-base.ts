import { rule } from './family';

export const zeroBaseRule = rule('zero-base', {
  severity: 'warning',
  grades: {
    whole: { severity: 'error', when: '增加额就是本年数，仍写了增长' },
  },
  title: '上年为零而有增减幅度',
  reads: '上年数和增减幅度',
  example: '上年 0 万元，本年 5 万元，写增长 100%',
  source: '以零为基数没有增减幅度',
});
