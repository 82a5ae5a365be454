import { rule } from './family';

export const shareSumRule = rule('share-sum', {
  severity: 'warning',
  title: '各项占比合计不是 100%',
  reads: '一组占比',
  example: '占 63%、占 36%',
  source: '由各项数额算得',
});
