import { rule } from './family';
import { SEEN } from '../sources';
import { faultAt, faultOn, type FaultTold } from '../prose/fault';
import type { Reading } from '../../narrative/claim';
import { matchesIn } from '../prose/matches';
import type { Block } from '../../narrative/read/document';

export const stageWordRule = rule('stage-word', {
  severity: 'warning',
  title: '预算写成决算，或者相反',
  reads: '说明的总标题、各级标题，预算说明中与上年比较的数',
  source: SEEN,
  clean: {
    says: '预算的标题都写预算',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一、收入预算情况说明',
      '2024年收入预算809.20万元。',
      '二、支出预算情况说明',
      '2024年支出预算809.20万元。',
    ],
  },
  failing: {
    says: '预算说明里有“二、支出决算情况说明”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一、收入预算情况说明',
      '2024年收入预算809.20万元。',
      '二、支出决算情况说明',
      '2024年支出预算809.20万元。',
    ],
  },
  *words(reading) {
    yield* astray(reading);
    const compared = [...comparedAsOwn(reading)];
    yield* compared;
    yield* withItself(reading);
    // The one that was left may be one of those.
    if (compared.length === 0) yield* toldOnce(reading);
    yield* announced(reading);
    yield* made(reading);
    yield* unmade(reading);
  },
});

/** In the first lines a title stands that is no heading by its form. */
const FIRST = 3;

/** What a document that holds both has more of. */
const FEW = 1;

function* astray(reading: Reading): Generator<FaultTold> {
  const [own, other] =
    reading.edition.stage === 'outturn' ? (['决算', '预算'] as const) : (['预算', '决算'] as const);
  const titles = reading.document.blocks.filter(isTitle);
  const says = (word: string): Block[] => titles.filter(({ text }) => words(text).includes(word));
  const alone = says(other).filter(({ text }) => !words(text).includes(own));
  const wrong = alone.filter(({ text }) => isOfIt(words(text), other, reading));
  if (wrong.length === 0 || wrong.length > FEW || says(own).length < 2 || alone.length > FEW) return;
  for (const block of wrong)
    yield faultOn(
      reading,
      block.span,
      { path: block.path, paragraph: block.number, span: block.span },
      { message: `这是${own}的说明，标题写的是“${other}”：“${block.text.trim()}”。`, expected: own },
    );
}

const isTitle = ({ kind, text, part }: Block, index: number): boolean =>
  part !== 'tables' &&
  (kind === 'heading' || kind === 'contents' || (index < FIRST && text.length < 50 && !/[。；]/.test(text)));

/** 一般公共预算 is a kind of money, and 预算绩效 is spoken of in final accounts too. */
const words = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/(?:一般公共|政府性基金|国有资本经营)预算|预算(?=绩效|单位|管理|执行)/g, '');

/** 2023年决算 in a budget of 2024 is of another document, and so is what is compared. */
function isOfIt(title: string, other: string, { budgetYear }: Reading): boolean {
  const year = /20\d\d(?=年)/.exec(title)?.[0];
  if (year !== undefined && budgetYear !== undefined && Number(year) !== budgetYear) return false;
  if (/上年|年初|比较|对比|差异|完成|名词|批复|采购/.test(title)) return false;
  return new RegExp(`(?:收入|支出|收支|经费|部门|单位|总体|拨款)${other}`).test(title);
}

/** “三公”经费决算9万元，比上年减少1万元 in a budget: what is compared with last year is the document's own amount. */
function* comparedAsOwn(reading: Reading): Generator<FaultTold> {
  const { budgetYear, claims, edition, sentences } = reading;
  if (edition.stage === 'outturn' || budgetYear === undefined) return;
  const compared = new Set(claims.map(({ kind, of }) => (kind === 'change' ? of : undefined)));
  for (const claim of claims) {
    if (claim.kind !== 'amount' || claim.prior || !compared.has(claim.id)) continue;
    if (!/(?:支出|收入|经费|拨款|收支)决算(?:数|额)?(?:总[额计]|合计)?(?:为|是)?$/.test(words(claim.phrase)))
      continue;
    const said = sentences[claim.sentence]?.clean.text ?? '';
    const before = said.slice(0, said.indexOf(claim.phrase) + claim.phrase.length);
    const path = sentences[claim.sentence]?.place.path.join('') ?? '';
    if (/上年|去年|执行/.test(before) || /决算|执行|回顾/.test(path)) continue;
    if ([...before.matchAll(/20\d\d(?=年)/g)].some(([year]) => Number(year) !== budgetYear)) continue;
    yield faultAt(reading, [claim], {
      message: `这是${budgetYear}年预算的说明，此处写的是“决算”。`,
      expected: '预算',
    });
  }
}

/** 支出预算比预算数减少, 支出预算9万元，完成预算的95%: an amount is not held against itself. */
function* withItself(reading: Reading): Generator<FaultTold> {
  for (const { match, fault } of matchesIn(reading, AGAINST_ITSELF)) {
    const [said, first, second] = match;
    if (first === second)
      yield fault({ message: `“${said}”是自己与自己比，其中一处应是${otherOf(first)}。` });
  }
  if (reading.edition.stage !== 'outturn') return;
  for (const { match, fault } of matchesIn(reading, COMPLETED))
    yield fault({ message: `“${match[0]}”：完成预算的应是决算数，此处写的是“预算”。`, expected: '决算' });
  for (const { match, fault } of matchesIn(reading, TWICE_SPENT))
    yield fault({ message: `“${match[0]}”：两处都是“决算”，应有一处是“预算”。`, expected: '预算' });
  for (const { match, fault } of matchesIn(reading, TWICE_PLANNED))
    yield fault({ message: `“${match[0]}”：这是决算的说明，应有一处是“决算”。`, expected: '决算' });
}

