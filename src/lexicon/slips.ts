/** Words that are typed twice, and directions of which one was to be struck out. Data for the rules about slips. */

/** Words of budgets that have no reason to follow themselves. */
const WORDS = [
  '增加',
  '减少',
  '增长',
  '下降',
  '万元',
  '主要',
  '主要是',
  '原因',
  '原因是',
  '安排',
  '用于',
  '其中',
  '发放',
  '比上年',
  '本年',
  '上年',
  '拨款',
  '合计',
  '持平',
  '的',
];

/** 其他支出支出9万元 is what is spent of 其他支出; 接待费支出支出9万元 is typed twice. */
const NOT_OF_NAME =
  '(?<=费|年度?|收入|占|总|基本|项目|拨款|本年|预算|决算|购置|接待|运行|经营|公用|采购|货物|工程|服务|实际|累计|具体|公积金|补助|[、，。；]|^[一二三四五六七八九十]{1,2}、)(?:支出){2,}';

export const DOUBLED_WORDS = new RegExp(
  [
    ...WORDS.map((word) => `(?:${word}){2,}`),
    '其中[：:，,]其中',
    NOT_OF_NAME,
    '(?:支出){2,}(?=[（(][类款项][）)])',
  ].join('|'),
  'g',
);

/** 增加（减少）, 增加/减少, 减增加, 大小于, 增减少; figures behind them are read with them and told there. */
export const DIRECTIONS_LEFT =
  /(?:增加|增长|上升|提高)(?:[（(/／或、][^一-龥]{0,2})?(?:减少|下降|降低)(?:[）)](?!\d)|(?![）)\d]))(?![^，。；]{0,6}(?:情况|原因|变化|额|说明|主要))|(?:增加|增长)[（(/／](?:减少|下降)[）)]?的?(?:主要)?原因(?:是|为)[：:]?(?=[^，。；：无])|增加[/／]减少(?=\d)|[增减](?:增加|减少)(?=\d|的?(?:主要)?原因)|[大小高低多少](?:大于|小于|高于|低于|多于|少于)|(?:大|小)[（(]?(?:小|大)[）)]?于|(?:高|低)[（(](?:低|高)[）)]于/g;

/** XX万元, ××元, ____万元: an amount that nobody filled in. */
export const BLANK_AMOUNT = /(?:[XxＸ×*＊]{1,}|_{2,}|＿+)\s*[万亿千]?元/;
