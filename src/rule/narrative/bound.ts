/** 机关运行经费 is part of 公用经费. */
import { rule } from './family';
import type { Claim, Reading } from '../../narrative/claim';
import { rangeOf, say } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { cluesOf, figureFault, isBeyondBound, otherSide, wrongFigures } from '../prose/figures';

export const boundRule = rule('bound', {
  severity: 'warning',
  title: '机关运行经费大于公用经费',
  reads: '机关运行经费与公用经费',
  source: '机关运行经费是行政单位和参公单位的公用经费',
  clean: {
    says: '机关运行经费 60.00 万元，公用经费 67.15 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年机关运行经费财政拨款预算60.00万元。'],
  },
  failing: {
    says: '机关运行经费 90.00 万元，公用经费 67.15 万元',
    text: ['云溪市档案服务中心2024年单位预算编制说明', '2024年机关运行经费财政拨款预算90.00万元。'],
  },
  *words(reading) {
    const operating = reading.claims.filter(
      (claim) =>
        claim.kind === 'amount' &&
        !claim.prior &&
        claim.label.nature === 'basic.operating' &&
        claim.label.economic === undefined &&
        !isReason(reading, claim),
    );
    const limit = operating.map((claim) => rangeOf(claim)).sort((a, b) => b.high.comparedTo(a.high))[0];
    for (const claim of reading.claims) {
      if (!limit || claim.kind !== 'amount' || claim.prior || claim.concept !== 'operatingCosts') continue;
      // 机关运行经费预算 in final accounts was not spent.
      if (claim.stage === 'budget' && reading.edition.stage === 'outturn') continue;
      if (rangeOf(claim).low.lte(limit.high)) continue;
      yield faultAt(reading, [claim], {
        message: `机关运行经费${claim.text}大于公用经费${limit.middle.toString()}万元，机关运行经费应在公用经费之内。`,
        expected: `≤${limit.middle.toString()}万元`,
        difference: `${rangeOf(claim).middle.minus(limit.middle).toString()}万元`,
      });
    }
  },
  *tables(bound) {
    for (const figure of wrongFigures(bound, 'amount')) {
      const { claim, evidence, stated } = figure;
      if (!isBeyondBound(figure)) continue;
      yield figureFault(bound, figure, {
        message: `机关运行经费${claim.text}大于公用经费（${otherSide(claim, evidence)}）${cluesOf(bound).of(claim, evidence)}，机关运行经费应在公用经费之内。`,
        expected: `≤${say(stated.middle, claim)}`,
        difference: say(rangeOf(claim).middle.minus(stated.middle), claim),
      });
    }
  },
});

/** 增加的原因：（1）新增1人，公用经费2万元: why, and not how much there is. */
function isReason({ sentences }: Reading, { sentence, phrase }: Claim): boolean {
  const [before = ''] = (sentences[sentence]?.clean.text ?? '').split(phrase);
  return before.includes('原因');
}
