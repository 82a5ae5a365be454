/** What an edition of the text must say: 批次 and 人次, 购置 and 运行. */
import { OPEN_RULES } from '../sources';
import { asksFor } from '../../templates/asked';
import { rule } from './family';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import type { Bound } from '../../narrative/bind';
import type { Claim, Reading } from '../../narrative/claim';
import { meet, minus, rangeOf, say } from '../../narrative/claim/range';
import { faultAt, type FaultTold } from '../prose/fault';

export const incompleteRule = rule('incomplete', {
  severity: 'warning',
  title: '应当说明的内容没有写',
  reads:
    '“三公”经费的说明：公务用车购置与运行分列，决算中接待的批次、人次，车辆的购置数、保有量；预算按表样的提纲',
  source: `${OPEN_RULES}：“三公”经费分项公开，公务用车分购置和运行`,
  clean: {
    says: '写明接待的批次和人次',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '“三公”经费财政拨款支出决算情况说明',
      '公务接待费支出决算为3.20万元，完成预算的64.00%，国内公务接待12批次、56人次。',
    ],
    alone: true,
  },
  failing: {
    says: '没有写接待的批次和人次',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '“三公”经费财政拨款支出决算情况说明',
      '公务接待费支出决算为3.20万元，完成预算的64.00%。',
    ],
    alone: true,
  },
  *words(reading) {
    if (reading.edition.stage === 'outturn') {
      yield* receptions(reading);
      yield* numberOfCars(reading);
    } else yield* halfTold(reading);
    yield* vehicles(reading);
  },
  *tables(bound) {
    yield* items(bound);
    const { reading, facts } = bound;
    // The outlines of some forms ask for them in a budget, too; who plans to receive nobody has none.
    if (reading.edition.stage === 'outturn') return;
    const { last } = heardOf(reading);
    const isAsked = RECEPTIONS.some((answer) => asksFor(facts.source.binding.template, answer));
    if (isAsked && Number(last?.value ?? 0) !== 0) yield* receptions(reading);
  },
});

/** The three of “三公”, each with what a text may divide it into. */
const ITEMS: readonly { readonly name: string; readonly codes: readonly string[] }[] = [
  { name: '因公出国（境）费', codes: ['30212'] },
  { name: '公务用车购置及运行费', codes: ['30231+31013', '30231', '31013'] },
  { name: '公务接待费', codes: ['30217'] },
];

/** “三公”经费9万元，其中：因公出国（境）费…，公务用车…: the third, for which the tables have an amount, is told too. */
function* items({ reading, of, amounts }: Bound): Generator<FaultTold> {
  const economic = ({ kind, prior, label }: Claim) =>
    kind === 'amount' && !prior ? label.economic : undefined;
  const total = reading.claims.find((claim) => economic(claim) === THREE_PUBLIC && of(claim).by === 'fact');
  const label = total && of(total).label;
  if (!total || !label) return;
  const said = new Set(reading.claims.map(economic));
  const text = reading.sentences.map(({ clean }) => clean.text).join('');
  const missing = ITEMS.filter(({ codes }) => !codes.some((code) => said.has(code)));
  if (missing.length !== 1) return;
  for (const { name, codes } of missing) {
    const [stated] = amounts.statedAt({ ...label, economic: codes[0] ?? '' });
    if (!stated || text.includes(name.slice(0, 4))) continue;
    const none = stated.range.low.lte(0);
    if (none && (/出国|出境/.test(text) || hasLine(reading, /出国|出境/))) continue;
    yield faultAt(reading, [total], {
      message: none
        ? `“三公”经费没有说明${name}，没有的也应写明 0 万元。`
        : `“三公”经费没有说明${name}，表里是${say(stated.range.middle, total)}。`,
    });
  }
}

/** A table among the words may hold both. */
const isListed = ({ document }: Reading): boolean =>
  document.blocks.some(
    ({ kind, part, text }) => kind === 'cell' && part !== 'tables' && /购置|运行/.test(text),
  );

/** A row of a table that stands in the text line by line. */
const hasLine = ({ document }: Reading, name: RegExp): boolean =>
  document.blocks.some(({ kind, text }) => kind !== 'contents' && text.length < 30 && name.test(text));

const isOf = (claim: Claim, economic: string): boolean =>
  claim.kind === 'amount' && !claim.prior && claim.label.economic === economic;

/** What outlines call the number of receptions. */
const RECEPTIONS = ['接待批次', '国内接待批次'];

/** In paragraphs; the cells of a table are some. */
const NEAR = 3;
const TABLE = 30;

/** 国内公务接待…批次、…人次 stand in every final account. */
function* receptions(reading: Reading): Generator<FaultTold> {
  const { last, home, words } = heardOf(reading);
  if (!last || (BATCHES.test(home) && PERSONS.test(home)) || isToldApart(reading)) return;
  const message = /外宾/.test(words)
    ? '公务接待只写了外宾的批次和人次，没有写国内公务接待的批次和人次。'
    : '公务接待费没有写国内公务接待的批次和人次。';
  yield faultAt(reading, [last], { message });
}

/** 国内公务接待9批次，国内公务接待90人次 under a title of their own. */
function isToldApart({ sentences }: Reading): boolean {
  const text = sentences.map(({ clean }) => clean.text).join('');
  // 安排国内公务接待24批次（其中：…），接待人次186人
  const isOneByOne = /国内公务接待\d[\d,]*个?批次?(?:（[^（）]*）)?，接待人次\d/.test(text);
  return isOneByOne || (/国内公务接待\d[\d,]*个?批/.test(text) && /国内公务接待\d[\d,]*人/.test(text));
}

