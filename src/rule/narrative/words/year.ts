/** Years left from another edition: comparisons with a year that is not the last, dates that cannot be known. */

import type { Claim, Reading } from '../../../narrative/claim';
import { faultAt, faultOn, type TextFault } from '../fault';
import { yearRule } from '../year';

export function* checkYears(reading: Reading): Generator<TextFault> {
  const year = reading.budgetYear;
  if (year === undefined) return;
  const compared = reading.claims.filter(
    (claim) => claim.comparedWith?.year !== undefined && !claim.comparedWith.carried,
  );
  const usual = compared.some((claim) => claim.comparedWith?.year === year - 1);
  const seen = new Set<number>();
  for (const claim of compared) {
    const comparison = claim.comparedWith;
    if (!comparison || comparison.year === year - 1 || seen.has(comparison.span.start)) continue;
    // An outturn is compared with the budget of its own year.
    if (comparison.year === year && isOutturn(reading, claim)) continue;
    seen.add(comparison.span.start);
    const both = compared.some(
      (other) => other.sentence === claim.sentence && other.comparedWith?.year === year - 1,
    );
    yield faultOn(
      reading,
      { start: comparison.span.start, end: Math.max(comparison.span.end, claim.span.end) },
      reading.sentences[claim.sentence]?.place,
      yearRule.found({
        ...(usual && !both ? {} : { grade: 'doubtful' as const }),
        message: both
          ? `同一句中既与${comparison.year}年比又与${year - 1}年比，${year}年预算应与${year - 1}年比较。`
          : `${year}年预算应与${year - 1}年比较，此处写的是${comparison.year}年${usual ? `，其他各处写的是${year - 1}年` : ''}。`,
        expected: `${year - 1}年`,
      }),
      [claim.id],
    );
  }
  yield* checkOwnYear(reading, year);
  yield* checkSaidYear(reading, year);
  yield* checkDates(reading, year);
}

/** What the year goes with stands in the words next to it. */
const NEAR = 30;

/** What a sentence says of its own year: 2022年没有…, 某局2022年部门预算…. */
function* checkSaidYear(reading: Reading, year: number): Generator<TextFault> {
  for (const claim of reading.claims) {
    if (claim.yearRole !== 'budget' || Number(claim.value) === year) continue;
    const text = reading.sentences[claim.sentence]?.clean.text ?? '';
    const at = text.indexOf(claim.phrase);
    const [before, after] = [text.slice(0, at), text.slice(at + claim.text.length)];
    const opens =
      before === '' ||
      /^(?:组织)?对$|[。；]$|^[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]$/.test(before) ||
      reading.unitNames.some((name) => before.endsWith(name));
    // A year may begin a sentence that tells of the past; only what it plans or lacks is this budget's.
    if (
      !opens ||
      /^(?:底|末|初|\d|[、和至-])/.test(after) ||
      /完成|实现|取得|上年|以来|决算|执行/.test(after.slice(0, NEAR)) ||
      headingSays(reading, claim, claim.value)
    )
      continue;
    if (!/预算|没有|无|安排|绩效目标|项目|经费|收入|支出/.test(after.slice(0, 40))) continue;
    yield faultAt(
      reading,
      [claim],
      yearRule.found({
        grade: 'doubtful',
        message: `这是${year}年预算的说明，此处写的是${claim.value}年。`,
        expected: `${year}年`,
      }),
    );
  }
}

/** “2022年预算数为…” where this year's amount is meant. */
function* checkOwnYear(reading: Reading, year: number): Generator<TextFault> {
  for (const claim of reading.claims) {
    const said = /(20\d\d)年/.exec(claim.phrase)?.[1];
    if (claim.kind !== 'amount' || claim.prior || said === undefined || Number(said) === year) continue;
    if (/年(?:底|末|初)|截[至止]|上年|决算|执行/.test(claim.phrase) || headingSays(reading, claim, said))
      continue;
    yield faultAt(
      reading,
      [claim],
      yearRule.found({
        grade: 'doubtful',
        message: `这是${year}年预算的说明，此处写的是${said}年。`,
        expected: `${year}年`,
      }),
    );
  }
}

function isOutturn(reading: Reading, claim: Claim): boolean {
  const sentence = reading.sentences[claim.sentence];
  return /决算/.test([...(sentence?.place.path ?? []), sentence?.clean.text ?? ''].join('\n'));
}

/** Under 二、2023年“三公”经费决算情况 2023年 is meant. */
function headingSays(reading: Reading, claim: Claim, year: string): boolean {
  const path = reading.sentences[claim.sentence]?.place.path ?? [];
  return path.slice(-1).some((heading) => heading.includes(`${year}年`));
}

/** 截至…底 in a budget document is a date of the year before, in final accounts one of the year itself. */
function* checkDates(reading: Reading, year: number): Generator<TextFault> {
  const final = reading.edition.stage === 'outturn';
  const usual = final ? year : year - 1;
  for (const claim of reading.claims) {
    if (claim.yearRole !== 'date' || Number(claim.value) === usual) continue;
    const text = reading.sentences[claim.sentence]?.clean.text ?? '';
    if (!/截[至止]$/.test(text.slice(0, text.indexOf(claim.phrase)))) continue;
    const early = Number(claim.value) < usual;
    const kind = final ? '决算' : '预算';
    yield faultAt(
      reading,
      [claim],
      yearRule.found({
        grade: 'doubtful',
        message: early
          ? `${year}年${kind}的说明通常用${usual}年的数据，此处截至${claim.value}年，可能是往年的文字。`
          : `编制${year}年${kind}时还不可能有${claim.value}年底的数据，应为${usual}年。`,
        expected: `${usual}年`,
      }),
    );
  }
}
