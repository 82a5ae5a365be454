import { rule } from './family';
import { SEEN } from '../sources';
import type { Reading } from '../../narrative/claim';
import type { Block } from '../../narrative/read/document';
import { faultOn } from '../prose/fault';
import { numbered, runningBlocks, type Numbered } from '../prose/headings';

export const sectionNumberRule = rule('section-number', {
  severity: 'warning',
  title: '标题编号跳号或重号',
  reads: '说明里各级标题的编号',
  source: SEEN,
  clean: {
    says: '一、二、三、依次编号',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一、收入预算情况说明',
      '2024年收入预算809.20万元。',
      '二、支出预算情况说明',
      '2024年支出预算809.20万元。',
    ],
  },
  failing: {
    says: '“一、”之后是“三、”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '一、收入预算情况说明',
      '2024年收入预算809.20万元。',
      '三、支出预算情况说明',
      '2024年支出预算809.20万元。',
    ],
  },
  *words(reading) {
    const all = sequences(reading);
    // Who hands in some passages of a text has left out others.
    const gaps = all.flatMap((siblings) =>
      siblings.filter((one, at) => one.number > (siblings[at - 1]?.number ?? Infinity) + 1),
    );
    for (const siblings of all) {
      for (const [at, one] of siblings.entries()) {
        const [before, after] = [siblings[at - 1], siblings[at + 1]];
        if (!before) continue;
        const { block, mark } = one;
        const place = { path: block.path, paragraph: block.number, span: block.span };
        const twice = after?.number === one.number && one.number === before.number + 2;
        if (one.number === before.number && siblings[at - 2]?.number !== one.number - 2)
          yield faultOn(reading, block.span, place, { message: `标题编号“${mark}”用了两次。` });
        else if (
          one.number === before.number + 2 &&
          (twice || gaps.length < 3) &&
          !isSaidBetween(reading, before, one)
        )
          yield faultOn(reading, block.span, place, {
            message: twice
              ? `标题编号“${mark}”用了两次，这里应是前一个编号。`
              : `标题编号从“${before.mark}”跳到“${mark}”，请核对是漏了一部分，还是编号写错。`,
          });
      }
    }
  },
});

/** Headings that follow each other under one heading, each with one more than the last; 一、 begins anew. */
function sequences(reading: Reading): Numbered[][] {
  const all: Numbered[][] = [];
  const open: Numbered[][] = [];
  for (const block of runningBlocks(reading.document)) {
    const isPart = block.kind === 'heading' || block.kind === 'list';
    const one = isPart ? numbered(block) : undefined;
    if (!one || (block.part === 'tables' && one.rank > 1)) continue;
    open.length = Math.min(open.length, one.rank + 1);
    const last = open[one.rank];
    const before = last?.[last.length - 1];
    if (last && before && one.number >= before.number && one.number !== 1) last.push(one);
    else {
      open[one.rank] = [one];
      all.push(open[one.rank] ?? []);
    }
  }
  return all.filter((siblings) => siblings.length > 1);
}

/** 二、 stands there, and not as a heading, or what it numbers stands there without it. */
function isSaidBetween({ document }: Reading, before: Numbered, after: Numbered): boolean {
  // The part of the tables is handed in as a workbook.
  if (after.rank === 1) return true;
  const isTables = ({ kind, text }: Block): boolean =>
    kind === 'contents' && text.trim().startsWith(markLike(after)) && /表/.test(text);
  if (document.blocks.some(isTables)) return true;
  const between = document.blocks.slice(before.block.number - 1, after.block.number - 1);
  return between.some((block) => {
    const mark = numbered(block);
    // A title whose number Word counts in a way that is not read has none here.
    if (mark === undefined && block.kind === 'heading') return true;
    return (block !== before.block && mark?.rank === after.rank) || block.text.includes(markLike(after));
  });
}

const DIGITS = '零一二三四五六七八九十';

/** The number before, as a line may hold it within: 二、. */
function markLike({ mark, number }: Numbered): string {
  const said = mark.replace(/\d+|[一二三四五六七八九十]+/, (digits) =>
    /\d/.test(digits)
      ? String(number - 1)
      : number - 1 <= 10
        ? (DIGITS[number - 1] ?? '')
        : `十${DIGITS[number - 11] ?? ''}`,
  );
  return said;
}
