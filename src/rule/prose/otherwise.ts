/**
 * Words propose what a rate or a share is of, amounts decide: where it comes out with another amount of its place,
 * to the digits printed, it was tied to the wrong one, and nothing is wrong with the text.
 */
import { Money } from '../../amount/money';
import type { Reading } from '../../narrative/claim';
import { isPrinted, isTelling, saysNoWhole, significant } from '../../narrative/bind/printed';
import { takesIn } from '../../narrative/claim/labels';
import { isMoney, minus, negate, percent, rangeOf, total, type Range } from '../../narrative/claim/range';
import type { Claim } from '../../narrative/claim/types';
import type { Block } from '../../narrative/read';
import { gather } from '../../collect/gather';
import { once } from '../../collect/once';
import { sharesOf } from './lookup';

/** So many amounts before a figure are tried, and so many of its section: more would fit by chance. */
const NEAR = 8;
const IN_SECTION = 60;

const moneyByPlace = once((reading: Reading) => {
  const blocks = new Map<Block | undefined, Claim[]>();
  const sections = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    const sentence = reading.sentences[claim.sentence];
    if (!sentence || !isMoney(claim.unit) || claim.kind === 'threshold') continue;
    gather(blocks, sentence.block, claim);
    gather(sections, sentence.place.path.join('\n'), claim);
  }
  for (const claims of [...blocks.values(), ...sections.values()])
    claims.sort((a, b) => a.span.start - b.span.start);
  return { blocks, sections };
});

/** The amounts of each section, by what they come to. */
const byAmount = once((reading: Reading) => {
  const sections = new Map<string, Map<string, Claim[]>>();
  for (const [section, claims] of moneyByPlace(reading).sections) {
    const amounts = new Map<string, Claim[]>();
    for (const claim of claims) {
      if (claim.kind !== 'amount') continue;
      gather(amounts, rangeOf(claim).middle.toString(), claim);
    }
    sections.set(section, amounts);
  }
  return sections;
});

/** 增长3.02% behind amounts of which one gives that rate with the change, or with last year's amount, beside it. */
export function rateFitsOtherwise(reading: Reading, rate: Claim, digits?: number): boolean {
  if (!isTelling(rate, digits)) return false;
  const near = before(moneyByPlace(reading).blocks.get(blockOf(reading, rate)), rate);
  const signs = rate.direction === 'both' ? [1, -1] : rate.direction === 'down' ? [-1] : [1];
  const other = near.filter(({ sentence }) => sentence === rate.sentence).slice(-3);
  const amounts = near.filter(({ kind, prior }) => kind !== 'change' && !prior);
  return amounts.some((now) =>
    other.some((beside) => now !== beside && signs.some((sign) => fits(now, beside, sign, rate))),
  );
}

function fits(now: Claim, beside: Claim, sign: number, rate: Claim): boolean {
  const [amount, step] = [rangeOf(now), rangeOf(beside)];
  const holds = (found: Range | undefined): boolean =>
    found !== undefined && found.middle.times(sign).isPositive() && isPrinted(found, rate);
  // The figure beside is the change, or, named as no change, last year's amount.
  const change = sign < 0 ? negate(step) : step;
  if (holds(percent(change, minus(amount, change)))) return true;
  return beside.kind !== 'change' && holds(percent(minus(amount, step), step));
}

/** 占7.52% of a total that the section gives further up than the words let know, or of an amount that they do not reach. */
export function shareFitsOtherwise(reading: Reading, share: Claim, part: Claim): boolean {
  if (!isTelling(share)) return false;
  const { blocks, sections } = moneyByPlace(reading);
  const isAmount = ({ kind }: Claim): boolean => kind === 'amount' || kind === 'aside';
  const bases = until(sections.get(sectionOf(reading, share)), share)
    .filter(isAmount)
    .slice(-IN_SECTION);
  if (saysNoWhole(share) && bases.some((base) => comesTo(share, part, base))) return true;
  // 人员经费与公用经费占比分别为…: amounts before that have no share of their own.
  const near = until(blocks.get(blockOf(reading, share)), share)
    .filter(isAmount)
    .slice(-NEAR);
  return near.some(
    (other) =>
      other !== part &&
      sharesOf(reading, other).length === 0 &&
      bases.some((base) => comesTo(share, other, base)),
  );
}

