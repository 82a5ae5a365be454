/** Changes of the parts against the change of the whole. */
import { Money } from '../../amount/money';
import type { Reading } from '../../narrative/claim';
import { meet, plus, rangeOf, type Range } from '../../narrative/claim/range';
import { membershipKey, type Claim } from '../../narrative/claim/types';
import { gather } from '../../collect/gather';
import { signed } from './movements';

export interface ChangeSumAtOdds {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly sum: Range;
  readonly stated: Range;
}

export function changeSumsAtOdds(reading: Reading): ChangeSumAtOdds[] {
  const byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const groups = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    if (claim.kind !== 'change' || claim.partOf === undefined) continue;
    const parts = groups.get(claim.partOf) ?? [];
    // 与上年持平，无增减变化: one part may say it twice.
    if (!parts.some((part) => part.of !== undefined && part.of === claim.of))
      groups.set(claim.partOf, [...parts, claim]);
  }
  const lists = [...groups].flatMap(([id, parts]) =>
    listsOf(byId.get(id), parts, byId).map((list) => [id, list] as const),
  );
  return lists.flatMap(([id, parts]): ChangeSumAtOdds[] => {
    const whole = byId.get(id);
    const stated = whole ? signed(whole) : undefined;
    const ranges = parts.map(signed);
    if (!whole || !stated || parts.length < 2 || !coversWhole(whole, parts, byId)) return [];
    if (ranges.some((range) => range === undefined) || parts.some((part) => isOtherBase(part, whole)))
      return [];
    const sum = ranges.reduce<Range>((before, range) => (range ? plus(before, range) : before), {
      low: new Money(0),
      high: new Money(0),
      middle: new Money(0),
    });
    return meet(sum, stated) ? [] : [{ whole, parts, sum, stated }];
  });
}

/** 按项目类别划分：…。按功能科目划分：…: what is sorted more than once has its change in each of the lists. */
function listsOf(
  whole: Claim | undefined,
  parts: readonly Claim[],
  byId: ReadonlyMap<string, Claim>,
): (readonly Claim[])[] {
  if (!whole || coversWhole(whole, parts, byId)) return [parts];
  const lists = new Map<string, Claim[]>();
  for (const part of parts) gather(lists, membershipKey(part.list), part);
  return [...lists.values()];
}

/** 较年初预算增加5万元 is no part of what rose on 上年. */
function isOtherBase(part: Claim, whole: Claim): boolean {
  const [one, other] = [part.comparedWith, whole.comparedWith];
  return one !== undefined && other !== undefined && (one.plan === true) !== (other.plan === true);
}

/** Changes of parts add up if the parts themselves make up their whole. */
function coversWhole(change: Claim, parts: readonly Claim[], byId: ReadonlyMap<string, Claim>): boolean {
  const amounts = parts.map((part) => (part.of === undefined ? undefined : byId.get(part.of)));
  const wholeId = change.of ?? amounts[0]?.partOf;
  const whole = wholeId === undefined ? undefined : byId.get(wholeId);
  const within = (amount: Claim | undefined): boolean =>
    amount?.partOf !== undefined && (amount.partOf === wholeId || within(byId.get(amount.partOf)));
  if (!whole || amounts.every((amount) => amount?.partOf === undefined))
    return new Set(parts.map((part) => part.label.nature)).size === parts.length;
  const sum = amounts.reduce(
    (before, amount) => (amount ? before.plus(rangeOf(amount).middle) : before),
    new Money(0),
  );
  return amounts.every(within) && sum.eq(rangeOf(whole).middle);
}
