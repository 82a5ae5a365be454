import { OPEN_RULES } from '../sources';
import { rule } from './family';
import { faultAt } from '../prose/fault';
import { matchesIn } from '../prose/matches';
import { rateText, ratesAtOdds, yearsOf } from '../prose/movements';
import { tableChanges } from '../prose/table-changes';
import { untoldRates } from '../prose/untold-rates';
import { say } from '../../narrative/claim/range';

export const rateRule = rule('rate', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '只差末位' },
    untold: { severity: 'warning', when: '文中只写了增减额，按表中的数计算' },
  },
  title: '增减幅度算错',
  reads: '增减额、上年数和增减幅度',
  source: `${OPEN_RULES}：说明收支增减变化情况`,
  clean: {
    says: '809.20 比上年增加 9.20，增长 1.15%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，增长1.15%，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '应为 1.15%，写成 11.5%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年收入总预算809.20万元，比2023年增加9.20万元，增长11.5%，主要原因是人员增加。',
    ],
  },
  *words(reading) {
    for (const { now, rate, printed, expected, reversed, slip, quoted } of ratesAtOdds(reading)) {
      if (!expected || reversed) continue;
      const size = expected.middle.abs();
      yield faultAt(reading, quoted, {
        ...(slip ? { grade: 'lastDigit' as const } : {}),
        message: `按${yearsOf(reading, rate).own}${now.text}与${yearsOf(reading, rate).other}数额计算，增减幅度应为${rateText(size, rate)}，文中写的是${rate.text}${slip ? '，末位进位不对' : ''}。`,
        expected: rateText(size, rate),
        difference: rateText(printed.middle.minus(size), rate),
      });
    }
    for (const { match, fault } of matchesIn(reading, FALL))
      if (Number(match[1]) > 100) yield fault({ message: `“${match[0]}”：最多下降100%，请核对。` });
  },
  *tables(bound) {
    yield* tableChanges(bound, 'rate');
    for (const { change, rate, now, cells, expected } of untoldRates(bound)) {
      const size = expected.middle.abs();
      yield faultAt(bound.reading, [change, rate], {
        grade: 'untold',
        message: `按表中的${say(now.middle, change)}和所写的增减额计算，增减幅度应为${rateText(size, rate)}，文中写的是${rate.text}，请核对。`,
        expected: rateText(size, rate),
        cells,
      });
    }
  },
});

const FALL = /(?:下降|减少|降低|降幅|减幅|压减)(?:了|为|约)?([1-9]\d{2,4}(?:\.\d+)?)%/g;
