/** Parts of 其中 and of lists against their whole: what of them does not add up, and how. */
import { BLANK_AMOUNT } from '../../lexicon/slips';
import { Money } from '../../amount/money';
import { contains, DIMENSIONS, type Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import type { Reading } from '../../narrative/claim';
import { groupsOf, type Group } from '../../narrative/claim/groups';
import { isNamedOnly } from '../../narrative/claim/labels';
import { isMoney, meet, rangeOf, total, type Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import { gather } from '../../collect/gather';
import { once } from '../../collect/once';
import { saidBesides } from './lookup';
import { nameOf } from './name-of';
import { isExhaustive } from './partition';
import { isNearlyAll } from './nearly-all';
import { transposed } from './transposed';
import { unevenOf } from './uneven';
import { unitSlip } from './unit-slip';

export interface SumAtOdds {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  readonly sum: Range;
  readonly stated: Range;
  /** The digits agree and the unit does not: the sum in its unit. */
  readonly slip?: string;
  /** 尾差: both agree but for the last digits. */
  readonly rounded?: true;
  /** The only figure of several that is no whole number, where without its decimals all would add up: nothing was rounded. */
  readonly uneven?: Claim;
  /** A part that is more than the whole. */
  readonly bigger?: Claim;
  /** The figure with two digits the wrong way round, by which the parts come to another amount. */
  readonly turned?: Claim;
  /** The parts are all there are and come to another amount; `loosely`: by the order of the text alone. */
  readonly unequal?: 'surely' | 'loosely';
}

export const sumsAtOdds = once((reading: Reading): readonly SumAtOdds[] =>
  sumsOf(reading, groupsOf(reading), rangeOf),
);

/** @param ofWhole how much a whole is: what is printed, or what it was rounded from */
export const sumsOf = (
  reading: Reading,
  groups: readonly Group[],
  ofWhole: (whole: Claim) => Range,
): SumAtOdds[] =>
  groups.flatMap(({ list, whole, parts: all }): SumAtOdds[] => {
    const parts = outermost(all);
    // 收支总计…，其中：收入…；支出…: each of them is the whole.
    const measures = new Set(parts.map(({ label }) => label.measure));
    if (hasBlank(reading, [whole, ...parts])) return [];
    if (measures.has('income') && measures.has('expense')) return [];
    const sum = total(parts.map(rangeOf));
    const stated = ofWhole(whole);
    // What is told behind parts that are too much already does not make them less.
    const end = sum.low.gt(stated.high) ? parts.at(-1)?.span.end : undefined;
    if (hasInexact(reading, whole, parts, end)) return [];
    const found = { whole, parts, sum, stated };
    if (meet(sum, stated)) {
      if (sum.middle.eq(stated.middle)) return [];
      const uneven = unevenOf(whole, parts, gapOf(whole, parts));
      return [{ ...found, rounded: true, ...(uneven ? { uneven } : {}) }];
    }
    // 其中：A；B。此外，C: of the same whole, where they make it up with it.
    const besides = list?.of === 'list' ? saidBesides(reading, list.list) : [];
    if (besides.length > 0 && meet(total([...parts, ...besides].map(rangeOf)), stated)) return [];
    const present = withoutRetired(parts);
    if (present.length < parts.length && meet(total(present.map(rangeOf)), stated)) return [];
    if (parts.length > 1 && isOfAnother(reading, whole, sum)) return [];
    const slip = parts.length > 1 ? unitSlip(whole, sum) : undefined;
    if (slip !== undefined) return [{ ...found, slip }];
    // Beside a negative part another one may be more than the whole.
    const isSigned = [stated, ...parts.map(rangeOf)].some(({ high }) => high.lt(0));
    const bigger = isSigned ? undefined : parts.find((part) => rangeOf(part).low.gt(stated.high));
    if (bigger && parts.length === 1) return [{ ...found, bigger }];
    const more = sum.middle.gt(stated.middle);
    const structural = list?.of === 'level';
    const completes = (others: readonly Claim[]): boolean =>
      meet(total([...parts, ...others].map(rangeOf)), stated);
    if (structural && !more && [between, otherLevels].some((others) => completes(others(reading, parts))))
      return [];
    // 按经济分类划分：工资福利支出9万元，占47.92%: nobody sorts into one, so the others are not there to be read.
    if (parts.length === 1 && !more)
      return list?.of === 'list' && isNearlyAll(reading, whole, parts)
        ? [{ ...found, unequal: 'loosely' }]
        : [];
    const isUnequal = more || isExhaustive(reading, list, parts) || (structural && parts.length > 2);
    const turned =
      isUnequal || bigger || parts.length < 2
        ? undefined
        : transposed(whole, [...parts, ...besides], gapOf(whole, [...parts, ...besides]));
    if (turned) return [{ ...found, parts: [...parts, ...besides], turned, unequal: 'loosely' }];
    if (!bigger && !isUnequal) return [];
    return [
      {
        ...found,
        ...(bigger ? { bigger } : {}),
        ...(isUnequal ? { unequal: !more && structural ? 'loosely' : 'surely' } : {}),
      },
    ];
  });

/** 固定资产原值9万元，净值6万元。其中：…: the parts make up another amount of the sentence that the last was told in. */
function isOfAnother({ claims }: Reading, whole: Claim, sum: Range): boolean {
  return claims.some(
    (claim) =>
      claim !== whole &&
      claim.kind === 'amount' &&
      claim.sentence === whole.sentence &&
      claim.partOf === undefined &&
      whole.partOf === undefined &&
      !claim.prior &&
      claim.unit === whole.unit &&
      meet(rangeOf(claim), sum),
  );
}

/** 在职62人，其中：…，工勤3人，退休28人，遗属5人: who has left stands beside those who are there. */
function withoutRetired(parts: readonly Claim[]): readonly Claim[] {
  let end = parts.length;
  while (end > 0 && parts[end - 1]?.kind === 'count' && GONE.test(parts[end - 1]?.phrase ?? '')) end -= 1;
  return end > 0 ? parts.slice(0, end) : parts;
}

const GONE = /[离退]休|遗属|临聘|聘用|编外/;

/** 社会保障和就业支出XX万元 among the parts is told as a blank, and nothing can be added up. */
function hasBlank(reading: Reading, claims: readonly Claim[]): boolean {
  const start = Math.min(...claims.map(({ span }) => span.start));
  const end = Math.max(...claims.map(({ span }) => span.end));
  return BLANK_AMOUNT.test(reading.document.text.slice(start, end));
}

/** 项目支出40余万元 among the parts: they cannot be added up. 用于购置单价3-5万元的设备, 培训5-10人 are no parts. */
function hasInexact(reading: Reading, whole: Claim, parts: readonly Claim[], end = Infinity): boolean {
  const inexact = inexactIn(reading);
  if (inexact.size === 0) return false;
  const sentences = new Set([whole, ...parts].map(({ sentence }) => sentence));
  return [...sentences].some((sentence) =>
    inexact
      .get(sentence)
      ?.some(
        ({ span, unit, phrase }) =>
          span.start > whole.span.start &&
          span.start < end &&
          (unit === whole.unit || (isMoney(unit) && isMoney(whole.unit))) &&
          !OF_NO_LIST.test(phrase) &&
          !reading.document.text.startsWith('的', span.end),
      ),
  );
}

/** What a part is for, or what one of many costs. */
const OF_NO_LIST = /用于|单价|标准|均|每/;

/** Amounts that are only about so much, by their sentence. */
const inexactIn = once(({ claims }: Reading): ReadonlyMap<number, Claim[]> => {
  const found = new Map<number, Claim[]>();
  for (const claim of claims) if (claim.by === 'inexact') gather(found, claim.sentence, claim);
  return found;
});

function gapOf(whole: Claim, parts: readonly Claim[]): Money {
  return parts.reduce((rest, part) => rest.minus(part.value), new Money(whole.value));
}

/** Amounts among the parts whose name no catalogue knows: 科目 of this year's, or of the place's own. */
function between(reading: Reading, parts: readonly Claim[]): Claim[] {
  const [first, last] = [parts[0], parts.at(-1)];
  const { claims } = reading;
  if (!first || !last) return [];
  return claims
    .slice(claims.indexOf(first), claims.indexOf(last))
    .filter(
      ({ kind, partOf, prior, label }) =>
        kind === 'amount' && partOf === undefined && !prior && label.functional === undefined,
    );
}

/** Lines of the same whole at other levels (a 项 among 款, a 类 without its 款), of which no part has anything in it. */
function otherLevels({ claims }: Reading, parts: readonly Claim[]): Claim[] {
  const lines = claims.filter(
    ({ kind, list, partOf, prior, label }) =>
      kind === 'amount' &&
      list?.of === 'level' &&
      partOf === parts[0]?.partOf &&
      !prior &&
      label.functional !== undefined,
  );
  return outermost(lines.filter((line) => !parts.some((part) => overlap(part, line))));
}

function overlap(a: Claim, b: Claim): boolean {
  const [one, other] = [a.label.functional, b.label.functional];
  if (one === undefined || other === undefined) return a === b;
  return contains('functional', one, other) || contains('functional', other, one);
}

/** A part that lies inside another part of the list (公务用车运行维护费 beside 公务用车费) counts once. */
function outermost(parts: readonly Claim[]): Claim[] {
  // By label: however long a list is, it speaks of few.
  const labels = new Map(
    parts.filter(({ about }) => !about.some(isNamedOnly)).map(({ label }) => [labelKey(label), label]),
  );
  const inside = new Map<string, boolean>();
  const isInner = ({ label }: Claim): boolean => {
    const key = labelKey(label);
    const known = inside.get(key) ?? [...labels.values()].some((outer) => isInside(outer, label));
    inside.set(key, known);
    return known;
  };
  const told = new Set<string>();
  return parts.filter((part) => {
    const words = wordsOf(part);
    const isRepeated = words.some((one) => told.has(one));
    for (const one of words) told.add(one);
    return part.about.some(isNamedOnly) || (!isRepeated && !isInner(part));
  });
}

function isInside(outer: Label, inner: Label): boolean {
  const strictly = DIMENSIONS.filter((dimension) => outer[dimension] !== inner[dimension]);
  return (
    strictly.length > 0 &&
    strictly.every(
      (dimension) =>
        outer[dimension] !== undefined && contains(dimension, outer[dimension], inner[dimension]),
    )
  );
}

/**
 * What a repeated part says again. 卫生健康（类）支出8万元 in one paragraph and 卫生健康支出8万元 in another are one
 * 科目, whatever they are called.
 */
function wordsOf(part: Claim): string[] {
  const said = `${part.value}|${part.unit}|${labelKey(part.label)}`;
  const isLine = part.list?.of === 'level' && part.label.functional !== undefined;
  return [`${nameOf(part)}|${said}`, ...(isLine ? [`|level|${said}`] : [])];
}
