/** Severities and classes of findings, as every host and every report calls them. */
import type { FindingClass, Severity } from './finding';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

export const CLASS_NAMES: Readonly<Record<FindingClass, string>> = {
  imbalance: '不平衡',
  'cross-table': '表间不一致',
  rounding: '尾差',
  narrative: '文字说明',
  indicator: '绩效指标',
  missing: '缺漏',
  text: '文字与格式',
  privacy: '个人信息与保密',
  binding: '认表',
};
