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

export function isPercentUnit(unit: string): boolean {
  return PERCENT_UNITS.some((known) => known === unit);
}

/** 个百分点 and ‰ measure what is itself a share. */
export function isPoints(unit: string): boolean {
  return unit === '个百分点' || unit === '‰';
}

const alternatives = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[/()]/g, '\\$&')).join('|');

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

const UNIT = alternatives([...PERCENT_UNITS, ...MONEY_UNITS, ...COUNT_UNITS]);

/** 3~5万元, 200万元-300万元, 十余万元, 40多万元, 10万余元, 上百万元: about how much, and no amount that anything adds up to. */
export const INEXACT = new RegExp(
  `(?<![\\d.])(?<low>${NUMBER})(?:${UNIT})?(?:[-~～—–]{1,2}|至)(?<high>${NUMBER})(?<unit>${UNIT})` +
    `|(?:(?<![\\d.])(?:${NUMBER})|[一二两三四五六七八九十百千]{1,6})(?:[余多几][百千]?(?<rough>[万亿]?元)|[万亿][余多]元)` +
    // 支出百万元, 上千万元; 百万元以上设备 and 百万元项目 name things.
    '|[百千][万亿]元(?<=(?:收入|支出|预算|决算|资金|经费|投资|[费额为达约近超共上数])...)(?![一-龥])',
  'g',
);

export const FIGURE = new RegExp(
  `(?<number>${NUMBER})` +
    `(?:(?<percent>${alternatives(PERCENT_UNITS)})` +
    `|(?<money>${alternatives(MONEY_UNITS)})` +
    `|(?<scale>[万亿])?(?<count>${alternatives(COUNT_UNITS)})(?!月)` +
    '|(?<bare>万)(?![一-龥]))?',
  'g',
);
