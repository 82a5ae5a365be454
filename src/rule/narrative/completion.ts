/** 完成年初预算的百分之几: 决算数 by 年初预算数, at the digits printed. */
import type { Money } from '../../amount/money';
import type { Claim, Reading } from '../../narrative/claim';
import { meet, minus, percent, plus, printLike, rangeOf, say } from '../../narrative/claim/range';
import { SAME_SOURCE } from '../sources';
import { faultAt, type FaultTold, type FaultWords } from '../prose/fault';
import { rule } from './family';
import { figureFault, wrongFigures } from '../prose/figures';
import { claimOf } from '../prose/lookup';
import { nameOf } from '../prose/name-of';
import { shareFitsOtherwise } from '../prose/otherwise';
import { isApportioned, isLastDigit, sharesAtOdds } from '../prose/shares';

export const completionRule = rule('completion', {
  severity: 'error',
  grades: {
    lastDigit: { severity: 'warning', when: '只差末位' },
  },
  title: '完成率与两个数额不符',
  reads: '决算数、年初预算数和完成率，按印出的位数比较',
  source: SAME_SOURCE,
  clean: {
    says: '预算 6.00 万元，决算 5.40 万元，完成 90%',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '公务接待费预算为6.00万元，支出决算为5.40万元，完成预算的90.00%。',
    ],
    alone: true,
  },
  failing: {
    says: '写成完成 80%',
    text: [
      '云溪市档案服务中心2024年度单位决算说明',
      '公务接待费预算为6.00万元，支出决算为5.40万元，完成预算的80.00%。',
    ],
    alone: true,
  },
  *words(reading) {
    for (const { share, part, base, expected, slip } of sharesAtOdds(reading)) {
      if (share.by !== 'completion') continue;
      const words = expected
        ? wrong(share, expected.middle, slip, `${part.text}是${base.text}的`)
        : // 年初预算为0万元 … 完成年初预算的100%: nothing can be completed of nothing.
          { message: `年初预算为${base.text}，没有完成率可算，“${share.text}”应删去，写明是年中追加。` };
      yield faultAt(reading, [part, share], words);
    }
    yield* byGap(reading);
  },
  *tables(bound) {
    for (const figure of wrongFigures(bound, 'share')) {
      const { claim, stated } = figure;
      const slip = isLastDigit(rangeOf(claim).middle.minus(stated.middle), claim);
      if (claim.by !== 'completion' || (slip && isApportioned(bound.reading, claim))) continue;
      const part = claimOf(bound.reading, claim.of);
      if (part && shareFitsOtherwise(bound.reading, claim, part)) continue;
      const amounts = part ? `“${nameOf(part)}”按表中的两个数的` : '按表中的两个数的';
      yield figureFault(bound, figure, wrong(claim, stated.middle, slip, amounts));
    }
  },
});

/** 支出90.00万元，…完成年初预算120%，决算数大于预算数15.00万元: the plan is not told, and what came of it is. */
function* byGap(reading: Reading): Generator<FaultTold<'lastDigit'>> {
  for (const [at, gap] of reading.claims.entries()) {
    const [, more] = GAP.exec(gap.phrase) ?? [];
    const share = reading.claims[at - 1];
    const part = share?.by === 'completion' && share.partOf === undefined && claimOf(reading, share.of);
    if (more === undefined || !part || gap.sentence !== share.sentence || gap.of !== share.of) continue;
    if (!isOfOnePlan(share.phrase, gap.phrase)) continue;
    const plan = more === '大' ? minus(rangeOf(part), rangeOf(gap)) : plus(rangeOf(part), rangeOf(gap));
    const expected = percent(rangeOf(part), plan);
    if (!expected || meet(expected, rangeOf(share))) continue;
    const slip = isLastDigit(rangeOf(share).middle.minus(expected.middle), share);
    yield faultAt(
      reading,
      [part, share],
      wrong(share, expected.middle, slip, `${part.text}与预算相差${gap.text}，应是`),
    );
  }
}

/** 完成调整预算的100%，决算数大于年初预算数15.00万元 tells of two plans; behind 年初预算 mere 预算数 is that. */
function isOfOnePlan(share: string, gap: string): boolean {
  const [completed, missed] = [share, gap].map((words) => /年初|全年|调整/.exec(words)?.[0]);
  return completed === missed || (completed === '年初' && missed === undefined);
}

const GAP = /^(?:支出)?决算数?(大|小)于(?:年初|全年)?预算数?$/;

function wrong(claim: Claim, expected: Money, slip: boolean, amounts: string): FaultWords<'lastDigit'> {
  return {
    ...(slip ? { grade: 'lastDigit' as const } : {}),
    message: `${amounts}${say(expected, claim)}，文中写的完成率是${claim.text}${slip ? '，末位进位不对' : ''}。`,
    expected: say(expected, claim),
    difference: `${printLike(rangeOf(claim).middle.minus(expected), claim)}个百分点`,
  };
}
