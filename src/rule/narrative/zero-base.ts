import { rule } from './family';
import { faultAt } from '../prose/fault';
import { matchesIn } from '../prose/matches';
import { ratesAtOdds } from '../prose/movements';

export const zeroBaseRule = rule('zero-base', {
  severity: 'warning',
  grades: {
    whole: { severity: 'error', when: '增加额就是本年数，仍写了增长' },
  },
  title: '上年为零而有增减幅度',
  reads: '上年数和增减幅度',
  source: '以零为基数没有增减幅度',
  clean: {
    says: '上年为 0，只说新增',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年公务接待费预算1.20万元，2023年公务接待费预算0万元，增加1.20万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '上年为 0，写增长 100%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年公务接待费预算1.20万元，2023年公务接待费预算0万元，增加1.20万元，增长100%，主要原因是人员增加。',
    ],
  },
  // 增长100% on nothing, or any rate on nothing: no rate exists.
  *words(reading) {
    for (const { now, rate, expected, quoted } of ratesAtOdds(reading)) {
      if (expected) continue;
      yield faultAt(reading, quoted, {
        ...(now.value === quoted[quoted.length - 2]?.value ? { grade: 'whole' as const } : {}),
        message: `上年为 0，无法计算增减幅度，“${rate.text}”应删去或改为说明新增。`,
      });
    }
    const told = ratesAtOdds(reading).flatMap(({ rate, expected }) => (expected ? [] : [rate.span]));
    for (const { match, span, fault } of matchesIn(reading, OF_NOTHING))
      if (!told.some(({ start }) => start >= span.start && start < span.end))
        yield fault({ message: `上年没有这一项，“${match[1]}”无从算起，应删去。` });
  },
});

/** 增长100%，主要原因是上年未安排. */
const OF_NOTHING =
  /(增长(?:了|率为)?100(?:\.0+)?%)[^。；]{0,24}(?:上年|去年|20\d\d年)(?:度)?(?:预算)?(?:未|没有|无)(?:安排|编列|编制|此项|该项|预算|发生|这项)/g;
