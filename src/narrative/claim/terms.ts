/** Terms of the field and the members that they stand for. Longer terms are tried first. */

import { OFFICIAL_VEHICLES, THREE_PUBLIC } from '../../dimension/catalogue';
import type { Label } from '../../dimension/dimension';
import type { Concept } from './types';

export interface Term {
  words: readonly string[];
  label: Label;
  concept?: Concept;
}

/** “三公”经费, “三公经费”, and quotation marks of every kind. */
function quoted(words: string): string[] {
  return ['“', '"', '‘', ''].flatMap((before) =>
    ['”', '"', '’', ''].flatMap((after) => [
      `${before}${words}${after}经费`,
      `${before}${words}经费${after}`,
    ]),
  );
}

/** 公务用车, 公车: what is done with them, with 维护 and without. */
function vehicles(...deeds: string[]): string[] {
  return ['公务用车', '公务车辆', '公务车', '公车'].flatMap((car) =>
    deeds.flatMap((deed) =>
      deed.endsWith('运行') ? [`${car}${deed}`, `${car}${deed}维护`] : [`${car}${deed}`],
    ),
  );
}

/** …费, …费用, …经费. */
function costs(deeds: readonly string[]): string[] {
  return deeds.flatMap((deed) => ['费', '费用', '经费'].map((cost) => deed + cost));
}

