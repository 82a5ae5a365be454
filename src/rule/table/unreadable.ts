import { rule } from './family';

export const unreadableRule = rule('unreadable', {
  severity: 'error',
  class: 'binding',
  title: '金额读不出来',
  reads: '金额栏里的文字',
  source: '表样：金额栏只填数',
  clean: { says: '金额栏里是 486.35', cells: { '公开表1-2!G9': 486.35 } },
  failing: { says: '金额栏里写着“约486万”', cells: { '公开表1-2!G9': '约486万' } },
});
