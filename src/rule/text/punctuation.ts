/** Two marks in a row of which one must go. */
import { findDoubledMarks, withSingleMarks } from '../../passage/punctuation';
import { around, at, textCell, textFix } from './cells';
import { SEEN } from '../sources';
import { rule } from './family';
import type { Reading } from '../../narrative/claim';
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
    }
    yield* quotes(reading);
  },
});

/** “ without ”: an odd quotation mark leaves open what is quoted. Once a paragraph. */
function* quotes(reading: Reading): Generator<FaultTold> {
  for (const block of reading.document.blocks) {
    if (block.kind === 'cell' || block.kind === 'contents' || block.part === 'tables') continue;
    const count = (mark: string): number => block.text.split(mark).length - 1;
    // Some typists use one of the two for both.
    const [open, close] = [count('“'), count('”')];
    if (open === close || open === 0 || close === 0 || (open + close) % 2 === 0) continue;
    const message = `引号不成对：“有 ${open} 个，”有 ${close} 个。`;
    const place = { path: block.path, paragraph: block.number, span: block.span };
    yield faultOn(reading, block.span, place, { message });
  }
}
