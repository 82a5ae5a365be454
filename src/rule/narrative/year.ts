/** Years left from another edition: comparisons with a year that is not the last, dates that cannot be known. */
import { rule } from './family';
import type { Comparison, Reading } from '../../narrative/claim';
import { MANY_SENTENCES } from '../../narrative/claim/own-year';
import type { Block } from '../../narrative/read/document';
import { faultAt, faultOn, type FaultTold } from '../prose/fault';
import { matchesIn } from '../prose/matches';
import { dates, isOutturn, ownYears, saidYears, writtenYears } from '../prose/years';

export const yearRule = rule('year', {
  severity: 'error',
  grades: {
    doubtful: { severity: 'warning', when: '也可能另有所指' },
  },
  title: '年度写错',
  reads: '预算年度、比较年度和截止日期',
  source: '预算年度与工作簿一致，上年即前一年',
  clean: {
    says: '2024 年预算与 2023 年比较',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '2024 年预算与 2022 年比较',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2022年增加9.20万元，主要原因是人员增加。',
    ],
  },
  *words(reading) {
    for (const { match, fault } of matchesIn(reading, CUT, true))
      yield fault({ message: `年度“${match[1]}”漏写或多写了数字。` });
    const year = reading.budgetYear;
    if (year === undefined) return;
    yield* comparisons(reading, year);
    for (const { at, said } of [...ownYears(reading, year), ...saidYears(reading, year)])
      yield faultAt(reading, [at], {
        grade: 'doubtful',
        message: `这是${year}年预算的说明，此处写的是${said}年。`,
        expected: `${year}年`,
      });
    for (const { fault, said } of writtenYears(reading, year))
      yield fault({
        grade: 'doubtful',
        message: `这是${year}年预算的说明，此处写的是${said}年。`,
        expected: `${year}年`,
      });
    const [kind, usual] = reading.edition.stage === 'outturn' ? ['决算', year] : ['预算', year - 1];
    for (const { at, said, until } of dates(reading, usual))
      yield faultAt(reading, [at], {
        grade: 'doubtful',
        message:
          Number(said) < usual
            ? `${year}年${kind}的说明通常用${usual}年的数据，此处截至${said}年，可能是往年的文字。`
            : `编制${year}年${kind}时还不可能有${said}年${until}的数据，应为${usual}年。`,
        expected: `${usual}年`,
      });
    yield* headers(reading, year);
    yield* headings(reading, year);
  },
  // Whether the text is of this workbook's year at all.
  *tables({ reading, facts }) {
    const { year } = facts.source.binding;
    if (year === null || reading.budgetYear === undefined || year === reading.budgetYear) return;
    const claim = reading.claims.find(
      (one) => one.kind === 'year' && one.yearRole === 'budget' && Number(one.value) === reading.budgetYear,
    );
    const place = claim && reading.sentences[claim.sentence]?.place;
    yield faultOn(reading, claim?.span ?? { start: 0, end: 0 }, place, {
      message: `说明是${reading.budgetYear}年预算的，工作簿是${year}年的，两者不是同一年度。`,
      expected: `${year}年`,
    });
  },
});

const CUT = /(?:^|[^\d.])((?:20\d|2\d|20)年度|20\d年|20\d{3}年)/g;

/** Comparisons with a year that is not the last. */
function* comparisons(reading: Reading, year: number): Generator<FaultTold<'doubtful'>> {
  const compared = reading.claims.filter(
    (claim) => claim.comparedWith?.year !== undefined && !claim.comparedWith.carried,
  );
  const usual = compared.some((claim) => claim.comparedWith?.year === year - 1);
  const seen = new Set<number>();
  const withLast = new Set(
    reading.claims.flatMap(({ comparedWith, kind, of, sentence }) =>
      kind === 'change' && of !== undefined && isLastInWords(comparedWith) ? [`${of} ${sentence}`] : [],
    ),
  );
  for (const claim of compared) {
    const comparison = claim.comparedWith;
    if (!comparison || comparison.year === year - 1 || seen.has(comparison.span.start)) continue;
    // An outturn is compared with the budget of its own year.
    if (comparison.year === year && isOutturn(reading, claim)) continue;
    // 比上年增加…，比2019年（…）减少…: of one amount, with last year and with another by intent.
    if (withLast.has(`${claim.of} ${claim.sentence}`)) continue;
    seen.add(comparison.span.start);
    const both = compared.some(
      (other) => other.sentence === claim.sentence && other.comparedWith?.year === year - 1,
    );
    yield faultOn(
      reading,
      { start: comparison.span.start, end: Math.max(comparison.span.end, claim.span.end) },
      reading.sentences[claim.sentence]?.place,
      {
        ...(usual && !both ? {} : { grade: 'doubtful' as const }),
        message: both
          ? `同一句中既与${comparison.year}年比又与${year - 1}年比，${year}年预算应与${year - 1}年比较。`
          : `${year}年预算应与${year - 1}年比较，此处写的是${comparison.year}年${usual ? `，其他各处写的是${year - 1}年` : ''}。`,
        expected: `${year - 1}年`,
      },
      [claim.id],
    );
  }
}