/** A budget that gives the one gives the other. */
function* halfTold(reading: Reading): Generator<FaultTold> {
  const { last } = heardOf(reading);
  const own = last && reading.sentences[last.sentence]?.block;
  const words = reading.sentences
    .filter(({ block, clean }) => block === own && clean.text.includes('接待'))
    .map(({ clean }) => clean.text);
  const told = words.join('').replace(/[^。；，]*(?:团组|出国|培训|会议)[^。；，]*/g, '');
  const [batches, persons] = [BATCHES.test(told), PERSONS.test(told)];
  if (!last || Number(last.value) === 0 || !/接待/.test(told) || batches === persons) return;
  const message = `公务接待只写了${batches ? '批次，没有写人次' : '人次，没有写批次'}。`;
  yield faultAt(reading, [last], { message });
}

const BATCHES = /批次|\d批|批\d|接待\d+次|(?:来访|接待|来宾)[^，。；出]{0,8}团组/;
const PERSONS = /人次|\d人/;

/** What stands around the last amount of 公务接待费; of those received at home alone, since 外宾 say nothing of them. */
function heardOf(reading: Reading): { last: Claim | undefined; words: string; home: string } {
  const spent = reading.claims.filter((claim) => isOf(claim, '30217'));
  const last = spent[spent.length - 1];
  const own = last && reading.sentences[last.sentence]?.block;
  // A table stands far above the words that go with it.
  const reach = own?.kind === 'cell' ? TABLE : NEAR;
  const words = reading.sentences
    .filter(({ block }) => own !== undefined && Math.abs(block.number - own.number) <= reach)
    .map(({ clean }) => clean.text)
    .join('');
  return { last, words, home: words.replace(/(?:其中[：:]?)?(?:接待)?(?:外宾|国（境）外)[^。；]*/g, '') };
}

/** 公务用车购置 says how many were bought, 运行 how many are kept, in every final account. */
function* numberOfCars(reading: Reading): Generator<FaultTold> {
  const text = reading.sentences.map(({ clean }) => clean.text).join('');
  const spentOn = (economic: string): Claim | undefined =>
    reading.claims.find(
      (claim) => isOf(claim, economic) && claim.stage !== 'budget' && Number(claim.value) > 0,
    );
  const [bought, run] = [spentOn('31013'), spentOn('30231')];
  if (bought && !BOUGHT.test(text))
    yield faultAt(reading, [bought], { message: '公务用车购置费没有写购置了几辆。' });
  if (run && !KEPT.test(text))
    yield faultAt(reading, [run], { message: '公务用车运行维护费没有写公务用车保有量。' });
}

const BOUGHT =
  /(?:购置|更新|新购|购入|采购)[^。；]{0,24}\d+[辆台]|\d+[辆台][^。；]{0,12}(?:购置|更新|新购)|购置(?:数|量)/;
const KEPT =
  /保有|(?:公务用车|公务车|公车|车辆)[^。；]{0,16}\d+[辆台]|\d+[辆台][^，。；]{0,8}(?:公务用车|公务车|公车|车辆)/;

/** 公务用车购置及运行 is told in its two parts. */
function* vehicles(reading: Reading): Generator<FaultTold> {
  const spent = (economic: string): Claim | undefined =>
    reading.claims.find((claim) => isOf(claim, economic) && Number(claim.value) !== 0);
  // “三公”经费…其中公务用车运行维护费… in final accounts: the one of the two is told as if there were no other.
  const isOutturn = reading.edition.stage === 'outturn';
  const alone = isOutturn && spent(THREE_PUBLIC) ? spent('30231') : undefined;
  const both = spent('30231+31013') ?? alone;
  if (!both) return;
  const text = reading.sentences.map(({ clean }) => clean.text).join('');
  const bought =
    /车辆?购置(?:费|支出|预算|经费|数|公务|金额)|购置(?:公务用车|公务车辆|车辆|费)|更新购置|新购|(?:新增|更新|新置)(?:公务)?(?:用车|车辆)|(?:未|没有|无)购[车置买]|未(?:安排)?购置|无购置|购置\d|购置经费/.test(
      text.replace(/购置(?:及|和|、)?运行/g, ''),
    );
  const run = /(?:公务用车|公务车辆|公车|车辆)?运行(?:维护)?(?:费|支出)/.test(
    text.replace(/购置(?:费)?(?:及|和|、)?运行(?:维护)?费?/g, ''),
  );
  if (!run && isListed(reading)) return;
  if (bought) {
    const purchase = reading.claims.find((claim) => isOf(claim, '31013'));
    // 购置费18.00万元 of 24.00万元, and not a word of the rest; of 购置费0万元 all is 运行维护费.
    if (!run && purchase && isShortBy(reading, both, purchase))
      yield faultAt(reading, [both, purchase], {
        message: '公务用车购置及运行费只写了购置费，没有写运行维护费。',
      });
    return;
  }
  const message = run
    ? '公务用车购置及运行费只写了运行维护费，没有写购置费；没有购置的，也应写明 0 万元。'
    : '公务用车购置及运行费没有分开写购置费和运行维护费；没有购置的，也应写明 0 万元。';
  yield faultAt(reading, [both], { message });
}

/** Less than both, and no amount of the text is what it lacks, however that is called (运维费, 燃油和维修). */
function isShortBy({ claims }: Reading, both: Claim, purchase: Claim): boolean {
  const rest = minus(rangeOf(both), rangeOf(purchase));
  if (Number(purchase.value) === 0 || rest.low.lte(0)) return false;
  return !claims.some((claim) => claim.kind === 'amount' && meet(rangeOf(claim), rest));
}
