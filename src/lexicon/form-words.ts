/**
 * The words by which forms are read, as data: roles, captions and totals (members have theirs in members.ts).
 * The first pattern that fits holds, so the narrower ones come first. Texts are folded (`fold`) before they are tried.
 */
import type { Dimension, Label } from '../dimension/dimension';
import type { ColumnRole } from './column-roles';

/** Tables whose amounts are no part of the budget's own sums: they are held against themselves alone. */
export const TITLES_APART =
  /购买服务|转移支付|上级补助项目|中期(?:财政)?规划|^(?!.*三公).*机关运行(?:经)?费[^、和及]*$/;

export const TITLE_MEASURES: readonly (readonly [RegExp, Label | null])[] = [
  [/采购/, { measure: 'procurement' }],
  [/资产/, { measure: 'asset' }],
  [/收支|收入支出/, null],
  [/收入/, { measure: 'income' }],
  [/支出|经费|费用|绩效|用款/, { measure: 'expense', use: 'spent' }],
];

/** Spending divided by the unit's own money that pays for it, as columns under 单位资金. */
export const SPENT_OF: readonly (readonly [RegExp, string])[] = [
  [/^事业支出$/, 'own.undertaking'],
  [/^(?:事业单位)?经营支出$/, 'own.business'],
  [/^上级补助支出$/, 'own.superior'],
  [/^(?:对?附属单位|附属)(?:上缴|补助)支出$/, 'own.subordinate'],
  [/^其他支出$/, 'own.other'],
];

/** Whole headers and rows that say otherwise than the words in them: 预算管理一体化 files people under “projects”. */
export const WORDED_OTHERWISE: readonly (readonly [RegExp, Label])[] = [
  [/^工资和福利支出$/, { economic: '301' }],
  [/^一般商品和服务支出$/, { economic: '302' }],
  [/^对个人和家庭补助(?:支出)?$/, { economic: '303' }],
  [/^人员类(?:项目)?(?:支出)?$/, { nature: 'basic.personnel' }],
  [/^(?:运转类)?公用经费项目(?:支出)?$/, { nature: 'basic.operating' }],
];

/** A column or row that holds everything in scope. */
export const TOTAL =
  /^(?:收入|支出|[本当]年)?(?:预算)?(?:合计|总计|总数|小计|共计|总额|全年数|项目金额|金额|资金总额|年度资金总额|总金额)-?$|^(?:年初)?预算(?:数|金额|安排数?)$|^#?年(?:初)?预算数$|^金额合计$|^合计金额$|^价值|^资产总额$/;

/** `year: last` is 上年预算数; what was spent of it (执行数, 决算数) is another figure. */
export const LAST_YEAR = /上年(?:度)?预算|上年数/;
/** 上年执行数, 上年预计完成数. */
export const SPENT_LAST_YEAR = /上年(?:度)?(?:预计)?(?:执行|完成|决算)/;
export const NOT_BUDGET = /执行|完成|决算/;
/** In final accounts, what was planned beside what was spent. */
const PLANNED: readonly (readonly [RegExp, NonNullable<Label['stage']>])[] = [
  [/^(?:全年|调整后?)预算数?$/, 'adjusted'],
  [/^(?:20\d\d年(?:度)?)?(?:年初)?预算数?$/, 'initial'],
];
/** The stage that a header or row of final accounts says; null where it says none. `text` is folded. */
export const stagePlanned = (text: string): NonNullable<Label['stage']> | null =>
  PLANNED.find(([pattern]) => pattern.test(text))?.[1] ?? null;
/** What is computed from two amounts is no amount of its own. */
export const COMPARISON = /增减|增长|^比|比.*(?:上年|年)/;

/** 政府预算支出经济分类 (501, 50101 …) is another classification than that of departments (301, 30101 …). */
export const GOVERNMENT_ECONOMIC = /政府(?:预算)?(?:支出)?经济/;

