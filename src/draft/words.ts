/**
 * The words by which forms are read, as data: which members, roles and captions they stand for. The first
 * pattern that fits holds, so the narrower ones come first. Texts are folded (`fold`) before they are tried.
 */
import type { ColumnRole, PackLabel } from '../template/schema';

export type Word = readonly [pattern: RegExp, label: PackLabel];

/** 资金来源. */
export const SOURCE_WORDS: readonly Word[] = [
  [/非财政拨款|财政拨款以外|其他资金|其他收入结转/, { source: ['special', 'own'] }],
  [/国有资本/, { source: 'fiscal.capital' }],
  [/政府性?基金|^基金预算/, { source: 'fiscal.fund' }],
  [/一般公共/, { source: 'fiscal.general' }],
  [/专户/, { source: 'special' }],
  [/上级补助/, { source: 'own.superior' }],
  [/附属单位(?:上缴|缴款)/, { source: 'own.subordinate' }],
  [/经营收入/, { source: 'own.business' }],
  [/事业收入/, { source: 'own.undertaking' }],
  [/单位(?:自有)?资金/, { source: 'own' }],
  [/其他收入/, { source: 'own.other' }],
  [/财政(?:拨款|补助|安排|资金)/, { source: 'fiscal' }],
];

/** 支出性质; on the spending side only. */
export const NATURE_WORDS: readonly Word[] = [
  [/人员(?:经费|支出)/, { nature: 'basic.personnel' }],
  [/公用(?:经费|支出)/, { nature: 'basic.operating' }],
  [/基本支出/, { nature: 'basic' }],
  [/(?:上缴|上解)上级/, { nature: 'remit' }],
  [/附属单位补助/, { nature: 'subsidy' }],
  [/经营支出/, { nature: 'business' }],
  [/项目支出/, { nature: 'project' }],
];

/** 年度性质. 本年支出 is no 本年 money but what is spent (用途). */
export const CARRY_WORDS: readonly Word[] = [
  [/基金弥补/, { carry: 'reserve' }],
  [/结转下年|年[末终].*结转/, {}],
  [/结转|上年结余/, { carry: 'carried' }],
  [/(?:本年|当年|本年度)(?!.*(?:支出|预算数))/, { carry: 'current' }],
];

/** 用途; what becomes of the money. */
export const USE_WORDS: readonly Word[] = [
  [/转入事业基金/, { use: 'surplus.fund' }],
  [/结余分配/, { use: 'surplus' }],
  [/结转下年|年[末终].*结[转余]/, { use: 'forward' }],
  [/本年支出/, { use: 'spent' }],
];

/** “三公” and other 经济科目 that forms print by name. */
export const ECONOMIC_WORDS: readonly Word[] = [
  [/因公出国/, { economic: '30212' }],
  [/公务用车(?:购置(?:及|和|与)运|(?:费|经费)$)/, { economic: ['30231', '31013'] }],
  [/公务用车购置/, { economic: '31013' }],
  [/公务用车运(?:行|维)/, { economic: '30231' }],
  [/公务接待/, { economic: '30217' }],
  [/^会议费$/, { economic: '30215' }],
  [/^培训费$/, { economic: '30216' }],
  [/委托业务费/, { economic: '30227' }],
];

export const THREE_PUBLIC_LABEL: PackLabel = { economic: ['30212', '30217', '30231', '31013'] };

/** 政府采购: whom it is set aside for, and of what kind. */
export const PROCUREMENT_WORDS: readonly Word[] = [
  [/中小微?\s*企业/, { supplier: 'sme' }],
  [/小型|微型|小微/, { supplier: 'sme.small' }],
  [/监狱/, { supplier: 'prison' }],
  [/残疾人/, { supplier: 'disabled' }],
  [/^货物/, { kind: 'goods' }],
  [/^工程/, { kind: 'works' }],
  [/^服务/, { kind: 'services' }],
];

export const ASSET_WORDS: readonly Word[] = [
  [/办公用房/, { asset: 'building.office' }],
  [/房屋/, { asset: 'building' }],
  [/车辆/, { asset: 'vehicle' }],
  [/其他/, { asset: 'other' }],
  [/设备/, { asset: 'equipment' }],
];

/** What a title says of everything in its table, measure aside. */
export const TITLE_WORDS: readonly (readonly Word[])[] = [
  SOURCE_WORDS.filter(([, { source }]) => String(source).startsWith('fiscal')),
  NATURE_WORDS.filter(([, { nature }]) => nature === 'basic' || nature === 'project'),
  [[/委托业务费/, { economic: '30227' }]],
];

export const TITLE_MEASURES: readonly (readonly [RegExp, PackLabel | null])[] = [
  [/采购/, { measure: 'procurement' }],
  [/资产/, { measure: 'asset' }],
  [/收支|收入支出/, null],
  [/收入/, { measure: 'income' }],
  [/支出|经费|费用|绩效|用款/, { measure: 'expense', use: 'spent' }],
];

