/** Limits that belong to a name: 单价50万元以上设备. */
import { SEEN } from '../sources';
import { rule } from './family';
import { matchesIn, type Match } from '../prose/matches';

export const thresholdRule = rule('threshold', {
  severity: 'warning',
  title: '设备单价的限额写错',
  reads: '“单价100万元以上设备”里的限额',
  source: SEEN,
  clean: {
    says: '同一种设备的限额相同',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '单价100万元（含）以上设备0台（套）。',
      '2024年安排购置单价100万元（含）以上设备0台（套）。',
    ],
    alone: true,
  },
  failing: {
    says: '一处是100万元，一处是10万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '单价100万元（含）以上设备0台（套）。',
      '2024年安排购置单价10万元（含）以上设备0台（套）。',
    ],
    alone: true,
  },
  *words(reading) {
    const first = new Map<string, string>();
    for (const { match, fault } of matchesIn(reading, LIMIT)) {
      const { limit = '', unit = '', name = '' } = match.groups ?? {};
      const said = `${limit}${unit}`;
      if (unit === '') yield fault({ message: `“${match[0]}”的限额后面缺“万元”等单位。` });
      else if (unit === '元' && Number(limit) < SMALL)
        yield fault({ message: `“${match[0]}”的限额是否应为“${limit}万元”？`, expected: `${limit}万元` });
      else yield* otherThan(first, { match, fault }, name, said);
    }
  },
});

/** What one kind of thing was said to be limited to before. */
function* otherThan(
  first: Map<string, string>,
  { match, fault }: Pick<Match, 'match' | 'fault'>,
  name: string,
  said: string,
) {
  const before = first.get(name);
  if (before === undefined) first.set(name, said);
  else if (before !== said && !match.input.includes(before))
    yield fault({ message: `“${match[0]}”的限额与前文的${before}不同，请核对。`, expected: before });
}

/** Nothing is listed by a price below ten thousand 元. */
const SMALL = 1000;

const LIMIT =
  /单(?:位价值|价)(?<limit>\d+(?:\.\d+)?)(?<unit>[万亿]?元|)(?:[（(]含[^（）()]{0,4}[）)]|及|\(含\))?以上(?:的|，)?(?<name>[一-龥]{0,4}设备)/g;
