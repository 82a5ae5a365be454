import { rule } from './family';
import { SEEN } from '../sources';
import { faultAt, faultOn, type FaultTold } from '../prose/fault';
import type { Reading } from '../../narrative/claim';
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
    yield* comparedAsOwn(reading);
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
  const wrong = says(other).filter(
    ({ text }) => !words(text).includes(own) && isOfIt(words(text), other, reading),
  );
  if (wrong.length === 0 || wrong.length > FEW || says(own).length < 2 || says(other).length > FEW) return;
  for (const block of wrong)
    yield faultOn(
      reading,
      block.span,
      { path: block.path, paragraph: block.number, span: block.span },
      { message: `这是${own}的说明，标题写的是“${other}”：“${block.text.trim()}”。`, expected: own },
    );
}

const isTitle = ({ kind, text, part }: Block, index: number): boolean =>
  part !== 'tables' && (kind === 'heading' || (index < FIRST && text.length < 50 && !/[。；]/.test(text)));

/** 一般公共预算 is a kind of money, and 预算绩效 is spoken of in final accounts too. */
const words = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/(?:一般公共|政府性基金|国有资本经营)预算|预算(?=绩效|单位|管理|执行)/g, '');

/** 2023年决算 in a budget of 2024 is of another document, and so is what is compared. */
function isOfIt(title: string, other: string, { budgetYear }: Reading): boolean {
  const year = /20\d\d(?=年)/.exec(title)?.[0];
  if (year !== undefined && budgetYear !== undefined && Number(year) !== budgetYear) return false;
  if (/上年|年初|比较|对比|差异|完成|名词|批复|采购|表/.test(title)) return false;
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
