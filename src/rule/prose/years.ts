/** Years that a text says and that are not its own. */
import type { Claim, Reading } from '../../narrative/claim';
import type { Stage } from '../../narrative/claim/types';
import { withoutTitles } from '../../narrative/claim/document-titles';
import { yearSaid } from '../../narrative/claim/own-year';
import { isNumberedReason } from '../../narrative/claim/numbered-reason';
import { matchesIn, type Match } from './matches';

export interface SaidYear {
  readonly at: Claim;
  readonly said: string;
}

/** What the year goes with stands in the words next to it. */
const NEAR = 30;

/** What a sentence says of its own year: 2022年没有…, 某局2022年部门预算…. */
export function* saidYears(reading: Reading, year: number): Generator<SaidYear> {
  for (const claim of reading.claims) {
    if (claim.yearRole !== 'budget' || Number(claim.value) === year) continue;
    const text = reading.sentences[claim.sentence]?.clean.text ?? '';
    const at = text.indexOf(claim.phrase);
    const [before, after] = [text.slice(0, at), withoutTitles(text.slice(at + claim.text.length))];
    const opens =
      before === '' ||
      /^(?:组织)?对$|[。；]$|^(?:本|我)(?:单位|部门|局|委|办|中心|院|校|馆)$|^[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]$/.test(
        before,
      ) ||
      reading.unitNames.some((name) => before.endsWith(name));
    // A year may begin a sentence that tells of the past; only what it plans or lacks is this budget's.
    if (
      !opens ||
      /^(?:底|末|初|\d|[、和至-])/.test(after) ||
      // …，主要是更新车辆；2023年未安排。
      (Number(claim.value) === year - 1 && UNSPENT.test(after)) ||
      tellsOfPast(reading, text, year).test(after.slice(0, NEAR)) ||
      headingSays(reading, claim, claim.value)
    )
      continue;
    if (!/预算|没有|无|安排|绩效目标|项目|经费|收入|支出|^拟|^计划/.test(after.slice(0, 40))) continue;
    yield { at: claim, said: claim.value };
  }
}

/** What was done in another year; in final accounts 决算 is of their own year, unless the sentence names that too. */
function tellsOfPast({ edition }: Reading, text: string, year: number): RegExp {
  return edition.stage === 'outturn' && !text.includes(`${year}年`) ? PAST_OF_ACCOUNTS : PAST;
}

const PAST = /完成|实现|取得|(?:^|[^比较与])上年|以来|决算|执行/;
const PAST_OF_ACCOUNTS = /完成(?!年初|全年|预算)|实现|取得|(?:^|[^比较与])上年|以来|预算执行/;

const UNSPENT = /^度?(?:未|没有)(?:安排|发生|编列)[此该这]?项?(?:预算|支出|费用)?[。；，）]/;

const OVER_YEARS = /总投资|分年|跨年|三年|连续|周期/;

/** “2022年预算数为…” where this year's amount is meant. */
export function* ownYears(reading: Reading, year: number): Generator<SaidYear> {
  for (const claim of reading.claims) {
    if ((claim.kind !== 'amount' && !isOfYear(reading, claim)) || claim.prior) continue;
    const own = yearSaid(claim);
    if (own === undefined || own === year) continue;
    const said = String(own);
    // 项目总投资1,500.00万元，其中2023年已安排…，2025年拟安排…: a project has more years than one.
    const text = reading.sentences[claim.sentence]?.clean.text ?? '';
    if (/已|拟|后续|预计|累计|结转/.test(claim.phrase) || OVER_YEARS.test(text)) continue;
    // …，主要是2023年一次性安排的修缮3万元今年不再安排: why there is less now.
    if (Number(said) === year - 1 && isReason(text, claim.phrase)) continue;
    // 2023年预算9万元，执行8万元: how last year's budget went.
    if (own === year - 1 && RAN.test(text.slice(text.indexOf(claim.phrase) + claim.phrase.length))) continue;
    const past = tellsOfPast(reading, text, year) === PAST ? PAST_SAID : DATE;
    if (past.test(claim.phrase) || headingSays(reading, claim, said)) continue;
    yield { at: claim, said };
  }
}

/** 2021年国内公务接待8批次: final accounts count what their own year had. */
function isOfYear({ edition }: Reading, { kind, phrase }: Claim): boolean {
  return kind === 'count' && edition.stage === 'outturn' && /接待|购置|团组|出国/.test(phrase);
}