/** 增减额, 增加额, 比上年增减: the amount by which this year's differs, */
export const CHANGED = /增减|(?:增加|增长|变动|变化)(?:额|金额|数)/;
/** and the rate. */
export const RATE = /%|率|幅|比例|百分/;

export interface RoleWord {
  readonly pattern: RegExp;
  readonly role: ColumnRole;
  readonly level?: '类' | '款' | '项';
}

/** 其他各项收入, 其他资金收入: beside 事业收入 what has no row or column of its own; 其他资金 may head them all. */
export const REST_OF_INCOME = /(?:各项|资金)收入(?:预算)?$/;

/** What 贵州 calls 一般公共预算; where a form says 一般公共预算 too, a part of it. */
export const GRANT = /^经费拨款(?:\(补助\))?(?:收入)?$/;

/** Columns that hold no amounts, by their own header. */
export const ROLE_WORDS: readonly RoleWord[] = [
  { pattern: /^序号$/, role: 'ordinal' },
  { pattern: /^类$/, role: 'code', level: '类' },
  { pattern: /^款$/, role: 'code', level: '款' },
  { pattern: /^项$/, role: 'code', level: '项' },
  { pattern: /^(?:预算)?(?:单位|部门)(?:\((?:单位|部门|项目)\))?(?:编码|代码)$/, role: 'unitCode' },
  { pattern: /^(?:项目|采购|资产|品目).*(?:编码|代码|序号)|目录.*代码$|代码\.?名称$/, role: 'text' },
  { pattern: /(?:编码|代码)$/, role: 'code' },
  {
    pattern:
      /^(?:部门)?\/?单位(?:名称)?\/(?:项目)?名?称?.*项目名称$|^单位名称\((?:功能分?类?)?(?:科目|项目|专项)(?:名称)?\)$|^项目$|^项目\([^)]*\)$|^科目$|(?:科目|分类)名称(?:\([^)]*\))?$|^支出项目类别|^功能分类$|^支出用途$|分类科目$|(?:功能|经济)分?类?科目(?:\(按[^)]*类\))?$|^单位\((?:项目|科目)\)名称$|^(?:收入|支出)项目(?:\([^)]*\))?$|^类别$|^内容(?:\(按[^)]*类\))?$/,
    role: 'name',
  },
  { pattern: /^一级项目$|^(?:预算)?项目名称$/, role: 'project' },
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
  {
    // Levels as columns of a list with a row a project; what stands in them is read in `indicator/level-columns.ts`.
    pattern:
      /^(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态)效益|可持续影响|(?:服务对象)?满意度|产出|效益)指标$/,
    role: 'text',
  },
  { pattern: /^数量|^人数|^个数/, role: 'count' },
  // 机关运行经费 is 公用经费 of some units only, so no total holds it.
  { pattern: /^单价|^预算资金$|^机关运行(?:经)?费/, role: 'figure' },
  { pattern: /占比|比例|比重/, role: 'share' },
  {
    pattern:
      /^(?:年度)?绩效指标$|^基本支出\/项目支出$|说明$|^备注$|品目|目录|物品|方式$|是否|内容$|^单位(?:性质|规格|级别)|保障形式|^联系/,
    role: 'text',
  },
];

/** Money and goals of several years, which stand beside those of the year. */
export const MORE_YEARS_MONEY = /^(?:中期|实施期|全周期)(?:资金)?(?:总额|预算)/;
export const MORE_YEARS_GOAL = /^(?:中期|实施期|全周期)(?:总体|绩效)*目标/;

/** Rows that count persons or things: 公务用车保有量（辆）. */
export const COUNTED_ROW =
  /数量|[个人次批辆台套]数|批次|保有量|面积|\((?:人|辆|台|套|个|次|批|件|家|平方米)[^)]*\)/;

