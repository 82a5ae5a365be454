/** What final accounts say of the plan: 决算数小于年初预算数, 较预算数减少0.65万元, held against the two amounts. */
import { labelKey } from '../../dimension/label';
import type { Claim, Reading } from '../../narrative/claim';
import { planKind } from '../../narrative/claim/plan-kind';
import { meet, minus, negate, rangeOf, say, type Range } from '../../narrative/claim/range';
import { originalSpan } from '../../narrative/read/clean';
import type { Span } from '../../narrative/read/document';
import type { Sentence } from '../../narrative/read/sentence';
import { once } from '../../collect/once';
import { faultAt, type FaultTold } from './fault';
import { claimOf } from './lookup';
import { signed } from './movements';

/** A change against the plan that is not what was spent less what was planned. */
export interface PlanAtOdds {
  readonly spent: Claim;
  readonly plan: Claim;
  readonly change: Claim;
  readonly difference: Range;
  readonly stated: Range;
  /** The amount is right, and the direction is the other one. */
  readonly reversed: boolean;
}

export const plansAtOdds = once((reading: Reading): readonly PlanAtOdds[] => {
  if (reading.edition.stage !== 'outturn') return [];
  return reading.claims.flatMap((change): PlanAtOdds[] => {
    if (change.kind !== 'change' || !change.comparedWith?.plan) return [];
    const spent = claimOf(reading, change.of);
    // 较年初预算数9万元减少…: read with the amount beside it, as a change from last year is.
    const isBeside = reading.claims.some(
      ({ prior, of, comparedWith }) => prior && of === spent?.id && comparedWith?.plan,
    );
    const plan = spent && !isBeside ? planOf(reading, spent, change) : undefined;
    const stated = signed(change);
    if (!spent || !plan || !stated) return [];
    const difference = minus(rangeOf(spent), rangeOf(plan));
    if (meet(difference, stated)) return [];
    const reversed = difference.middle.abs().eq(stated.middle.abs());
    return [{ spent, plan, change, difference, stated, reversed }];
  });
});

/** 支出决算9万元，年初预算12万元，差值为3万元: a gap that is not the one between the two. */
export interface GapAtOdds {
  readonly spent: Claim;
  readonly plan: Claim;
  readonly gap: Claim;
  readonly difference: Range;
}

export const gapsAtOdds = once((reading: Reading): readonly GapAtOdds[] =>
  reading.claims.flatMap((gap, index): GapAtOdds[] => {
    const plan = reading.claims[index - 1];
    const spent = claimOf(reading, gap.of);
    if (gap.kind !== 'aside' || plan?.kind !== 'aside' || plan.of !== gap.of || !spent) return [];
    if (!/差值|差额|相差/.test(gap.phrase) || !/预算/.test(plan.phrase)) return [];
    const difference = minus(rangeOf(spent), rangeOf(plan));
    const size = rangeOf(gap);
    return meet(difference, size) || meet(negate(difference), size) ? [] : [{ spent, plan, gap, difference }];
  }),
);

/** As it is told, be it the amount or the direction that is wrong. */
export function planFault(reading: Reading, odds: PlanAtOdds): FaultTold {
  const { spent, plan, change, difference, stated } = odds;
  return faultAt(reading, [plan, spent, change], {
    message: `决算${spent.text}减预算${plan.text}应为${say(difference.middle, change)}，文中写的是${change.direction === 'down' ? '减少' : '增加'}${change.text}。`,
    expected: say(difference.middle.abs(), change),
    difference: say(stated.middle.minus(difference.middle), change),
  });
}

/**
 * The plan that a 完成率 of the same amount, or the sentence before it, names: 年初预算 and 调整预算 are two, and a change
 * from one of them is none from the other.
 */
function planOf(reading: Reading, spent: Claim, change: Claim): Claim | undefined {
  const asked = planKind(change.phrase);
  const plans = reading.claims
    .filter(({ by, of }) => by === 'completion' && of === spent.id)
    .flatMap(({ partOf }) => claimOf(reading, partOf) ?? [])
    .filter(({ phrase }) => asked === undefined || (planKind(phrase) ?? asked) === asked);
  return plans[0] ?? (asked === undefined ? undefined : namedBeside(reading, spent, asked));
}

/** 年初预算9万元，调整预算12万元，决算12万元，比年初预算增加3万元: the plan of that name in the same sentence. */
function namedBeside(reading: Reading, spent: Claim, asked: string): Claim | undefined {
  const same = ({ label: { measure: _, ...label }, concept }: Claim): string =>
    `${labelKey(label)} ${concept ?? ''}`;
  const plans = reading.claims.filter(
    (claim) =>
      claim.kind === 'amount' &&
      claim.sentence === spent.sentence &&
      claim.span.start < spent.span.start &&
      !claim.prior &&
      planKind(claim.phrase) === asked &&
      same(claim) === same(spent),
  );
  return plans.length === 1 ? plans[0] : undefined;
}

const COMPARED =
  /(?:决算数?|支出数?|执行数)(?:(大于|高于|多于|超过|超出)|(小于|低于|少于)|(?:与|和)?(?:年初|全年)?预算数?(持平|一致|相同|相等))(?=(?:年初|全年)?预算|[，。；的]|$)/g;

/** 决算数大于预算数, where it is not. */
export interface ComparedWrongly {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly said: string;
  readonly spent: Claim;
  /** The plan, or the 完成率 that is all the text says of it. */
  readonly plan: string;
  readonly right: string;
}

export function* comparedWrongly(reading: Reading): Generator<ComparedWrongly> {
  if (reading.edition.stage !== 'outturn') return;
  for (const sentence of reading.sentences)
    for (const match of sentence.clean.text.matchAll(COMPARED)) {
      const span = originalSpan(sentence.clean, match.index, match.index + match[0].length);
      const rate = completionBefore(reading, sentence, span.start);
      const spent = claimOf(reading, rate?.of);
      if (!rate || !spent) continue;
      const plan = claimOf(reading, rate.partOf);
      const actual = plan
        ? rangeOf(spent).middle.comparedTo(rangeOf(plan).middle)
        : rangeOf(rate).middle.comparedTo(100);
      const [, more, less] = match;
      const said = more ? 1 : less ? -1 : 0;
      // 完成预算的100.00% may have been rounded.
      if (actual === said || (!plan && said !== 0 && actual === 0)) continue;
      const right = ['小于', '等于', '大于'][actual + 1] ?? '';
      const planned = plan ? plan.text : `（完成率${rate.text}）`;
      yield { sentence, span, said: match[0], spent, plan: planned, right };
    }
}

/** The last 完成率 of the paragraph before these words. */
function completionBefore(reading: Reading, sentence: Sentence, start: number): Claim | undefined {
  return reading.claims
    .filter(
      (claim) =>
        claim.by === 'completion' &&
        claim.span.start < start &&
        reading.sentences[claim.sentence]?.block === sentence.block,
    )
    .pop();
}
