import { rule } from './family';
import type { Claim } from '../../narrative/claim';
import { printLike, rangeOf, say } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { figureFault, wrongFigures } from '../prose/figures';
import { claimOf } from '../prose/lookup';
import { nameOf } from '../prose/name-of';
import { shareFitsOtherwise } from '../prose/otherwise';
import { basesAtOdds } from '../prose/share-bases';
import { isApportioned, isLastDigit, sharesAtOdds } from '../prose/shares';

export const shareRule = rule('share', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '只差末位，或占比的合计在文中没有写明' },
  },
  title: '占比与数额不符',
  reads: '金额、它所占的合计和占比，按印出的位数比较',
  source: '由两个数额算得',
  clean: {
    says: '623.20 占 809.20 的 77.01%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年支出预算809.20万元，其中：基本支出623.20万元，占77.01%；项目支出186.00万元，占22.99%。',
    ],
  },
  failing: {
    says: '623.20 占 809.20 的 77.01%，写成 71.07%',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年支出预算809.20万元，其中：基本支出623.20万元，占71.07%；项目支出186.00万元，占22.99%。',
    ],
  },
  *words(reading) {
    for (const { share, part, base, expected, gap, slip } of sharesAtOdds(reading)) {
      if (share.by === 'completion' || !expected) continue;
      yield faultAt(reading, [part, share], {
        ...(slip ? { grade: 'lastDigit' as const } : {}),
        message: `${part.text}占${base.text}的${say(expected.middle, share)}，文中写的是${share.text}${slip ? '，末位进位不对' : ''}。`,
        expected: say(expected.middle, share),
        difference: `${printLike(gap, share)}个百分点`,
      });
    }
    for (const { share, part, base, expected } of basesAtOdds(reading))
      yield faultAt(reading, [part, share], {
        grade: 'lastDigit',
        message: `${part.text}占${base.text}的${say(expected.middle, share)}，文中写的是${share.text}。`,
        expected: say(expected.middle, share),
      });
    for (const share of reading.claims)
      if (isAboveAll(share))
        yield faultAt(reading, [share], {
          message: `占比写的是${share.text}，一部分不会多于全部，请核对。`,
        });
  },
  *tables(bound) {
    for (const figure of wrongFigures(bound, 'share')) {
      const { claim, stated } = figure;
      const gap = rangeOf(claim).middle.minus(stated.middle);
      const slip = isLastDigit(gap, claim);
      if (claim.by === 'completion' || (slip && isApportioned(bound.reading, claim))) continue;
      const part = claimOf(bound.reading, claim.of);
      if (part && shareFitsOtherwise(bound.reading, claim, part)) continue;
      yield figureFault(bound, figure, {
        // Where the text names no whole, the one meant may be another.
        ...(slip || claim.partOf === undefined ? { grade: 'lastDigit' as const } : {}),
        message: `${part ? `“${nameOf(part)}”` : ''}按表中的数计算占${say(stated.middle, claim)}，文中写的是${claim.text}${slip ? '，末位进位不对' : ''}。`,
        expected: say(stated.middle, claim),
        difference: `${printLike(gap, claim)}个百分点`,
      });
    }
  },
});

/** 占支出总额的123.00%: no part is more than its whole, whatever that is. */
function isAboveAll(claim: Claim): boolean {
  if (claim.by !== 'share' || claim.partOf !== undefined) return false;
  return rangeOf(claim).low.gt(100) && !/上年|年初|任务|计划|目标|\d年/.test(claim.phrase);
}