/** A column or row that holds everything in scope. */
export const TOTAL =
  /^(?:收入|支出|本年)?(?:合计|总计|小计|共计|总额|金额|资金总额|年度资金总额|总金额)-?$|^(?:年初)?预算(?:数|金额|安排数?)$|^#?年(?:初)?预算数$|^价值|^资产总额$/;

/** `year: last` is 上年预算数; what was spent of it (执行数, 决算数) is another figure. */
export const LAST_YEAR = /上年(?:度)?预算|上年数/;
export const NOT_BUDGET = /执行|完成|决算/;
/** What is computed from two amounts is no amount of its own. */
export const COMPARISON = /增减|增长|^比|比.*(?:上年|年)/;

export interface RoleWord {
  readonly pattern: RegExp;
  readonly role: ColumnRole;
  readonly level?: '类' | '款' | '项';
}

/** Columns that hold no amounts, by their own header. */
export const ROLE_WORDS: readonly RoleWord[] = [
  { pattern: /^序号$/, role: 'ordinal' },
  { pattern: /^类$/, role: 'code', level: '类' },
  { pattern: /^款$/, role: 'code', level: '款' },
  { pattern: /^项$/, role: 'code', level: '项' },
  { pattern: /^(?:预算)?(?:单位|部门)(?:编码|代码)$/, role: 'unitCode' },
  { pattern: /^(?:项目|采购).*(?:编码|代码|序号)$/, role: 'text' },
  { pattern: /(?:编码|代码)$/, role: 'code' },
  {
    pattern:
      /^(?:部门)?\/?单位(?:名称)?\/(?:项目)?名?称?.*项目名称$|^单位名称\(科目\)$|^项目$|^项目\([^)]*\)$|^科目$|科目名称$|分类科目$|^(?:收入|支出)项目$|^类别$/,
    role: 'name',
  },
  { pattern: /^一级项目$|^项目名称$/, role: 'project' },
  { pattern: /^二级项目$/, role: 'subproject' },
  { pattern: /^(?:项目)?(?:类型|类别|分类)$/, role: 'category' },
  {
    pattern: /单位(?:\(部门\))?名称$|^部门名称$|^预算单位$|^项目单位$|^单位$|^部门\(单位\)(?:名称)?$/,
    role: 'unitName',
  },
  { pattern: /^一级指标$/, role: 'indicator1' },
  { pattern: /^二级指标$/, role: 'indicator2' },
  { pattern: /^三级指标$|^指标名称$/, role: 'indicator3' },
  { pattern: /依据$/, role: 'basis' },
  { pattern: /指标性质$|比较符/, role: 'sign' },
  { pattern: /指标值/, role: 'value' },
  { pattern: /^(?:度量|计量)单位$/, role: 'measureUnit' },
  { pattern: /权重|^分值/, role: 'weight' },
  { pattern: /方向性?$/, role: 'direction' },
  { pattern: /指标(?:解释|描述|说明|内容)$/, role: 'explanation' },
  { pattern: /^(?:年度|项目|总体|绩效)*目标$/, role: 'goal' },
  { pattern: /^数量|^人数|^个数/, role: 'count' },
  { pattern: /^单价|^预算资金$/, role: 'figure' },
  { pattern: /占比|比例|比重/, role: 'share' },
  {
    pattern:
      /^(?:年度)?绩效指标$|说明$|^备注$|品目|目录|物品|方式$|是否|内容$|^单位(?:性质|规格|级别)|保障形式|^联系/,
    role: 'text',
  },
];

/** Captions of a form, whose values stand beside or below them. */
export const FIELD_WORDS: readonly {
  readonly pattern: RegExp;
  readonly role: 'project' | 'projectLevel' | 'unitName' | 'goal' | 'amount';
}[] = [
  { pattern: /^项目名称$/, role: 'project' },
  { pattern: /^项目级次$/, role: 'projectLevel' },
  { pattern: /^(?:部门|单位|预算单位|主管部门)名称$|^主管部门$|^实施单位$/, role: 'unitName' },
  { pattern: /^(?:年度|项目|总体|绩效)*目标$/, role: 'goal' },
  { pattern: /^(?:年度)?资金总额$|^财政拨款$|^其他资金$|^(?:一般公共预算|政府性基金)/, role: 'amount' },
];

/** Dimensions that words of columns can name, in the order in which they are asked. */
export const WORDS_BY_MEASURE: Readonly<Record<string, readonly (readonly Word[])[]>> = {
  income: [SOURCE_WORDS, CARRY_WORDS],
  expense: [NATURE_WORDS, SOURCE_WORDS, CARRY_WORDS, ECONOMIC_WORDS],
  procurement: [SOURCE_WORDS, CARRY_WORDS, PROCUREMENT_WORDS],
  asset: [ASSET_WORDS],
};

/** The label of the first word that fits, or null. */
export function labelOf(words: readonly Word[], text: string): PackLabel | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
