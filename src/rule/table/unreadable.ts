import { rule } from './family';

export const unreadableRule = rule('unreadable', {
  severity: 'error',
  class: 'binding',
  title: '金额读不出来',
  reads: '金额栏里的文字',
  example: '金额栏里写着“约120万”',
  source: '表样：金额栏只填数',
});