function comesTo(share: Claim, part: Claim, base: Claim): boolean {
  if (base === part || isInverse(share, part, base)) return false;
  if (!mayComeTo(share, part, base) || !takesIn(base.label, part.label)) return false;
  const expected = percent(rangeOf(part), rangeOf(base));
  return expected !== undefined && isPrinted(expected, share);
}

/** What was planned by what was spent: the slip itself, and no other amount that a 完成率 could be of. */
const isInverse = ({ by }: Claim, part: Claim, base: Claim): boolean =>
  by === 'completion' && part.stage === 'budget' && base.stage !== 'budget';

/** What is far from it in numbers of the machine is spared the exact division: most of what is tried. */
function mayComeTo(share: Claim, part: Claim, base: Claim): boolean {
  const printed = sizeOf(share);
  const expected = (sizeOf(part) / sizeOf(base)) * 100;
  return Math.abs(expected - printed) <= 10 ** -share.digits + printed * 1e-9;
}

const sizeOf = once((claim: Claim) => rangeOf(claim).middle.abs().toNumber());

/** The change between two other amounts of the paragraph than the words tie it to. */
export function changeFitsOtherwise(reading: Reading, change: Claim): boolean {
  if (significant(change) < 3) return false;
  const near = before(moneyByPlace(reading).blocks.get(blockOf(reading, change)), change);
  const step = change.direction === 'down' ? negate(rangeOf(change)) : rangeOf(change);
  const priors = near.filter(({ prior }) => prior);
  return near.some(
    (now) =>
      now.kind !== 'change' &&
      !now.prior &&
      priors.some((prior) => minus(rangeOf(now), rangeOf(prior)).middle.eq(step.middle)),
  );
}

/** 与上年6.95万元相比，“三公”经费增加0.10万元，其中公务接待减少0.10万元: last year's amount is of the first change. */
export function isPriorOfAnother(reading: Reading, prior: Claim, change: Claim): boolean {
  const { blocks, sections } = moneyByPlace(reading);
  const between = until(blocks.get(blockOf(reading, change)), change).filter(
    ({ kind, span }) => kind === 'change' && span.start > prior.span.start,
  );
  const around = until(sections.get(sectionOf(reading, prior)), change).filter(
    ({ kind, prior: isPrior }) => kind === 'amount' && !isPrior,
  );
  return between.some((other) => {
    const step = other.direction === 'down' ? negate(rangeOf(other)) : rangeOf(other);
    return around.some(
      (now) =>
        now.span.start < other.span.start && minus(rangeOf(now), rangeOf(prior)).middle.eq(step.middle),
    );
  });
}

/** 基本支出增加4万元，项目支出增加12万元，合计增加16万元: what the changes before it in its sentence come to. */
export function isSumOfChanges(reading: Reading, figure: Claim): boolean {
  const before = until(moneyByPlace(reading).blocks.get(blockOf(reading, figure)), figure).filter(
    ({ kind, sentence }) => kind === 'change' && sentence === figure.sentence,
  );
  const signed = (claim: Claim): Range =>
    claim.direction === 'down' ? negate(rangeOf(claim)) : rangeOf(claim);
  return before.length > 1 && total(before.map(signed)).middle.eq(signed(figure).middle);
}

/** The amounts of that value in the section that a figure stands in. */
export function saidAround(reading: Reading, figure: Claim, amount: Money): readonly Claim[] {
  return byAmount(reading).get(sectionOf(reading, figure))?.get(amount.toString()) ?? [];
}

function before(claims: readonly Claim[] | undefined, figure: Claim): Claim[] {
  return until(claims, figure)
    .filter(({ value }) => !new Money(value).isZero())
    .slice(-NEAR);
}

/** Of claims in their order, the last that stand before a figure: no more than can matter. */
function until(claims: readonly Claim[] = [], figure: Claim): readonly Claim[] {
  let [from, to] = [0, claims.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((claims[middle] as Claim).span.start < figure.span.start) from = middle + 1;
    else to = middle;
  }
  return claims.slice(Math.max(0, from - 4 * IN_SECTION), from);
}

function sectionOf(reading: Reading, { sentence }: Claim): string {
  return reading.sentences[sentence]?.place.path.join('\n') ?? '';
}

function blockOf(reading: Reading, { sentence }: Claim): Block | undefined {
  return reading.sentences[sentence]?.block;
}
