import { SAME_SOURCE } from '../sources';
import { gather } from '../../collect/gather';
import { rule } from './family';
import { coordinateKey } from '../../fact/coordinate';
import type { Bound } from '../../narrative/bind';
import type { Claim, Reading } from '../../narrative/claim';
import { isRoughlySame } from '../../narrative/claim/movement';
import { meet, minus, negate, rangeOf, type Range } from '../../narrative/claim/range';
import { faultAt } from '../prose/fault';
import { saidTwice, twiceFault } from '../prose/said-twice';

export const twiceRule = rule('twice', {
  severity: 'error',
  grades: {
    changes: { severity: 'warning', when: '两处的增减额或幅度不同' },
  },
  title: '同一数额前后不一致',
  reads: '说明里同一口径的数',
  source: SAME_SOURCE,
  clean: {
    says: '两处都是 556.05 万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年基本支出623.20万元，其中：人员经费556.05万元，公用经费67.15万元。',
      '2024年人员经费556.05万元。',
    ],
    alone: true,
  },
  failing: {
    says: '一处 556.05 万元，一处 565.05 万元',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '2024年基本支出623.20万元，其中：人员经费556.05万元，公用经费67.15万元。',
      '2024年人员经费565.05万元。',
    ],
    alone: true,
  },
  *words(reading) {
    for (const twice of saidTwice(reading)) if (!twice.near) yield twiceFault(reading, twice);
  },
  // One total compared with last year in several places: the tables tell that it is one.
  *tables(bound) {
    for (const [first, ...others] of changesByCoordinate(bound).values())
      for (const other of others)
        // Funds that are nothing this year may have been something last year, so no more than a warning.
        if (first && !meet(first.range, other.range) && !isCarriedBetween(bound.reading, first, other))
          yield faultAt(bound.reading, [other.claim, first.claim], {
            grade: 'changes',
            message: `同一数额与上年相比，此处写的是${said(other)}，前文写的是${said(first)}，请核对。`,
          });
  },
});

interface Change {
  readonly claim: Claim;
  readonly now: Claim;
  readonly range: Range;
}

/** Changes, told or left to the reader by last year's amount, by the coordinate of what changed and the year compared with. */
function changesByCoordinate({ reading, of, facts }: Bound): Map<string, Change[]> {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const groups = new Map<string, Change[]>();
  for (const claim of reading.claims) {
    const now = claim.of === undefined ? undefined : byId.get(claim.of);
    if ((claim.kind !== 'change' && !claim.prior) || claim.direction === 'both' || !now) continue;
    if (isRoughlySame(claim)) continue;
    const { label, by, holds } = of(now);
    if (by !== 'fact' || !holds || !label) continue;
    const year = claim.comparedWith?.year;
    const other = year === undefined || year + 1 === reading.budgetYear ? '' : year;
    // What came in and what was spent are one amount in a year that left nothing over, and were two the year before.
    const side = reading.edition.stage === 'outturn' ? (now.label.measure ?? '') : '';
    const key = `${side}${coordinateKey(label, facts.collapse)}${now.concept === 'operatingCosts' ? '运行' : ''}|${other}${basisOf(claim)}${measureOf(claim)}`;
    const range = claim.prior ? minus(rangeOf(now), rangeOf(claim)) : signed(claim);
    gather(groups, key, { claim, now, range });
  }
  return groups;
}

/** 公务接待费增加9万元 and 国内公务接待增加9批次 are of one thing, and no one amount. */
const measureOf = ({ unit }: Claim): string => (/元$/.test(unit) ? '' : unit);

/** Last year's outturn and this year's plan are other amounts than last year's budget. */
function basisOf({ comparedWith, prior, phrase }: Claim): string {
  if (comparedWith?.plan) return '计划';
  return /决算|执行/.test((comparedWith?.text ?? '') + (prior ? phrase : '')) ? '决算' : '';
}

/** 收入总计增加4万元 and 收入合计增加9万元, with 年初结转减少5万元: one amount this year, and two last year. */
function isCarriedBetween({ sentences }: Reading, a: Change, b: Change): boolean {
  const [total, yearly] = [/总计|收支/, /合计|本年/];
  const isBoth =
    [a, b].some(({ now }) => total.test(now.phrase)) && [a, b].some(({ now }) => yearly.test(now.phrase));
  return isBoth && sentences.some(({ clean }) => /结转[^，。；\d]{0,8}(?:增加|减少)\d/.test(clean.text));
}

function signed(claim: Claim): Range {
  return claim.direction === 'down' ? negate(rangeOf(claim)) : rangeOf(claim);
}

function said({ claim }: Change): string {
  if (claim.prior) return `上年${claim.text}`;
  return claim.direction === 'same' ? '持平' : `${claim.direction === 'down' ? '减少' : '增加'}${claim.text}`;
}
