/** Two marks in a row of which one must go. */
import { findDoubledMarks, findTwoPoints, withSingleMarks } from '../../passage/punctuation';
import { around, at, textCell, textFix } from './cells';
import { SEEN } from '../sources';
import { rule } from './family';
import type { Reading } from '../../narrative/claim';
import type { Block } from '../../narrative/read/document';
import { originalSpan } from '../../narrative/read/clean';
import { sentencesOf } from '../../narrative/read/sentence';
import { faultOn, type FaultTold } from '../prose/fault';

export const punctuationRule = rule('punctuation', {
  severity: 'warning',
  title: '标点重复',
  reads: '全部文字',
  source: SEEN,
  clean: { says: '一处一个标点', cells: { '公开表6!D5': '保障平台稳定运行，完成数据备份。' } },
  failing: { says: '逗号打了两个', cells: { '公开表6!D5': '保障平台稳定运行，，完成数据备份。' } },
  *check({ cells }) {
    for (const cell of cells) {
      for (const { start, end } of findTwoPoints(cell.text)) {
        const number = cell.text.slice(start, end);
        yield { message: `${at(cell)} ${twoPoints(number)}`, cells: [textCell(cell, number)] };
      }
      const [first] = findDoubledMarks(cell.text);
      if (!first) continue;
      const place = around(cell.text, first.start, first.end);
      yield {
        message: `${at(cell)} 有重复的标点“${cell.text.slice(first.start, first.end)}”：“${place}”。`,
        cells: [textCell(cell, place)],
        textFixes: [textFix(cell, withSingleMarks(cell.text))],
      };
    }
  },
  *words(reading) {
    for (const { clean, place, block } of sentencesOf(reading.document)) {
      if (block.kind === 'contents') continue;
      for (const { start, end } of findDoubledMarks(clean.text))
        yield faultOn(reading, originalSpan(clean, Math.max(0, start - 6), end), place, {
          message: `标点“${clean.text.slice(start, end)}”重复。`,
        });
      for (const { start, end } of findTwoPoints(clean.text))
        yield faultOn(reading, originalSpan(clean, start, end), place, {
          message: twoPoints(clean.text.slice(start, end)),
        });
    }
    yield* quotes(reading);
  },
});

/**
 * LibreOffice 7.4 runs a deleted amount and the one put in its place together where changes are tracked (text and PDF), so
 * it comes with the document, not from the typist alone. Such a number proves and refutes nothing.
 */
const twoPoints = (number: string): string =>
  `“${number}”里有两个小数点，看不出是多少，多半是两个数连在了一起（修订前的数没有删净），请核对。`;

/** “ without ”: an odd quotation mark leaves open what is quoted. Once a paragraph. */
function* quotes(reading: Reading): Generator<FaultTold> {
  const { blocks } = reading.document;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'cell' || block.kind === 'contents' || block.part === 'tables') continue;
    // Some typists use one of the two for both; a page that cuts a sentence leaves one mark on either side.
    const [open, close] = [countOf(block, '“'), countOf(block, '”')];
    if (!isOdd(block) || isOdd(blocks[index - 1]) || isOdd(blocks[index + 1])) continue;
    const message = `引号不成对：“有 ${open} 个，”有 ${close} 个。`;
    const place = { path: block.path, paragraph: block.number, span: block.span };
    yield faultOn(reading, block.span, place, { message });
  }
}

const countOf = ({ text }: Block, mark: string): number => text.split(mark).length - 1;

const isOdd = (block: Block | undefined): boolean =>
  block !== undefined && (countOf(block, '“') + countOf(block, '”')) % 2 === 1;
