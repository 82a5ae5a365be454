import { SAME_SOURCE } from '../sources';
import { rule } from './family';
import { rangeOf, say } from '../../narrative/claim/range';
import { cluesOf, figureFault, isBeyondBound, otherSide, wrongFigures } from '../prose/figures';
import { nameOf } from '../prose/name-of';

export const amountRule = rule('amount', {
  severity: 'error',
  grades: {
    doubtful: { severity: 'warning', when: '口径不能确定：字面之外还可能指表里另一个数' },
  },
  title: '说明中的数额与表不符',
  reads: '说明里的金额与表中同一口径的数',
  source: SAME_SOURCE,
  clean: {
    says: '说明与表都是 809.20 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算809.20万元。'],
  },
  failing: {
    says: '说明写 890.20 万元，表中 809.20 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '云溪市档案服务中心2024年收入总预算890.20万元。'],
  },
  *tables(bound) {
    // 年初预算20.50万元 beside what was spent is an amount, too.
    for (const figure of [...wrongFigures(bound, 'amount'), ...wrongFigures(bound, 'aside')]) {
      const { claim, evidence, stated } = figure;
      const { cells, doubtful, tables, place } = evidence;
      // Another workbook may state it: last year's, or the budget beside final accounts.
      const isStated = cells.length > 0 || place !== undefined;
      if (isBeyondBound(figure) || (!isStated && !doubtful)) continue;
      const against = !isStated
        ? `文中为${claim.text}，而${tables[0]?.sheet ?? '表'}没有填数`
        : `${claim.prior ? '上年数' : ''}文中为${claim.text}，${otherSide(claim, evidence)}${cluesOf(bound).of(claim, evidence)}`;
      yield figureFault(bound, figure, {
        ...(doubtful ? { grade: 'doubtful' as const } : {}),
        message: `${doubtful && isStated ? '待核：' : ''}“${nameOf(claim)}”${against}。`,
        expected: say(stated.middle, claim),
        difference: say(rangeOf(claim).middle.minus(stated.middle), claim),
      });
    }
  },
});
