import { SEEN } from '../sources';
import { rule } from './family';
import { captionUnits } from '../../narrative/claim/caption-unit';
import { matchesIn, type Match } from '../prose/matches';
import type { Reading } from '../../narrative/claim';
import type { FaultTold } from '../prose/fault';

export const unitMissingRule = rule('unit-missing', {
  severity: 'warning',
  title: '数字后面没有单位',
  reads: '说明里的占比和金额',
  clean: {
    says: '占比后面有“%”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年支出预算809.20万元，其中：基本支出623.20万元，占77.01%；项目支出186.00万元，占22.99%。',
    ],
  },
  failing: {
    says: '“占77.01，”后面缺“%”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年支出预算809.20万元，其中：基本支出623.20万元，占77.01，项目支出186.00万元，占22.99%。',
    ],
  },
  source: SEEN,
  *words(reading) {
    const captions = captionUnits(reading.document);
    const inWan = reading.document.text.split('万元').length > MANY;
    for (const { pattern, unit, money } of WITHOUT_UNIT)
      for (const { match, block, fault } of matchesIn(reading, pattern))
        // （单位：万元） above it says the unit.
        if (!money || !captions.has(block)) yield fault({ message: `“${match[0]}”后面缺${unit}。` });
    // 行政运行1502.00，事业运行364.20万元: the one among others that lost it.
    for (const { match, block, fault } of matchesIn(reading, BESIDE_CHANGE))
      if (!captions.has(block)) yield fault({ message: `“${match[0]}”后面缺“万元”等单位。` });
    for (const { match, block, fault } of matchesIn(reading, BARE))
      if (
        (/\d万/.test(match.input) || (inWan && MONEY.test(match[1] ?? ''))) &&
        !NO_MONEY.test(match[1] ?? '') &&
        !captions.has(block) &&
        !isTold(match)
      )
        yield fault({ message: `“${match[0]}”后面缺“万元”等单位。` });
    yield* zeroBare(reading);
    for (const { match, fault } of matchesIn(reading, NO_FIGURE))
      yield fault({ message: `“${match[0]}”缺数字。` });
    // A text that says 万 more than once means 万元.
    for (const { match, fault } of matchesIn(reading, new RegExp(BARE_WAN, 'g')))
      if (match.input.includes('万元') && match.input.split(BARE_WAN).length === 2)
        yield fault({ message: `“${match[0]}”后面缺“元”。` });
  },
});

/** 公务用车购置费0，公务用车运行费0万元，…: the one zero among many that has no unit. */
function* zeroBare(reading: Reading): Generator<FaultTold> {
  const bare: Match[] = [];
  let whole = 0;
  for (const one of matchesIn(reading, ZERO)) {
    if (one.match[1] === undefined) bare.push(one);
    else whole += 1;
  }
  const [first, ...others] = bare;
  if (first && others.length === 0 && whole >= ZEROS)
    yield first.fault({ message: `“${first.match[0]}”后面缺“万元”等单位。` });
}

/** Fewer show no habit. */
const ZEROS = 3;

const ZERO =
  /(?:支出|收入|经费|费用?|预算|决算|拨款|[货服工][物务程]|总额|[合总]计|增加|减少)(?:预算|决算|支出)?(?:数|额)?0(?:\.0+)?(?:(万?元)|(?=[，。；、）]))/g;

/** So many amounts in 万元 show what the text is in. */
const MANY = 5;
/** What is always followed by an amount of money. */
const MONEY = /(?:资金|金额|拨款|补助|投入|投资|预算|经费|支出|收入)$/;

/** 较2023年预算24.00增加3.60万元 */
const BESIDE_CHANGE =
  /(?:预算|决算|支出|收入|经费|费|拨款|年)(?:数|额)?\d[\d,]*\.\d{2}(?=(?:增加|减少)\d[\d,.]*万?元)/g;

const BARE = /([一-龥（）]{2,12})\d[\d,]*\.\d{2,6}(?=[，；。、])/g;
const NO_MONEY =
  /(?:[占率比例幅数级]|(?<![原净价])值|增长|下降|上升|降低|提高|得分|评分|重为?|为|[万亿]|倍|每|第)$|占|[率比]为/;

