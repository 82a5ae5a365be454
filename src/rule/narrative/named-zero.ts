import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { listFault, listsAtOdds } from '../prose/lists';

export const namedZeroRule = rule('named-zero', {
  severity: 'warning',
  title: '列为构成而表中为零',
  reads: '“支出包括”“收入包括”之后列出的名称',
  source: SAME_SOURCE,
  clean: {
    says: '“收入包括”列的都有数',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '收入总预算809.20万元，收入包括：一般公共预算拨款收入。',
    ],
  },
  failing: {
    says: '“收入包括”列有事业收入，表中为 0',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '收入总预算809.20万元，收入包括：一般公共预算拨款收入、事业收入。',
    ],
  },
  *tables(bound) {
    for (const odds of listsAtOdds(bound)) {
      if (odds.kind !== 'no-money') continue;
      const { list, name, cells } = odds;
      const message =
        odds.of === 'expense'
          ? `支出构成中列有“${name}”，而表中这一类没有数。`
          : `收入构成中列有“${name}”，而表中没有这项收入。`;
      yield listFault(bound, list, { message, cells });
    }
  },
});