/** 纳入2024年部门预算编制范围的单位 in final accounts. */
function* made(reading: Reading): Generator<FaultTold> {
  const { edition } = reading;
  if (!edition.said) return;
  const own = edition.stage === 'outturn' ? '决算' : '预算';
  for (const { match, fault } of matchesIn(reading, MADE))
    if (match[1] !== own)
      yield fault({ message: `这是${own}的说明，此处写的是“${match[1]}”：“${match[0]}”。`, expected: own });
}

/** “三公”经费支出决算为8.00万元，支出决算为6.40万元: the first was planned; 收入决算 beside it came in. */
const TWICE_SPENT =
  /(?:(?<!收入?[、和与]?)支出|费)决算(?:数|额)?为[\d,.]+万?元，支出决算(?:数|额)?为[\d,.]+万?元/g;

const MADE = /部门(预算|决算)(?:汇总公开单位|(?:编制|汇编|编报)范围)/g;

/** 纳入部门决算的单位, 2024年部门决算安排… in a budget of 2024: of that year there is no 决算 yet. */
function* unmade(reading: Reading): Generator<FaultTold> {
  const { edition, budgetYear } = reading;
  if (!edition.said || edition.stage === 'outturn' || budgetYear === undefined) return;
  for (const { match, fault } of matchesIn(reading, UNMADE))
    if (match[1] === undefined || Number(match[1]) === budgetYear)
      yield fault({ message: `这是预算的说明，此处写的是“决算”：“${match[0]}”。`, expected: '预算' });
}

/** 以2025年部门决算为准, 将在部门决算中公开: what will be is spoken of as that. */
const UNMADE =
  /(?<![将再后][^，。；]{0,6})(?:(20\d\d)年度?(?:部门|单位)决算(?=(?:收入|支出|收支)?(?:安排|总[计额]))|纳入(?:部门|单位)决算(?:编制|汇编)?(?:范围)?的?(?=(?:预算)?单位))/g;

const TWICE_PLANNED = /预算(?:数|额)?为?[\d,.]+万?元，支出预算(?:数|额)?为?[\d,.]+万?元/g;

/** 现将2024年“三公”经费决算情况公布如下: a sentence that is the title of what follows. */
function* announced(reading: Reading): Generator<FaultTold> {
  const { edition } = reading;
  const own = edition.stage === 'outturn' ? '决算' : '预算';
  const saying = (word: string): number => reading.document.text.split(`费${word}`).length;
  // What the text itself goes on to say decides what it is, whatever its title says.
  if (!edition.said || saying(own) <= saying(otherOf(own))) return;
  for (const { match, fault } of matchesIn(reading, ANNOUNCED))
    if (match[1] !== own && !words(match[0]).includes(own))
      yield fault({ message: `这是${own}的说明，此处写的是“${match[1]}”：“${match[0]}”。`, expected: own });
}

const ANNOUNCED =
  /现将[^。；]{0,40}(?:经费|部门|单位|收支|支出)(预算|决算)(?:汇总)?(?:情况)?(?:予以|向社会)?(?:公布|公开|说明|报告)如下/g;

const otherOf = (word = ''): string => (word === '预算' ? '决算' : '预算');

const AGAINST_ITSELF =
  /(?:支出|收入|经费|费|拨款)(预算|决算)(?:数|额)?[比较与](预算|决算)(?:数|额|无|增|减|持|相|一)/g;

const COMPLETED =
  /(?:支出|经费|费)预算(?:数|额)?(?:为|是)?[\d,.]+万?元，完成(?:年初|全年)?预算(?:数)?的?[\d.]+%/g;

/** 占基本支出决算90.00% in a budget whose other sentences say 预算: the one that was left. */
function* toldOnce(reading: Reading): Generator<FaultTold> {
  const { budgetYear, edition, document } = reading;
  if (edition.stage === 'outturn' || budgetYear === undefined) return;
  if ((document.text.match(PLANNED)?.length ?? 0) < USUAL) return;
  const found = [...matchesIn(reading, SPENT)].filter(({ block, match }) => {
    const before = match.input.slice(0, match.index);
    const years = [...before.matchAll(/20\d\d(?=年)/g)].map(([year]) => Number(year));
    return (
      !/上年|去年|执行|[比较与同][^，。；]*$/.test(before) &&
      years.every((year) => year === budgetYear) &&
      !/决算|执行|回顾|上年/.test(block.path.join())
    );
  });
  const [only, ...others] = found;
  if (only && others.length === 0)
    yield only.fault({
      message: `这是${budgetYear}年预算的说明，此处写的是“决算”：“${only.match[0]}”。`,
      expected: '预算',
    });
}

/** A text that says so often what is planned is of nothing else. */
const USUAL = 3;
const PLANNED = /(?:支出|收入|经费|拨款|收支|费)预算/g;
const SPENT =
  /(?:支出|收入|经费|拨款|收支|费)决算(?:数|额|总额|总计|合计)?(?:安排|为|是|的)?(?=\d|增加|减少|增长|下降|[比较与])/g;
