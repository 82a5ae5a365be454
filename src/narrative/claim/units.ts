/** Units that figures of a 情况说明 carry. */

const MONEY_UNITS = ['亿元', '万元', '千元', '元'] as const;

export function isMoneyUnit(unit: string): boolean {
  return MONEY_UNITS.some((known) => known === unit);
}

/** Longest first, so that 台（套） wins over 台. 万 without 元 is read as 万元 and reported elsewhere. */
export const COUNT_UNITS = [
  '台（套）',
  '台/套',
  '台套',
  '辆次',
  '人次',
  '批次',
  '平方米',
  '公里',
  '人',
  '名',
  '辆',
  '个',
  '项',
  '家',
  '组',
  '批',
  '台',
  '套',
  '次',
  '户',
  '件',
  '所',
  '处',
  '场',
  '期',
  '份',
  '亩',
  '起',
  '册',
  '宗',
  '艘',
  '架',
  '部',
  '条',
  '张',
  '间',
] as const;

const PERCENT_UNITS = ['个百分点', '%', '‰', '倍'] as const;

/** 个百分点 and ‰ measure what is itself a share. */
export function isPoints(unit: string): boolean {
  return unit === '个百分点' || unit === '‰';
}

const alternatives = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[/()]/g, '\\$&')).join('|');

export const FIGURE = new RegExp(
  '(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)' +
    `(?:(?<percent>${alternatives(PERCENT_UNITS)})` +
    `|(?<money>${alternatives(MONEY_UNITS)})` +
    `|(?<scale>[万亿])?(?<count>${alternatives(COUNT_UNITS)})(?!月)` +
    '|(?<bare>万)(?![一-龥]))?',
  'g',
);