/** By one of the patterns, which say more of what is missing. */
function isTold({ 0: words }: RegExpExecArray): boolean {
  return WITHOUT_UNIT.some(({ pattern }) => new RegExp(pattern.source).test(`${words}，`));
}
/** 占基本支出预算%，比上年减少 万元，: the figure is not there. */
const NO_FIGURE =
  /(?:占[^，。；\d%]{0,16}|(?:增长|下降|增幅|降幅)(?:了|为)?)%|(?:增加|减少|支出|收入|经费|费|[合共总]计|预算|决算)(?:数|额)?(?:了|为)?万元(?=[，。；、）（比较与占用])|[一-龥”）](?<![以按用位数计几十百千万亿若干多余来每算])万元(?=[，。；、）（比较与占])|(?:增加|减少|支出|收入|经费|预算|决算|合计)(?:数|额)?(?:了|为)?元(?=[，。；、）])/g;

const BARE_WAN = /\d\.\d{1,2}万(?=[，。；、）（])/;

const WITHOUT_UNIT: readonly {
  readonly pattern: RegExp;
  readonly unit: string;
  readonly money?: true;
}[] = [
  {
    // 占76.23，: nothing else can follow 占 and a number with decimals.
    pattern: /(?:占|占比(?:为)?|比重为)[^，。；\d]{0,16}\d{1,3}\.\d{1,2}(?=[，。；、）])/g,
    unit: '“%”',
  },
  {
    // 占收入总额的100，
    pattern: /占[^，。；\d]{2,16}(?:的|比重?为?)\d{1,3}(?=[，。；）])/g,
    unit: '“%”',
  },
  {
    // 增长7.02，: an amount would have its unit, so what is missing is the sign.
    pattern: /(?:增长|下降|增幅|降幅|上升|降低)(?:了|为|约)?\d{1,4}\.\d{1,2}(?=[，。；、）]|$)/g,
    unit: '“%”',
  },
  {
    // 增长21，: nor is a rate without its sign whole.
    pattern: /(?:增长|下降|增幅|降幅|上升|降低)(?:了|为|约)?[1-9]\d{0,2}(?=[，。；）]|$)/g,
    unit: '“%”',
  },
  {
    // 预决算差异率-0.56，
    pattern: /(?:差异率|执行率|完成率)(?:为)?-?\d{1,4}(?:\.\d{1,2})?(?=[，。；、）])/g,
    unit: '“%”',
  },
  {
    // 减少17万元（69.38），: in brackets behind a change stands its rate.
    pattern: /(?<=(?:增加|减少)(?:了|额)?[\d,.]+万?元[（])\d{1,4}\.\d{1,2}(?=）)/g,
    unit: '“%”',
  },
  {
    // 比上年减少4.8，下降17.78%: behind the change of an amount.
    pattern:
      /(?:同比|[比较与](?:20\d\d年度?|上年度?|去年|年初)[^，。；\d]{0,12}，?)(?:增加|减少)(?:了|额)?(?!0[，。；）])\d[\d,]*(?:\.\d+)?(?=[，；。）])/g,
    unit: '“万元”等单位',
    money: true,
  },
  {
    pattern:
      /(?:预算数?|决算数?|支出|收入|经费|费|增加|减少|安排|结转|下年|[合总共]计|总额|总数|为|（[类款项]）[”"]?)\d[\d,]*\.\d{2}(?=[，。；、）]|[比较与]|其中)/g,
    unit: '“万元”等单位',
    money: true,
  },
  {
    // 公务用车运行维护费8.2，: behind what costs something nothing else stands; 预算2024，: may be a year, and 0 needs no unit.
    pattern:
      /(?:支出|收入|经费|费用?|预算|决算|安排|总额|[合总]计)(?:预算|决算)?(?:数|额)?(?:为|是)?(?!20\d\d，|0[，。；）占])\d[\d,]*(?:\.\d|\.\d{3,6})?(?=[，。；）]|[比较]上年|占|增加|减少|增长|下降|（(?!含))/g,
    unit: '“万元”等单位',
    money: true,
  },
];