const isLastInWords = (comparison: Comparison | undefined): boolean =>
  comparison?.year === undefined && /上年|去年/.test(comparison?.text ?? '');

/** The heads and feet of its pages. */
function* headers(reading: Reading, year: number): Generator<FaultTold> {
  for (const block of reading.document.blocks) {
    if (block.kind !== 'header') continue;
    const match = /(20\d\d)\s*年[^，。；\d]{0,30}(?:预算|决算|公开)/.exec(block.text);
    if (!match || Number(match[1]) === year) continue;
    yield faultOn(
      reading,
      block.span,
      { path: block.path, paragraph: block.number, span: block.span },
      {
        message: `页眉页脚写的是${match[1]}年，正文是${year}年。`,
        expected: `${year}年`,
      },
    );
  }
}

/** Blocks among which the title of the whole stands. */
const FIRST = 3;

const TITLED = /(20\d\d)\s*年度?[^，。；\d]{0,24}(?:预算|决算|收支|收入支出|“三公”|机关运行|绩效)/;

/** 第二部分 2023年部门预算情况说明, 2023年部门预算公开说明: what the whole text is called. */
const WHOLE =
  /^(?:第.{1,3}部分[：:\s]*)?20\d\d年度?(?:部门|单位)?[预决]算(?:公开|编制)?(?:情况)?(?:的)?说明$/;

/** （三）关于某某局2023年支出预算情况说明 among headings of 2024: left from last year's text. */
function* headings(reading: Reading, year: number): Generator<FaultTold<'doubtful'>> {
  const withoutYear = ({ text }: Block): string => text.replace(/\d|\s/g, '');
  const [cover] = reading.document.blocks;
  const isTitle = (block: Block): boolean => cover !== undefined && withoutYear(block) === withoutYear(cover);
  const titled = reading.document.blocks.flatMap((block, index) => {
    // 目录 says again what its titles say; the first lines are a title by their place.
    const first = (index < FIRST || isTitle(block)) && block.text.length < 50 && !/[。；]/.test(block.text);
    const said =
      block.kind === 'heading' || block.kind === 'contents' || first
        ? TITLED.exec(block.text)?.[1]
        : undefined;
    return said === undefined ? [] : [{ block, said: Number(said) }];
  });
  const others = titled.filter(({ said }) => said !== year);
  const agreeing = titled.length - others.length;
  // A title stands on the cover and again above the text: two that differ by the year are enough.
  const twice = agreeing > 0 && others.every(({ block }) => isTitle(block));
  // Where hardly another title says a year, all that the text tells does.
  const whole = others.length === 1 && others.every(({ block }) => WHOLE.test(block.text));
  const outvoted = (agreeing === 0 || whole) && isOutvoted(reading, year);
  if (others.length > 2 || (agreeing < 2 && !twice && !outvoted)) return;
  for (const { block, said } of others) {
    if (/上年|比较|对比|执行|完成|回顾|总结/.test(block.text)) continue;
    // A document may hold the final accounts of one year beside the budget of the next.
    if (reading.edition.stage !== 'outturn' && block.text.includes('决算')) continue;
    if (
      reading.edition.stage === 'outturn' &&
      /预算(?!绩效|管理)/.test(block.text) &&
      !block.text.includes('决算')
    )
      continue;
    // A budget tells how the year before it was judged.
    if (reading.edition.stage !== 'outturn' && /绩效/.test(block.text)) continue;
    yield faultOn(
      reading,
      block.span,
      { path: block.path, paragraph: block.number, span: block.span },
      {
        grade: 'doubtful',
        message: `这是${year}年预算的说明，标题写的是${said}年。`,
        expected: `${year}年`,
      },
    );
  }
}

/** The only title says another year than all that is told. */
function isOutvoted({ claims }: Reading, year: number): boolean {
  const own = claims.filter(({ kind, yearRole }) => kind === 'year' && yearRole === 'budget');
  return own.filter(({ value }) => Number(value) === year).length >= MANY_SENTENCES;
}
