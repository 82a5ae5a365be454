import { rule } from './family';
import type { Money } from '../../amount/money';
import { groupsOf } from '../../narrative/claim/groups';
import { meet, rangeOf, say, total, type Range } from '../../narrative/claim/range';
import type { Claim, Reading } from '../../narrative/claim';
import { planGroupsOf } from '../../narrative/claim/plan-groups';
import { faultAt, type FaultTold } from '../prose/fault';
import { changeSumsAtOdds } from '../prose/change-sums';
import { claimOf } from '../prose/lookup';
import { nameOf } from '../prose/name-of';
import { suspectOf } from '../prose/suspects';
import { sumsAtOdds, sumsOf, type SumAtOdds } from '../prose/sums';
import { threePublicAtOdds } from '../prose/three-public';
import { unitSlip } from '../prose/unit-slip';

export const sumRule = rule('sum', {
  severity: 'error',
  grades: {
    structural: { severity: 'warning', when: '所列各项是否齐全不能确定' },
  },
  title: '所列各项与合计不等',
  reads: '“其中”“包括”之后的各项与它们的合计',
  source: '由各项数额算得',
  clean: {
    says: '623.20 与 186.00 相加是 809.20',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年支出预算809.20万元，其中：基本支出623.20万元，项目支出186.00万元。',
    ],
  },
  failing: {
    says: '623.20 与 196.00 相加不是 809.20',
    text: [
      '云溪市档案服务中心2024年单位预算编制说明',
      '云溪市档案服务中心2024年支出预算809.20万元，其中：基本支出623.20万元，项目支出196.00万元。',
    ],
  },
  *words(reading) {
    yield* changes(reading);
    for (const odds of sumsAtOdds(reading)) {
      const { whole, slip } = odds;
      if (slip !== undefined)
        yield faultAt(reading, [whole], {
          message: `所列各项合计${slip}，与“${whole.text}”数字相同而单位不同，单位应为“${slip.replace(/[\d.]/g, '')}”。`,
          expected: slip,
        });
      if (odds.unequal) yield unequal(reading, odds);
    }
    yield* plans(reading);
    yield* closings(reading);
    for (const { whole, parts, sum, stated, what } of threePublicAtOdds(reading))
      yield faultAt(reading, [whole, ...parts], {
        message: `“三公”经费${what}合计${say(sum.middle, whole)}，前面写的是${say(stated.middle, whole)}，两者不符。`,
        expected: say(sum.middle, whole),
        difference: say(stated.middle.minus(sum.middle), whole),
      });
  },
  // 1.20亿元 leaves a million open that the tables do not.
  *tables({ reading, of }) {
    const exact = (claim: Claim): Range | undefined => {
      const { by, holds, doubtful, stated } = of(claim);
      return by === 'fact' && holds && !doubtful && stated && isCoarser(rangeOf(claim), stated)
        ? stated
        : undefined;
    };
    const groups = groupsOf(reading).filter(({ whole }) => exact(whole) !== undefined);
    for (const { whole, parts, sum, stated, unequal: how } of sumsOf(
      reading,
      groups,
      (one) => exact(one) ?? rangeOf(one),
    )) {
      if (!how || !meet(sum, rangeOf(whole))) continue;
      yield faultAt(reading, [whole, ...parts], {
        grade: 'structural',
        message: `所列各项合计${wan(sum.middle)}，与表中的${wan(stated.middle)}（文中为${whole.text}）相差${wan(sum.middle.minus(stated.middle).abs())}。`,
        expected: wan(stated.middle),
        difference: wan(sum.middle.minus(stated.middle)),
      });
    }
  },
});

const wan = (amount: Money): string => `${amount.toString()}万元`;

/** So much less is said than is known. */
const COARSER = 10;

const isCoarser = (said: Range, known: Range): boolean =>
  said.high.minus(said.low).gt(known.high.minus(known.low).times(COARSER));

