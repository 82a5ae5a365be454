/** What the rules of 绩效指标 share: their class, and where they come from. */
import type { Rule } from '../../rule';

export const GUIDE = '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）';
export const MEASURES = '《项目支出绩效评价管理办法》（财预〔2020〕10号）；预算绩效管理的一般要求';
export const PUBLISHED = '已公开的部门预算中常见的差错';

export const rule = (
  severity: Rule['severity'],
  title: string,
  reads: string,
  example: string,
  source: string,
): Rule => ({ class: 'indicator', severity, title, reads, example, source });
