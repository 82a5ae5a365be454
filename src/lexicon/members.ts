/**
 * Members with all the words that stand for them. One line serves drafts of forms, texts and checks alike:
 * `words` are read wherever they stand; `heads` is how headers and captions may shorten them, where nothing
 * else can be meant (一般公共, 专户); `except` is what surrounds the words when they mean something else.
 */
import type { Label } from '../dimension/dimension';
import { OFFICIAL_VEHICLES, THREE_PUBLIC } from './catalogue';
import { PURCHASE_KINDS } from './purchase-kinds';
import { BOUGHT_AND_RUN, costs, leftOver, purchases, spentOn, quoted, vehicles } from './spellings';

/** Totals and concepts that are no coordinate of their own. */
export type Concept =
  /** 收支总计: 收入总计 and 支出总计 in one. */
  | 'balance'
  /** 机关运行经费. */
  | 'operatingCosts';

export interface MemberWords {
  readonly label: Label;
  /** As texts, captions and headers write it; longer words are tried first. */
  readonly words: readonly string[];
  readonly heads?: RegExp;
  readonly except?: RegExp;
  readonly concept?: Concept;
}

/** 收支总体. */
const WHOLES: readonly MemberWords[] = [
  {
    words: ['收支总预算', '收支预算总数', '收支总数', '收支预算', '收支总计', '收支总额', '收支总体', '收支'],
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
];

/** 用途; what becomes of the money. */
const USES: readonly MemberWords[] = [
  { words: [], heads: /转入事业基金/, label: { use: 'surplus.fund' } },
  { words: ['结余分配'], heads: /结余分配/, label: { use: 'surplus' } },
  {
    words: ['结转下年支出', '结转下年', ...leftOver('年末', '年终')],
    heads: /年[末终].*结[转余]/,
    label: { measure: 'expense', use: 'forward' },
  },
  { words: ['本年支出合计', '本年支出', '当年支出'], label: { measure: 'expense', use: 'spent' } },
];

/** 年度性质. 本年支出 is no 本年 money but what is spent (用途). */
const CARRIES: readonly MemberWords[] = [
  { words: ['当年财政拨款', '本年财政拨款'], label: { carry: 'current', source: 'fiscal' } },
  {
    words: ['用事业基金弥补收支差额', '事业基金弥补收支差额', '使用非财政拨款结余'],
    heads: /基金弥补|使用非财政拨款结余/,
    label: { measure: 'income', carry: 'reserve' },
  },
  {
    words: ['本年预算', '当年预算', '本年拨款', '当年拨款', '本年'],
    heads: /当年|本年度/,
    except: /支出|预算数/,
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
    except: /结转下年|年[末终].*结转/,
    label: { carry: 'carried' },
  },
];

/** 资金来源. */
const SOURCES: readonly MemberWords[] = [
  {
    words: ['财政拨款'],
    heads: /财政(?:补助|安排|性?资金)|(?<!公共)财政预算拨款|^预算拨款(?:收入)?$/,
    except: /非财政|上级财政补助/,
    label: { source: 'fiscal' },
  },
  {
    words: ['一般公共预算', '一般公共财政预算', '公共财政预算', '公共预算财政拨款', '公共预算拨款'],
    heads: /一般公共/,
    except: /一般公共服务/,
    label: { source: 'fiscal.general' },
  },
  {
    words: ['政府性基金预算', '政府性基金', '政府基金预算', '基金预算'],
    heads: /政府性?基金/,
    except: /社会保[障险]基金/,
    label: { source: 'fiscal.fund' },
  },
  {
    words: ['国有资本经营预算', '国有资本经营', '国资预算'],
    heads: /国有资本/,
    label: { source: 'fiscal.capital' },
  },
  {
    words: ['财政专户管理资金', '财政专户核拨', '财政专户', '专户资金'],
    heads: /专户|^教育收费(?:资金|收入)*$/,
    label: { source: 'special' },
  },
  {
    words: ['非财政拨款'],
    heads: /财政拨款以外|其他资金|其他各项收入|其他收入结转|非财政性?资金/,
    except: /非财政拨款结余/,
    label: { source: 'own+special' },
  },
  { words: ['单位资金'], heads: /单位自有资金|自有资金/, label: { source: 'own' } },
  { words: ['事业收入'], label: { measure: 'income', source: 'own.undertaking' } },
  { words: ['事业单位经营收入', '经营收入'], label: { measure: 'income', source: 'own.business' } },
  {
    words: ['上级补助收入'],
    heads: /上级(?:财政)?补助/,
    label: { measure: 'income', source: 'own.superior' },
  },
  {
    words: ['附属单位上缴收入'],
    heads: /附属单位(?:上缴|缴款)/,
    label: { measure: 'income', source: 'own.subordinate' },
  },
  { words: ['其他收入', '其他来源收入'], label: { measure: 'income', source: 'own.other' } },
];

/** 支出性质. */
const NATURES: readonly MemberWords[] = [
  {
    words: ['基本支出'],
    heads: /人员经费[和及、]公用|^基本类支出$/,
    label: { measure: 'expense', nature: 'basic' },
  },
  { words: ['人员经费', '人员支出'], label: { measure: 'expense', nature: 'basic.personnel' } },
  {
    words: ['日常公用经费', '日常公用支出', '公用经费', '公用支出'],
    label: { measure: 'expense', nature: 'basic.operating' },
  },
  { words: ['项目支出'], heads: /专项业务|^项目类支出$/, label: { measure: 'expense', nature: 'project' } },
  { words: ['事业单位经营支出', '经营支出'], label: { measure: 'expense', nature: 'business' } },
  { words: ['上缴上级支出'], heads: /(?:上缴|上解)上级/, label: { measure: 'expense', nature: 'remit' } },
  {
    words: ['对附属单位补助支出', '附属单位补助支出'],
    heads: /附属单位补助/,
    label: { measure: 'expense', nature: 'subsidy' },
  },
];

/** “三公” and other 经济科目 that forms print by name. */
const ECONOMICS: readonly MemberWords[] = [
  { words: quoted('三公'), label: { measure: 'expense', economic: THREE_PUBLIC } },
  {
    words: [...costs(['因公出国（境）', '出国（境）', '因公出国']), '因公出国（境）'],
    heads: /因公出国|^出国\(境\)/,
    label: { measure: 'expense', economic: '30212' },
  },
  {
    words: [...costs(vehicles(...BOUGHT_AND_RUN)), ...spentOn(vehicles(...BOUGHT_AND_RUN))],
    heads: /公务用车(?:购置(?:及|和|与)运|(?:费|经费)$)/,
    label: { measure: 'expense', economic: OFFICIAL_VEHICLES },
  },
  {
    words: [...costs(vehicles('购置')), ...spentOn(vehicles('购置')), '公务用车购置'],
    heads: /^(?:车辆)?购置(?:费|经费)?$/,
    label: { measure: 'expense', economic: '31013' },
  },
  {
    words: [...costs(vehicles('运行', '运维')), ...spentOn(vehicles('运行', '运维'))],
    heads: /公务用车运(?:行|维)|^(?:车辆)?运行(?:维护)?(?:费|经费)?$/,
    label: { measure: 'expense', economic: '30231' },
  },
  {
    words: [...costs(['公务接待', '公务招待']), '国内公务接待', '公务接待'],
    label: { measure: 'expense', economic: '30217' },
  },
  { words: [], heads: /^会议费$/, label: { economic: '30215' } },
  { words: [], heads: /^培训费$/, label: { economic: '30216' } },
  { words: [], heads: /委托业务费/, label: { economic: '30227' } },
];

/** 政府采购: of what kind, and whom it is set aside for. */
const PROCUREMENT: readonly MemberWords[] = [
  { words: ['政府采购'], label: { measure: 'procurement' } },
  ...Object.entries(PURCHASE_KINDS).map(([name, kind]) => ({
    words: purchases(name),
    heads: new RegExp(`^[A-C]?${name}`),
    label: { measure: 'procurement', kind },
  })),
  {
    words: ['中小企业'],
    heads: /中小微?\s*企业/,
    label: { measure: 'procurement', supplier: 'sme' },
  },
  {
    words: ['小微企业', '小型、微型企业', '小型微型企业'],
    heads: /小型|微型|小微/,
    except: /中小/,
    label: { measure: 'procurement', supplier: 'sme.small' },
  },
  { words: [], heads: /监狱/, label: { measure: 'procurement', supplier: 'prison' } },
  { words: [], heads: /残疾人/, label: { measure: 'procurement', supplier: 'disabled' } },
];

/** 资产价值. */
const ASSETS: readonly MemberWords[] = [
  { words: ['固定资产'], label: { measure: 'asset' } },
  { words: [], heads: /办公用房/, label: { measure: 'asset', asset: 'building.office' } },
  { words: [], heads: /房屋/, label: { measure: 'asset', asset: 'building' } },
  { words: [], heads: /车辆/, label: { measure: 'asset', asset: 'vehicle' } },
  { words: [], heads: /其他/, label: { measure: 'asset', asset: 'other' } },
  { words: [], heads: /设备/, label: { measure: 'asset', asset: 'equipment' } },
];

export const MEMBER_WORDS: readonly MemberWords[] = [
  ...WHOLES,
  ...USES,
  ...CARRIES,
  ...SOURCES,
  ...NATURES,
  ...ECONOMICS,
  { words: ['机关运行经费', '机关运行费', '财政拨款运行经费'], label: {}, concept: 'operatingCosts' },
  ...PROCUREMENT,
  ...ASSETS,
];
