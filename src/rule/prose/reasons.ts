/** The reason given is one for the other direction. */
import type { Claim, Reading } from '../../narrative/claim';
import { originalSpan } from '../../narrative/read/clean';
import type { Place, Span } from '../../narrative/read/document';
import { claimOf } from './lookup';

export interface ReasonAgainst {
  readonly change: Claim;
  readonly span: Span;
  readonly place: Place;
  /** 增加, 减少 of the reason. */
  readonly says: string;
  /** The change stands in the words just before, not in an earlier sentence. */
  readonly before: boolean;
}

export function* reasonsAgainst(reading: Reading): Generator<ReasonAgainst> {
  yield* afterwards(reading);
  yield* withinSentence(reading);
  yield* ofSides(reading);
}

export interface ReasonGiven {
  /** Absent where words alone say that there is more or less: 支出增加的主要原因是…. */
  readonly change?: Claim;
  /** What the reason is given for. */
  readonly says: string;
  readonly span: Span;
  readonly place: Place;
  readonly reason: string;
}

/** “增加5万元，主要原因是工程经费减少。”: what is given as the only reason goes the other way. */
export function* reasonsOpposite(reading: Reading): Generator<ReasonGiven> {
  for (const { clean, index, place } of reading.sentences) {
    if (!/原因|主要[是为]|由于/.test(clean.text)) continue;
    const changes = reading.claims.filter(
      ({ sentence, kind, direction }) =>
        sentence === index && (kind === 'change' || kind === 'rate') && direction !== undefined,
    );
    for (const [at, change] of changes.entries()) {
      const next = changes[at + 1];
      const end = next ? clean.at.indexOf(next.span.start) : clean.text.length;
      const from = clean.at.indexOf(change.span.end - 1) + 1;
      const reason = ONLY_REASON.exec(clean.text.slice(from, end))?.[1] ?? '';
      const isAmong = changes.slice(0, at).some(({ direction }) => direction !== change.direction);
      if (isAmong || change.label.carry === 'carried' || OF_OTHERS.test(reason)) continue;
      if (NO_SUM.test(claimOf(reading, change.of)?.phrase ?? '')) continue;
      const [way, ...others] = waysOf(reason);
      if (others.length > 0 || (way === 'up' ? 'down' : way === 'down' ? 'up' : '') !== change.direction)
        continue;
      const span = originalSpan(clean, from, from + clean.text.slice(from).indexOf(reason) + reason.length);
      const says = `${change.direction === 'up' ? '增加' : '减少'}${change.text}`;
      yield { change, says, span: { start: change.span.start, end: span.end }, place, reason };
    }
  }
}

/** “支出增加的主要原因是：工程预算减少，…”: words alone say which way it went. */
export function* reasonsOppositeOfWords(reading: Reading): Generator<ReasonGiven> {
  for (const { clean, place } of reading.sentences) {
    if (!clean.text.includes('原因')) continue;
    for (const match of clean.text.matchAll(OWN_REASON)) {
      const [whole, what = '', says = '', reason = ''] = match;
      if (!MONEY.test(what) || NO_SUM.test(what) || KINDS.test(reason)) continue;
      if (OF_OTHERS.test(reason) || OF_OTHERS.test(what)) continue;
      const [way, ...others] = waysOf(reason);
      if (others.length > 0 || way === undefined || way === wayOf(says)) continue;
      yield {
        says: `${what}${says}`,
        span: originalSpan(clean, match.index, match.index + whole.length),
        place,
        reason,
      };
    }
  }
}

const waysOf = (words: string): ReadonlySet<'up' | 'down'> =>
  new Set((words.match(WAYS) ?? []).map((word) => (UP.test(word) ? 'up' : 'down')));

/** Not behind an amount: that is a change, and its reason stands behind it. */
const OWN_REASON =
  /(?<=^|[，。；])([一-龥“”]{2,16}?)(增加|增长|减少|下降)的?(?:主要)?原因(?:主要)?[是为：:]{1,2}([一-龥“”、（），]{4,40})[。；]/g;

/** Money that is a sum of what it is for. */
const MONEY = /(?:收入|支出|[预决]算|拨款|费|资金)(?:总[额计])?$/;

/** 人均支出, 完成率, 占比, 缺口, 结余, 资产: more of another makes them less. */
const NO_SUM = /[率均]|占比|比[重例]|缺口|资产|差额|结[转余]|节[约支]/;

/** 项目支出减少的主要原因是基本支出增加: one of two makes room for the other. */
const KINDS = /(?:基本|项目|人员|公用|财政)(?:支出|经费|拨款|保障|补助)/;

/** Right behind the change, and nothing behind it but the end of the clause. */
const ONLY_REASON =
  /^[，；]?(?:[增减]少?加?长?的?)?(?:其?主要)?(?:变[动化])?(?:原因(?:主要)?(?:分析)?[是为：:]*|主要是(?:因为|由于)?|主要为|主要由于|是?由于|是?因为?)([一-龥“”、（），]{4,40})[。；]/;

