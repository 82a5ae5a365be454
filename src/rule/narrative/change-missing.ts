/** 与2023年预算增加，: an increase without an amount, where only 持平 could stand. */
import { SEEN } from '../sources';
import { EARLIER_YEAR, FIGURE_OF_YEAR } from '../prose/base-words';
import { matchesIn } from '../prose/matches';
import { rule } from './family';

export const changeMissingRule = rule('change-missing', {
  severity: 'warning',
  title: '增减没有数，或本年为零却写增加',
  reads: '“与上年”“比2023年预算”后面的增减',
  source: SEEN,
  clean: {
    says: '与上年持平',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '因公出国（境）费0万元，与2023年预算持平。'],
    alone: true,
  },
  failing: {
    says: '“与2023年预算增加”没有增加多少',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '因公出国（境）费0万元，与2023年预算增加。'],
    alone: true,
  },
  *words(reading) {
    for (const { match, fault } of matchesIn(reading, NOTHING_INCREASED))
      yield fault({ message: `“${match[0]}”：本年是0，不会比上年${match[1]}，请核对。` });
    for (const { match, fault } of matchesIn(reading, WITH))
      if (!NOTHING.test(match.input.slice(0, match.index)))
        yield fault({
          message: `“${match[0]}”没有写${match[1]}多少；没有增减的，应写“${match[0].slice(0, -2)}持平”。`,
        });
  },
});

const BASE = `${EARLIER_YEAR}${FIGURE_OF_YEAR}`;

/** 比…增加 may tell the direction alone, 与…增加 is no Chinese. */
const WITH = new RegExp(`与${BASE}(增加|减少|增长|下降)(?=[，。；]|$)`, 'g');

const NOTHING_INCREASED = new RegExp(
  `(?<![\\d.,])0(?:\\.0+)?万?元[，。]?[比较与]${BASE}(?:相比)?，?(?:有所)?(增加|增长)(?=[，。；]|$)`,
  'g',
);

const NOTHING = /(?<![\d.,])0(?:\.0+)?万?元[，。]?$/;
