/** Words that carry the grammar: direction, comparison, opening of lists. Data for the rules in this folder. */

export type Direction =
  | 'up'
  | 'down'
  | 'same'
  /** 增加（减少）: neither was struck out. */
  | 'both';

export const DIRECTION_WORDS: readonly [word: string, direction: Direction][] = [
  ...[
    '增加',
    '增长',
    '上升',
    '提高',
    '增幅',
    '增长幅度',
    '增长率',
    '增支',
    '增收',
    '新增',
    '净增',
    '净增加',
    '追加',
    '上涨',
    '上调',
    '略增',
    '微增',
    '增',
    '升',
    '多',
    '多支',
    '多支出',
    '超支',
  ].map((word): [string, Direction] => [word, 'up']),
  ...[
    '减少',
    '下降',
    '降低',
    '降幅',
    '减幅',
    '下降幅度',
    '下降率',
    '压减',
    '净减',
    '净减少',
    '核减',
    '调减',
    '压缩',
    '缩减',
    '减支',
    '减收',
    '下调',
    '略减',
    '略降',
    '微降',
    '减',
    '降',
    '少',
    '少支',
    '少支出',
    '节约',
    '节省',
    '节支',
  ].map((word): [string, Direction] => [word, 'down']),
];

/** 比预算节约4万元, 多5万元: a direction only where a comparison was made; 节约资金4万元 by itself is an amount. */
export const WEAK_DIRECTIONS: ReadonlySet<string> = new Set(
  DIRECTION_WORDS.map(([word]) => word).filter(
    (word) => word.length === 1 || (/支出?$|^节/.test(word) && !/^[增减]/.test(word)),
  ),
);

/** 与上年持平: a change of nothing, said without a figure. */
export const SAME_WORDS = /持平|相同|一致|没有变化|无变化|无增减(?:变化)?|未发生变化|未变/g;

/** One of them, as part of an expression. */
export const DIRECTIONS = DIRECTION_WORDS.map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');

const strong = DIRECTION_WORDS.map(([word]) => word)
  .filter((word) => !WEAK_DIRECTIONS.has(word))
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A direction that governs the figure after it; 增加（减少）, 增加/减少 and 增加减少 are both at once. */
export const DIRECTION_BEFORE = new RegExp(
  `(?<first>${DIRECTIONS})(?:[（(/或]?(?<second>${DIRECTIONS})[）)]?)?(?:了|额|率|幅度|比例)?(?:为|是|约|达|共)?(?:人民币)?$`,
);

/** A direction followed by what rises or falls: 增加人员经费5万元. */
export const DIRECTION_WITHIN = new RegExp(`(?<first>${strong})(?:了)?(?<noun>[^，；：。、]{2,})$`);

const TO = '(?:相?比|比较|较|与|同|和|对比)';

/** Which amount of the other year is meant: 年初预算数, 决算数, 同期. */
const WHAT =
  '(?:(?:（[^（）]*）)?(?:部门|年初|当年|全年|实际|收支|收入|支出|总|财政拨款|“三公”经费)*(?:(?:预算|决算|执行|安排)(?:总数|数字?|额)?|支出数|收入数)|同期)';

/** 比上年, 较2022年预算, 与2022年预算数相比, 较年初预算: ends before the verb or the figure. */
export const COMPARE = new RegExp(
  `(?:(?:(?<from>由|从)|${TO})(?=上一?年|上年度|去年|\\d{4}年)(?:上一?年度?|上年度|去年|(?<year>\\d{4})年度?)(?!度?(?:财政拨款|预算)?(?:结转|结余|剩余))(?<what>${WHAT}?)` +
    `|${TO}(?<plan>(?:年初|全年|调整后?)?预算(?:总?数|总?额|安排)?)(?=相?比|对比|有?所?(?:基本)?(?:增|减|下降|上升|提高|降低|持平|一致|相同)|多|少|节|超|，|$))(?:相比较?|对比|比较)?|同比`,
  'g',
);

/** What a budget text writes around a noun without adding to it. */
export const GLUE_BEFORE =
  /^(?:(?:其次|再次|最后)(?:是|为)?|(?:收入|支出|资金)?(?:来源|投向|去向)(?:主要)?(?:为|是|有|包括)|相应|(?:增加|提高|调增|调整|增|减少|下降|降低|调减|降)[到至]|其中|折合|主要(?:是|为|用于|包括|有)?|具体(?:是|为)?|包括|用于|以及|及|和|与|或|共(?:计)?|合计|拟|已|现有|全年|当年全部|安排|使用|下达|涉及|并|对|的|是|为|全部|我?(?:部门|单位|局|中心)(?=[一-龥])(?!资金)|本(?:部门|单位|级|局|中心)|：|:)+/;

export const GLUE_AFTER =
  /(?:(?:分别|总计|共计|合计|预计|计划|全年|年初|当年|本年|年度)?(?:预算)?(?:总额|总数|金额|资金|数额|数|额)?(?:预算)?(?:分别)?(?:安排|编制|列支|拨付|投入|资金安排)?(?:了)?(?:为|是|共|约|计|达|有|：|:)?(?:人民币)?)$/;

/** Words that end like glue and are none: 节约 is no 约. */
export const NO_GLUE = /(?:节约|契约|预约|国有|公有|审计|会计|统计|设计|公共|行为)$/;

/** Openers of lists. The first alternative may pick parts; the others list all of them. */
export const OPENERS =
  /(?<sorted>按[^，；：。,;:\d]{2,12}(?:(?:划分|分类|分)(?:（(?:基本|项目)支出）)?(?:，?(?:其中|主要|具体)?(?:包括|为|是)(?:[两二三四五六七八九十]{1,2}(?:大?类|部分|个方面|块))?)?[：:，,]|(?:性质|用途|类别|来源)[：:])(?=[^，。；：]{2,24}$))|(?<among>其中[：:，,]?|(?:分项|分布构成|构成)情况(?:是|为|如下)?[：:])|(?<side>(?:收入|支出)(?:预算)?(?:(?:主要)?(?:包括|包含|有)|(?:来源|投向|去向)(?:主要)?(?:为|是|有|包括))[：:]?)|(?<mainly>(?:主要|具体)?(?:包括|包含)[：:]?|含(?=货物|工程|服务|财政|基本)|，含(?!上年|年初|结转|本级|所属|税)(?=[^，。；：\d]{2,14}$)|主要(?:是|为|用于|有)[：:]?|用于[：:]|具体(?:是|为)[：:]?)|(?<seen>从[^，；：。,;:\d]{2,12}看[：:，,](?=[^，。；：]{2,24}$))|(?<made>由(?!上年|去年|以前)(?:[^，。；：\d]{0,12}[组构]成[：:])?(?=[^，。；：\d]{2,24}$))|(?<within>(?:(?!其中)[^，；：。,;:]){2,20}(?:中(?=[，,：:])|(?<=费|支出|收入|资金)中(?=(?![心央国小级医学期共型专文间])[一-龥（）]{2,20}$)))/g;