function unequal(
  reading: Reading,
  { whole, parts, sum, stated, turned, unequal: how }: SumAtOdds,
): FaultTold<'structural'> {
  const gap = sum.middle.minus(stated.middle);
  const culprit = parts.find((part) => !gap.isZero() && isForeign(part) && rangeOf(part).middle.eq(gap));
  const words = `所列各项合计${say(sum.middle, whole)}，与${whole.text}相差${say(gap.abs(), whole)}`;
  const suspect = suspectOf(reading, parts);
  const fault = faultAt(reading, culprit ? [culprit] : suspect ? [suspect] : [whole, ...parts], {
    ...(how === 'loosely' ? { grade: 'structural' as const } : {}),
    message: culprit
      ? `${words}，差额正好等于“${nameOf(culprit)}”${culprit.text}，这一项可能不属于本单位。`
      : `${words}${suspect ? `，“${nameOf(suspect)}”${suspect.text}与它自己的增减也不符，请先核对这一项` : ''}${turned ? `，“${turned.text}”可能把两个数字写颠倒了` : ''}。`,
    expected: say(stated.middle, whole),
    difference: say(gap, whole),
  });
  return { ...fault, claims: [whole, ...parts].map((claim) => claim.id) };
}

/** What may have come in from another unit's list: one car among few proves nothing, and 上缴上级支出 is a kind of all spending. */
function isForeign({ kind, about }: Claim): boolean {
  return kind !== 'count' && about.some((mention) => mention.origin === 'words' && mention.kind !== 'term');
}

/** Changes of the parts against the change of the whole. */
function* changes(reading: Reading): Generator<FaultTold> {
  for (const { whole, parts, sum, stated } of changeSumsAtOdds(reading)) {
    const slip = unitSlip(whole, sum);
    const suspect = suspectOf(reading, parts);
    yield faultAt(reading, suspect ? [suspect] : [whole, ...parts], {
      message: slip
        ? `各部分增减额合计${slip}，与“${whole.text}”只差单位，单位应为“${slip.replace(/[\d.-]/g, '')}”。`
        : `各部分增减额合计为${signed(sum.middle)}万元，总的增减额写的是${signed(stated.middle)}万元，两者不符${suspect ? `，其中“${suspect.text}”与它自己的增减幅度也不符` : ''}。`,
      expected: slip ?? `${signed(sum.middle)}万元`,
      ...(slip ? {} : { difference: `${signed(stated.middle.minus(sum.middle))}万元` }),
    });
  }
}

/** 年初预算 of the parts, where they make up what was spent: what was planned and never spent may be left out. */
function* plans(reading: Reading): Generator<FaultTold<'structural'>> {
  for (const { whole, parts } of planGroupsOf(reading)) {
    const sum = total(parts.map(rangeOf));
    if (meet(sum, rangeOf(whole))) continue;
    const more = sum.middle.gt(rangeOf(whole).middle);
    yield faultAt(reading, [whole, ...parts], {
      ...(more ? {} : { grade: 'structural' as const }),
      message: `各项年初预算合计${say(sum.middle, whole)}，总的年初预算写的是${whole.text}，两者不符。`,
      expected: say(sum.middle, whole),
      difference: say(rangeOf(whole).middle.minus(sum.middle), whole),
    });
  }
}

function signed(amount: Money): string {
  return `${amount.isPositive() && !amount.isZero() ? '+' : ''}${amount.toString()}`;
}

/** 合计 at the end of a list says its whole again; 上述5项合计 adds up what was told last. */
function* closings(reading: Reading): Generator<FaultTold> {
  for (const claim of reading.claims) {
    if (claim.totals) yield* subtotalAtOdds(reading, claim, claim.totals);
    const whole = claim.closes ? claimOf(reading, claim.of) : undefined;
    if (!whole || meet(rangeOf(claim), rangeOf(whole))) continue;
    yield faultAt(reading, [claim, whole], {
      message:
        claim.by === 'restated'
          ? `${whole.text}又写成“${claim.phrase.replace(/^[（(]/, '')}${claim.text}”，两者不符。`
          : `列举之后写合计${claim.text}，前面的总数是${whole.text}，两者不符。`,
      expected: say(rangeOf(whole).middle, claim),
      difference: say(rangeOf(claim).middle.minus(rangeOf(whole).middle), claim),
    });
  }
}

function* subtotalAtOdds(reading: Reading, claim: Claim, ids: readonly string[]): Generator<FaultTold> {
  const parts = ids.flatMap((id) => claimOf(reading, id) ?? []);
  const sum = total(parts.map(rangeOf));
  if (meet(sum, rangeOf(claim))) return;
  yield faultAt(reading, [claim], {
    message: `前面${parts.length}项合计${say(sum.middle, claim)}，此处写的是${claim.text}。`,
    expected: say(sum.middle, claim),
    difference: say(rangeOf(claim).middle.minus(sum.middle), claim),
  });
}
