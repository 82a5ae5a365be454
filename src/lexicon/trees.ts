/**
 * What dimensions and their members are called. The small dimensions are the same in every province and year. A dot leads to the parent:
 * `basic.operating` (公用经费) lies in `basic` (基本支出). Left out of a label, a dimension means its root.
 */

import type { Dimension } from '../dimension/dimension';

export interface TreeMember {
  readonly name: string;
}

/** 收支: the one dimension without a root. Amounts of two measures meet in a balance only. */
const MEASURES = {
  income: { name: '收入' },
  expense: { name: '支出' },
  procurement: { name: '政府采购' },
  asset: { name: '资产价值' },
} as const satisfies Record<string, TreeMember>;

/** 支出性质. */
const NATURES = {
  basic: { name: '基本支出' },
  'basic.personnel': { name: '人员经费' },
  'basic.operating': { name: '公用经费' },
  project: { name: '项目支出' },
  business: { name: '事业单位经营支出' },
  remit: { name: '上缴上级支出' },
  subsidy: { name: '对附属单位补助支出' },
} as const satisfies Record<string, TreeMember>;

/** 资金来源. */
const SOURCES = {
  fiscal: { name: '财政拨款' },
  'fiscal.general': { name: '一般公共预算' },
  'fiscal.fund': { name: '政府性基金预算' },
  'fiscal.capital': { name: '国有资本经营预算' },
  special: { name: '财政专户管理资金' },
  own: { name: '单位资金' },
  'own.undertaking': { name: '事业收入' },
  'own.business': { name: '事业单位经营收入' },
  'own.superior': { name: '上级补助收入' },
  'own.subordinate': { name: '附属单位上缴收入' },
  'own.other': { name: '其他收入' },
} as const satisfies Record<string, TreeMember>;

/** 年度性质: in which year the money came in. */
const CARRIES = {
  current: { name: '本年' },
  carried: { name: '上年结转结余' },
  reserve: { name: '用事业基金弥补收支差额' },
} as const satisfies Record<string, TreeMember>;

/**
 * 列示: where a 收支总表 prints money carried over. Some departments give it in the 上年结转 column of every
 * source, others in rows of their own below 本年收入合计; either way both together are the total.
 */
const ENTRIES = {
  within: { name: '列入各项收入' },
  apart: { name: '单列结转' },
} as const satisfies Record<string, TreeMember>;

/** 用途: what becomes of the money within the year. */
const USES = {
  spent: { name: '本年支出' },
  surplus: { name: '结余分配' },
  'surplus.fund': { name: '转入事业基金' },
  forward: { name: '结转下年' },
} as const satisfies Record<string, TreeMember>;

/** 预算年度: this year's figure, or last year's printed beside it. Left out means this year's. */
const YEARS = {
  last: { name: '上年预算数' },
} as const satisfies Record<string, TreeMember>;

/**
 * 预算阶段: a figure of an earlier stage printed beside the document's own. Left out means the document's own: the
 * budget in 预算公开, the outturn (决算数) in 决算公开.
 */
const STAGES = {
  initial: { name: '年初预算数' },
  adjusted: { name: '全年预算数' },
} as const satisfies Record<string, TreeMember>;

/** 供应商: whom a purchase is set aside for. Shares of the total, never a division of it. */
const SUPPLIERS = {
  sme: { name: '中小企业' },
  'sme.small': { name: '小型、微型企业' },
  prison: { name: '监狱企业' },
  disabled: { name: '残疾人福利性单位' },
} as const satisfies Record<string, TreeMember>;

/** 采购类别. */
const KINDS = {
  goods: { name: '货物' },
  works: { name: '工程' },
  services: { name: '服务' },
} as const satisfies Record<string, TreeMember>;

/** 资产类别. */
const ASSETS = {
  building: { name: '房屋' },
  'building.office': { name: '办公用房' },
  vehicle: { name: '车辆' },
  equipment: { name: '大型设备' },
  other: { name: '其他固定资产' },
} as const satisfies Record<string, TreeMember>;

export const TREES: { readonly [D in Dimension]?: Readonly<Record<string, TreeMember>> } = {
  measure: MEASURES,
  nature: NATURES,
  source: SOURCES,
  carry: CARRIES,
  entry: ENTRIES,
  use: USES,
  year: YEARS,
  stage: STAGES,
  supplier: SUPPLIERS,
  kind: KINDS,
  asset: ASSETS,
};

/** What a dimension is called, in the field's words. */
export const DIMENSION_NAMES: { readonly [D in Dimension]: string } = {
  measure: '收支',
  unit: '单位',
  project: '项目',
  functional: '功能科目',
  economic: '经济科目',
  nature: '支出性质',
  source: '资金来源',
  carry: '年度性质',
  entry: '列示',
  use: '用途',
  year: '预算年度',
  stage: '预算阶段',
  supplier: '供应商',
  kind: '采购类别',
  asset: '资产类别',
};
