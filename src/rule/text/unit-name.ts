import { rule } from './family';

export const unitNameRule = rule('unit-name', {
  severity: 'warning',
  title: '单位名称不一致',
  reads: '说明里的单位名称与工作簿的单位',
  example: '一处漏写“区”字',
  source: '以单位规范名称为准',
});