export const TERMS: readonly Term[] = [
  // 收支总体
  {
    words: ['收支总预算', '收支预算总数', '收支总数', '收支预算', '收支总计', '收支总额', '收支'],
    label: {},
    concept: 'balance',
  },
  {
    words: [
      '收入总计',
      '收入总预算',
      '收入预算',
      '预算收入',
      '总收入',
      '收入合计',
      '全部收入',
      '拨款收入',
      '收入',
    ],
    label: { measure: 'income' },
  },
  {
    words: ['支出总计', '支出总预算', '支出预算', '预算支出', '总支出', '支出合计', '拨款支出', '支出'],
    label: { measure: 'expense' },
  },
  { words: ['本年收入合计', '本年收入', '当年收入'], label: { measure: 'income', carry: 'current' } },
  { words: ['本年支出合计', '本年支出'], label: { measure: 'expense', use: 'spent' } },
  {
    words: ['本年预算', '当年预算', '本年拨款', '当年拨款', '当年财政拨款', '本年'],
    label: { carry: 'current' },
  },
  {
    words: [
      '上年结转和结余',
      '年初结转和结余',
      '上年结转结余',
      '上年结转',
      '上年结余',
      '结转结余',
      '财政拨款结转',
      '拨款结转',
      '年初结转',
      '结转',
    ],
    label: { carry: 'carried' },
  },
  {
    words: ['用事业基金弥补收支差额', '事业基金弥补收支差额'],
    label: { measure: 'income', carry: 'reserve' },
  },
  { words: ['结转下年支出', '结转下年'], label: { measure: 'expense', use: 'forward' } },
  // 资金来源
  { words: ['财政拨款'], label: { source: 'fiscal' } },
  { words: ['一般公共预算', '一般公共财政预算', '公共财政预算'], label: { source: 'fiscal.general' } },
  { words: ['政府性基金预算', '政府性基金', '政府基金预算', '基金预算'], label: { source: 'fiscal.fund' } },
  { words: ['国有资本经营预算', '国有资本经营', '国资预算'], label: { source: 'fiscal.capital' } },
  { words: ['财政专户管理资金', '财政专户核拨', '财政专户', '专户资金'], label: { source: 'special' } },
  { words: ['非财政拨款'], label: { source: 'own+special' } },
  { words: ['单位资金'], label: { source: 'own' } },
  { words: ['事业收入'], label: { measure: 'income', source: 'own.undertaking' } },
  { words: ['事业单位经营收入', '经营收入'], label: { measure: 'income', source: 'own.business' } },
  { words: ['上级补助收入'], label: { measure: 'income', source: 'own.superior' } },
  { words: ['附属单位上缴收入'], label: { measure: 'income', source: 'own.subordinate' } },
  { words: ['其他收入', '其他来源收入'], label: { measure: 'income', source: 'own.other' } },
  // 支出性质
  { words: ['基本支出'], label: { measure: 'expense', nature: 'basic' } },
  { words: ['人员经费', '人员支出'], label: { measure: 'expense', nature: 'basic.personnel' } },
  {
    words: ['日常公用经费', '公用经费', '公用支出'],
    label: { measure: 'expense', nature: 'basic.operating' },
  },
  { words: ['项目支出'], label: { measure: 'expense', nature: 'project' } },
  { words: ['事业单位经营支出', '经营支出'], label: { measure: 'expense', nature: 'business' } },
  { words: ['上缴上级支出'], label: { measure: 'expense', nature: 'remit' } },
  { words: ['对附属单位补助支出'], label: { measure: 'expense', nature: 'subsidy' } },
  // “三公”
  {
    words: quoted('三公'),
    label: { measure: 'expense', economic: THREE_PUBLIC },
  },
  {
    words: [...costs(['因公出国（境）', '出国（境）', '因公出国']), '因公出国（境）'],
    label: { measure: 'expense', economic: '30212' },
  },
  {
    words: costs(vehicles('购置及运行', '购置和运行', '购及运行', '购置、运行', '购置运行', '购置及运维')),
    label: { measure: 'expense', economic: OFFICIAL_VEHICLES },
  },
  { words: [...costs(vehicles('购置')), '公务用车购置'], label: { measure: 'expense', economic: '31013' } },
  { words: costs(vehicles('运行', '运维')), label: { measure: 'expense', economic: '30231' } },
  {
    words: [...costs(['公务接待']), '国内公务接待', '公务接待'],
    label: { measure: 'expense', economic: '30217' },
  },
  // 其他重要事项
  { words: ['机关运行经费', '机关运行费'], label: {}, concept: 'operatingCosts' },
  { words: ['政府采购'], label: { measure: 'procurement' } },
  {
    words: ['政府采购货物', '采购货物', '货物类', '货物预算'],
    label: { measure: 'procurement', kind: 'goods' },
  },
  {
    words: ['政府采购工程', '采购工程', '工程类', '工程预算'],
    label: { measure: 'procurement', kind: 'works' },
  },
  {
    words: ['政府采购服务', '采购服务', '服务类', '服务预算'],
    label: { measure: 'procurement', kind: 'services' },
  },
  { words: ['中小企业'], label: { measure: 'procurement', supplier: 'sme' } },
  {
    words: ['小微企业', '小型、微型企业', '小型微型企业'],
    label: { measure: 'procurement', supplier: 'sme.small' },
  },
  { words: ['固定资产'], label: { measure: 'asset' } },
];

/** Things that a 情况说明 counts, under one name however they are written. */
export const COUNTED: readonly [pattern: RegExp, name: string][] = [
  [/一级项目/, '一级项目'],
  [/二级项目/, '二级项目'],
  [/购置(?:公务用|公)?车(?:辆)?$/, '购置车辆'],
  [/(?:^|有|单位)(?:公务用|公)?车(?:辆)?$|公务用车保有量/, '车辆'],
  [/在职(?:人员|职工)/, '在职人员'],
  [/离退休人员/, '离退休人员'],
  [/实有人员/, '实有人员'],
  [/预算单位/, '预算单位'],
];

/** Terms by their words; `TERM` finds them, the longest first. */
export const TERM_BY_WORD: ReadonlyMap<string, Term> = new Map(
  TERMS.flatMap((term) => term.words.map((word): [string, Term] => [word, term])),
);

export const TERM = new RegExp(
  [...TERM_BY_WORD.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[（）()]/g, '[（）]'))
    // 本年预算数 only says which year.
    .map((word) => (/^(?:本年|当年)(?:预算)?$/.test(word) ? `${word}(?!预算数|数)` : word))
    .join('|'),
  'g',
);
