import { rule } from './family';
import { Money } from '../../amount/money';
import { DIRECTIONS_LEFT } from '../../lexicon/slips';
import { faultAt } from '../prose/fault';
import { matchesIn } from '../prose/matches';

export const directionLeftRule = rule('direction-left', {
  severity: 'error',
  grades: {
    zero: { severity: 'warning', when: '增减额为 0' },
  },
  title: '增加减少同时保留',
  reads: '模板中二选一的字样',
  source: '编报模板',
  clean: {
    says: '“增加”',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年一般公共预算拨款收入809.20万元，比2023年增加10.00万元，主要原因是人员增加。',
    ],
  },
  failing: {
    says: '“增加（减少）”两个都留着',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年一般公共预算拨款收入809.20万元，比2023年增加（减少）10.00万元，主要原因是人员增加。',
    ],
  },
  *words(reading) {
    for (const claim of reading.claims)
      if ((claim.kind === 'change' || claim.kind === 'rate') && claim.direction === 'both')
        yield faultAt(reading, [claim], {
          ...(new Money(claim.value).isZero() ? { grade: 'zero' as const } : {}),
          message: '“增加”“减少”同时保留，应按实际删去一个。',
        });
    for (const { match, fault } of matchesIn(reading, DIRECTIONS_LEFT))
      yield fault({ message: `“${match[0]}”两种说法同时保留，应按实际删去一个。` });
  },
});
