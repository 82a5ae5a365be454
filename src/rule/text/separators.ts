import { rule } from './family';

export const separatorsRule = rule('separators', {
  severity: 'info',
  title: '千分位写法不一致',
  reads: '一千以上的数的显示格式',
  example: '1065.53 没有千分位，表样为 1,065.53',
  source: '表样：金额格式 #,##0.00',
});
