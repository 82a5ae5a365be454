import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { CATALOGUES, memberName } from '../../lexicon/catalogue';
import { say } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { omittedParts } from '../prose/omitted-part';
import { listFault, listsAtOdds } from '../prose/lists';
import { amountText } from '../prose/rows';

export const notNamedRule = rule('not-named', {
  severity: 'warning',
  title: '表中有数而说明没有列出',
  reads: '“支出包括”之后列出的名称、“其中”之后的各项，与表中有数的各行',
  source: SAME_SOURCE,
  clean: {
    says: '四类支出都列了',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '支出总预算809.20万元，支出包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、住房保障支出。',
    ],
  },
  failing: {
    says: '没有列卫生健康支出，表中有 22.15 万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '支出总预算809.20万元，支出包括：一般公共服务支出、社会保障和就业支出、住房保障支出。',
    ],
  },
  *tables(bound) {
    for (const odds of listsAtOdds(bound)) {
      if (odds.kind !== 'not-named') continue;
      const { code, amount, cell } = odds.row;
      yield listFault(bound, odds.list, {
        message: `支出构成中没有列“${CATALOGUES.functional.byCode(code)?.name ?? code}”，表中这一类为${amountText(bound, amount)}。`,
        cells: [cell],
      });
    }
    for (const { whole, parts, dimension, member, amount, cells, inShares } of omittedParts(bound)) {
      const name = memberName(dimension, member).replace(/^\d+ /, '');
      yield faultAt(bound.reading, [whole, ...parts], {
        message: `所列${parts.length}项${inShares ? '的占比相加不到100%' : `合起来少于${whole.text}`}，没有列“${name}”，表中这一项为${say(amount.middle, whole)}。`,
        cells,
      });
    }
  },
});