/** Captions of a form, whose values stand beside or below them. */
export const FIELD_WORDS: readonly {
  readonly pattern: RegExp;
  readonly role: 'project' | 'projectLevel' | 'unitName' | 'goal' | 'amount';
}[] = [
  { pattern: /^项目名称$/, role: 'project' },
  { pattern: /^项目级次$/, role: 'projectLevel' },
  { pattern: /^(?:部门|单位|预算单位|主管部门)名称$|^主管部门$|^实施单位$/, role: 'unitName' },
  { pattern: /^(?:年度|项目|总体|绩效)*目标$/, role: 'goal' },
  {
    pattern:
      /^(?:年度)?资金总额$|^(?:当年|本年)?财政拨款(?:资金)?$|^(?:上年)?结转(?:结余)?资金$|^其他资金$|^(?:一般公共预算|政府性基金)|^(?:基本|项目)支出$/,
    role: 'amount',
  },
];

/** Heads the names of 年度主要任务 in a form of 整体支出绩效目标. */
export const TASK_NAME = /^(?:主要)?任务(?:名称)?$/;

export const TASK_AMOUNT = /^(?:任务)?(?:预算)?(?:金额|资金|数)(?:合计)?$|^(?:预算|资金)(?:安排|总额)$/;

/** What the captions of amounts above it come to. */
export const FIELD_SUM = /^(?:资金|金额)?(?:合计|总计)$/;

/** Dimensions that words of columns can name, in the order in which they are said. */
const DIMENSIONS_OF_COLUMNS: Readonly<Record<string, readonly Dimension[]>> = {
  income: ['source', 'carry'],
  expense: ['nature', 'source', 'carry', 'economic'],
  procurement: ['source', 'carry', 'supplier', 'kind'],
  asset: ['asset'],
};

export function dimensionsOfColumns(measure: string | undefined): readonly Dimension[] {
  return DIMENSIONS_OF_COLUMNS[measure ?? 'expense'] ?? DIMENSIONS_OF_COLUMNS['expense'] ?? [];
}

/** `部门：`, `单位名称：`, `预算主管部门：`, and who fills it in behind it; 单位：万元 is none. */
export const DEPARTMENT_CAPTION =
  /^(\s*(?:(?:预算)?(?:主管)?部门(?:名称)?|单位名称|(?:编制|填报|编报|公开)(?:单位|部门)|预算单位)\s*[：:]\s*)(?!.*元)/;

/** A caption below a table of who signed it and when, with or without what was written behind it. */
export const SIGNED =
  /^(?:(?:单位|部门|财务|科室|股室|处室|分管|主管|经办|项目)?(?:负责人|领导|主管)|(?:制表|制单|填表|填报|编制|经办|审核|复核|审批|校对|联系|打印|操作)人?(?:员)?|(?:会计|财务)主管|法定代表人|(?:联系)?电话|联系方式|(?:填报|填表|编制|制表|上报|报送|报出|打印|审核)?(?:日期|时间)|(?:填报|填表|编制|制表|报送|核算)(?:单位|部门))(?:\((?:签[字名章]|盖章|公章|签字盖章)\))?(?:[:：]|$)/;

/** What a title says where the table goes on: 财政拨款收支总表（续）, 续表1. */
export const CONTINUED =
  /\((?:续表?|接上[表页])[一二三四五六七八九十\d]*\)|(?<=表)-?续[一二三四五六七八九十\d]*$|^续(?=\p{Script=Han}*表)/gu;

/** What stands by itself at a page break: 第2页 共3页, 续表, 接上页, -2-. */
export const PAGE_MARK =
  /^(?:第?\d+\/?(?:页)?[,，、]?(?:共\d+页)?|-\d+-|\(?(?:续表?|接上[表页]|[转接]下[表页])[一二三四五六七八九十\d]*\)?)$/;

/** Sums that a program prints among the rows of a list, page by page. */
export const PAGE_SUM = /^(?:本[页月](?:合计|小计|累计)|累计|过次页|承前页)[-:]?$/;

/** A line by itself that names a table. */
export const TABLE_TITLE = /(?:预算|决算|收支|收入|支出|经费|情况).*表(?:\([^()]*\))?$/;
