/** Two marks in a row of which one must go. */
import { findDoubledMarks, withSingleMarks } from '../../passage/punctuation';
import { around, at, textCell, textFix } from './cells';
import { SEEN } from '../sources';
import { rule } from './family';

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
});
