import { rule } from './family';

export const widthRule = rule('width', {
  severity: 'info',
  title: '名称只有全角半角之别',
  reads: '项目名称、单位名称',
  example: '“某中心（本级）”与“某中心(本级)”',
  source: '查找、求和与导入要求逐字相同',
});
