import { rule } from './family';
import { SEEN } from '../sources';
import { EARLIER_YEAR, FIGURE_OF_YEAR } from '../prose/base-words';
import { matchesIn } from '../prose/matches';

export const directionMissingRule = rule('direction-missing', {
  severity: 'warning',
  title: '增减没有写方向',
  reads: '“比上年”“较2023年预算”后面的数',
  source: SEEN,
  clean: {
    says: '比2023年增加9.20万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '“比2023年9.20万元”漏写增加还是减少',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年9.20万元，主要原因是人员增加。',
    ],
  },
  *words(reading) {
    for (const { match, fault } of matchesIn(reading, CHANGE)) {
      const [words, said = ''] = match;
      if (/^0*\.?0*(?:[万亿]?元|%)$/.test(said)) continue;
      const behind = match.input.slice(match.index + words.length);
      // 与2023年预算50万元相比，增加…, 与上年预算数50万元、执行数48万元基本持平: that is what it is compared with.
      if (!/^[，；。（）]|^$/.test(behind) || COMPARED.test(behind)) continue;
      // 较上年50万元，“三公”经费45万元减少5万元: it begins with what it compares with.
      if (!/\d[万亿]?元/.test(match.input.slice(0, match.index)) && /(?:增加|减少)\d/.test(behind)) continue;
      if (isLastYears(said, match.input.slice(0, match.index), behind)) continue;
      yield fault({ message: `“${words}”没有写是增加还是减少。` });
    }
  },
});

/** 支出55万元，较上年50万元，增长10%: the amount is last year's, for the rate comes out with it. */
function isLastYears(said: string, before: string, behind: string): boolean {
  const rate = Number(/^，[^，。；\d]{2,6}([\d.]+)%/.exec(behind)?.[1] ?? NaN);
  const [now, last] = [before.match(/[\d,.]+(?=[万亿]?元)/g)?.pop() ?? '', said].map((figure) =>
    Number.parseFloat(figure.replace(/,/g, '')),
  );
  return Math.abs((Math.abs((now ?? NaN) - (last ?? NaN)) / (last ?? NaN)) * 100 - rate) < 0.1;
}

/** 比上年, 较2023年预算执行数, 与上年决算数相比收、支总计各, 同比, and then nothing but an amount or a rate. */
const CHANGE = new RegExp(
  `(?:同比|(?<![占对环无可])[比较与同](?:${EARLIER_YEAR}|年初)${FIGURE_OF_YEAR}(?:相比|比较)?(?:[收支、总计]{2,6})?各?)(\\d[\\d,]*(?:\\.\\d+)?(?:[万亿]?元|%))`,
  'g',
);

/** 与2023年50万元，持平: the words behind the stop compare. */
const COMPARED =
  /^[，（]?(?:相比|比较|基本|持平|一致|相同|没有变化|无变化|(?:增加|减少|增长|下降)了?(?![\d.]+%))/;
