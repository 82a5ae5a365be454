/** 代发代发, 做好做好. */
import { around, at, textCell } from './cells';
import { SEEN } from '../sources';
import { rule } from './family';
import { matchesOf } from '../../lexicon/matches';
import { DOUBLED_WORDS } from '../../lexicon/slips';
import { matchesIn } from '../prose/matches';

/** But 研究研究 is a way of speaking, and 一个一个 counts. */
const TWICE = /([\u4e00-\u9fff]{2,4})\1/g;
const SPOKEN =
  /^(?:人员|单位|项目|服务|管理|经费|保险|工程|社会|专项|研究|讨论|商量|考虑|交流|逐一|一个|一件|一项|一步|逐项|一户|一人|代代|世世|方方|某某)$/;

export const doubledWordRule = rule('doubled-word', {
  severity: 'warning',
  title: '词语连写两遍',
  reads: '全部文字',
  source: SEEN,
  clean: { says: '“发放”写一遍', cells: { '公开表6!D5': '每月按时发放补贴。' } },
  failing: { says: '“发放”连写两遍', cells: { '公开表6!D5': '每月按时发放发放补贴。' } },
  *check({ cells }) {
    for (const cell of cells) {
      const match = matchesOf(cell.text, TWICE).find(
        ([, word = '']) => !SPOKEN.test(word) && word[0] !== word[1],
      );
      if (!match) continue;
      const quote = around(cell.text, match.index, match.index + match[0].length);
      yield {
        message: `${at(cell)} 里“${match[1]}”连写了两遍：“${quote}”。`,
        cells: [textCell(cell, quote)],
      };
    }
  },
  *words(reading) {
    for (const { match, fault } of matchesIn(reading, DOUBLED_WORDS))
      yield fault({ message: `“${match[0]}”连写了两遍，应删去一个。` });
  },
});
