import { rule } from './family';

export const boundRule = rule('bound', {
  severity: 'warning',
  title: '机关运行经费大于公用经费',
  reads: '机关运行经费与公用经费',
  example: '机关运行经费 90.00 万元，公用经费 72.80 万元',
  source: '机关运行经费是行政单位和参公单位的公用经费',
});