/** Right behind the amount. */
const RAN =
  /^[\d,.]+[万亿]?元，(?:实际|已|全年)*(?:执行|支出|完成(?!(?:年初|全年|调整后?)?预算))[^，。；]{0,6}\d/;

// 2024年基本支出年初预算数: of its year, and no day of it.
const DATE = /年(?:底|末|初(?!预算))|截[至止]|上年|执行/;
const PAST_SAID = /年(?:底|末|初(?!预算))|截[至止]|上年|决算|执行/;

function isReason(text: string, phrase: string): boolean {
  const [before = ''] = text.split(phrase);
  return (
    /(?:主要是|原因是?|由于|因|[一二三四五六]是)[：:]?$/.test(before) ||
    /^(?:主要是|主要因|由于|原因是|[一二三四五六]是)/.test(phrase) ||
    isNumberedReason(before, phrase)
  );
}

export function isOutturn(reading: Reading, claim: Claim): boolean {
  const sentence = reading.sentences[claim.sentence];
  return /决算/.test([...(sentence?.place.path ?? []), sentence?.clean.text ?? ''].join('\n'));
}

/** Under 二、2023年“三公”经费决算情况 2023年 is meant. */
function headingSays(reading: Reading, claim: Claim, year: string): boolean {
  const path = reading.sentences[claim.sentence]?.place.path ?? [];
  return path.slice(-1).some((heading) => heading.includes(`${year}年`));
}

/** 截至…底 in a budget document is a date of the year before, in final accounts one of the year itself. */
export function* dates(reading: Reading, usual: number): Generator<SaidYear & { readonly until: string }> {
  const { claims, budgetYear, edition } = reading;
  for (const claim of claims) {
    if (claim.yearRole !== 'date' || Number(claim.value) === usual) continue;
    // Some passages, which say neither 预算 nor 决算 in a title, may be of final accounts.
    if (!edition.said && Number(claim.value) === budgetYear) continue;
    const text = reading.sentences[claim.sentence]?.clean.text ?? '';
    const at = text.indexOf(claim.phrase);
    if (!/截[至止]$/.test(text.slice(0, at))) continue;
    const month = Number(IN_YEAR.exec(text.slice(at, at + 9))?.[1] ?? 12);
    const [said, after] = [Number(claim.value), text.slice(at)];
    if (month < 12 && !(OWNED.test(after) && isOutOfTime({ said, month }, usual, edition.stage))) continue;
    yield { at: claim, said: claim.value, until: month < 12 ? `${month}月` : '底' };
  }
}

const IN_YEAR = /^20\d\d年(\d{1,2})月/;

/** Budgets are published by then. */
const PUBLISHED = 6;

/** What there is, and not how a project went. */
const OWNED =
  /^(?![^。；]{0,60}(?:项目|采购|招标|投资|完工|完成))[^。；，]{0,12}，?[^。；，]{0,16}(?:[共拥保实占]有|使用)[^。；]{0,30}(?:车辆|用车|设备|资产|编制|在职|在编)/;

/** 截至2024年1月底: while the budget of 2024 was made; 截至2023年8月31日 in that of 2025 is a year too early. */
function isOutOfTime(date: { said: number; month: number }, usual: number, stage: Stage): boolean {
  return date.said < usual || (stage === 'budget' && date.month >= PUBLISHED);
}

const WRITTEN =
  /二[〇零○０Oo]([〇零○一二三四五六七八九])([〇零○一二三四五六七八九])年(?=[^，。；]{0,24}(?:预算|决算))/g;

/** 二〇二三年部门预算: the year in words, in titles above all. */
export function* writtenYears(reading: Reading, year: number): Generator<Match & { readonly said: number }> {
  for (const found of matchesIn(reading, WRITTEN, true)) {
    const [, tens = '', ones = ''] = found.match;
    const said = 2000 + 10 * digit(tens) + digit(ones);
    const before = found.match.input.slice(0, found.match.index);
    // …二〇二四年预算，二〇二三年预算…: the first is its own.
    if (said !== year && !/年|[比较与同和至]$/.test(before)) yield { ...found, said };
  }
}

const digit = (word: string): number => Math.max(0, '零一二三四五六七八九'.indexOf(word));
