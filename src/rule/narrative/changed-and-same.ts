import { SEEN } from '../sources';
import { rule } from './family';
import { matchesIn } from '../prose/matches';

export const changedAndSameRule = rule('changed-and-same', {
  severity: 'warning',
  title: '既写增减又写持平',
  reads: '同一句中的增减额与“持平”',
  clean: {
    says: '只写持平',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年公务接待费预算1.20万元，与上年持平。'],
  },
  failing: {
    says: '既写减少，又写持平',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年公务接待费减少为0.00万元，与上年持平。'],
  },
  source: SEEN,
  *words(reading) {
    for (const { fault } of matchesIn(reading, BOTH))
      yield fault({ message: '既写了增减，又写了持平，两种说法不能并存，请只留一种。' });
  },
});

const BOTH =
  /(?:增加|减少|增长|下降|降低)(?:了|额)?(?:为|到|至)?0(?:\.0+)?(?:万?元|%)[^，。；]{0,4}，(?!主要|原因|因)[^。；，\d]{0,8}(?:\d{4}年度?)?[^。；，\d]{0,10}(?:持平|一致|相同)/g;