const WAYS = /增加|增长|增多|增大|增资|新增|提高|上涨|上调|减少|下降|降低|减小|缩减|压减|压缩|下调/g;
const UP = /增|提高|上/;

/** What may well go the other way than the amount: other money, other years, who left, where it is told instead. */
const OF_OTHERS =
  /结转|结余|上年|去年|往年|以前|20\d\d|退休|离退|离职|调出|调离|其他|其它|基金|非税|专户|自有|单位资金|事业收入|上级|调整|划转|划出|转[入出到为]|[纳列计]入|口径|科目|改为|改由|进度|执行|[一二三]是|基数?低|税|不再|后$|后[，；]|抵|弥补|统筹|节约|收回|退回|代替|替代|合并|整合|分担|疫情|线上|网络|视频|远程|公共交通|租赁|租用|委托|自行|外包|完工|竣工|结束|到期|年初预算|效率|意识|管理|水平|质量|力度|能力|(?:不|未|无|没有)[新增减]/;

const wayOf = (says: string): Claim['direction'] => (/增/.test(says) ? 'up' : 'down');

const isOpposite = ({ direction }: Claim, says: string): boolean =>
  (direction === 'up' || direction === 'down') && direction !== wayOf(says);

/** “‘三公’经费比上年减少主要原因是…” after an increase was stated. */
function* afterwards(reading: Reading): Generator<ReasonAgainst> {
  for (const { clean, index, block, place } of reading.sentences) {
    const match = /(?:比|较)(?:上年|\d{4}年)[^，。；\d]{0,6}?(增加|增长|减少|下降)的?(?:主要)?原因/.exec(
      clean.text,
    );
    if (!match) continue;
    const [whole, says = ''] = match;
    const next = reading.claims.findIndex((claim) => claim.sentence >= index);
    const earlier = reading.claims.slice(0, next < 0 ? undefined : next).reverse();
    const change = earlier.find(
      (claim) =>
        claim.kind === 'change' &&
        claim.partOf === undefined &&
        reading.sentences[claim.sentence]?.block === block,
    );
    if (!change || !isOpposite(change, says)) continue;
    const span = originalSpan(clean, 0, match.index + whole.length);
    yield { change, span, place, says, before: false };
  }
}

/** “同比减少1.00万元，下降33.33%，增加的主要原因是…”: the words go on from the change that stands before them. */
function* withinSentence(reading: Reading): Generator<ReasonAgainst> {
  for (const { clean, index, place } of reading.sentences)
    for (const match of clean.text.matchAll(/[，；](增加|增长|减少|下降)的?(?:主要)?原因/g)) {
      const [whole, says = ''] = match;
      const at = originalSpan(clean, match.index, match.index + whole.length);
      const change = reading.claims
        .filter(({ sentence, span }) => sentence === index && span.start < at.start)
        .pop();
      if (!change || !/^(?:change|rate)$/.test(change.kind) || !isOpposite(change, says)) continue;
      yield { change, span: { start: change.span.start, end: at.end }, place, says, before: true };
    }
}

/** “财政拨款收入支出增加的主要原因是…” behind a paragraph in which one of the two was less. */
function* ofSides(reading: Reading): Generator<ReasonAgainst> {
  for (const { clean, index, block, place } of reading.sentences) {
    const match = SIDES.exec(clean.text);
    if (!match) continue;
    const [whole, sides = '', says = ''] = match;
    const near = reading.claims.filter(
      ({ kind, direction, sentence }) =>
        kind === 'change' &&
        direction !== 'same' &&
        sentence < index &&
        block.number - (reading.sentences[sentence]?.block.number ?? 0) <= REACH &&
        reading.sentences[sentence]?.place.path.join() === place.path.join(),
    );
    for (const side of sides === '收支' ? [] : ['收入', '支出']) {
      const change = sides.includes(side)
        ? near.find((one) => sideOf(reading, one) === side && Number(one.value) !== 0)
        : undefined;
      if (!change || !isOpposite(change, says)) continue;
      const span = originalSpan(clean, match.index, match.index + whole.length);
      yield { change, span, place, says, before: false };
      break;
    }
  }
}

/** In paragraphs. */
const REACH = 3;

const SIDES =
  /^(?:本年度?|20\d\d年度?)?(?:财政拨款|部门|单位|预算)?(收入支出|收支|收入|支出)(?:预算)?(?:总[额计])?(增加|增长|减少|下降)的?(?:主要)?原因/;

/** The last of the two that its sentence names before it. */
function sideOf({ sentences }: Reading, { sentence, span }: Claim): string | undefined {
  const clean = sentences[sentence]?.clean;
  const before = clean?.text.slice(0, Math.max(0, clean.at.indexOf(span.start))) ?? '';
  return /.*(收入|支出)/s.exec(before)?.[1];
}
