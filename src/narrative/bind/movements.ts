/** Shares, changes and rates against what the tables state of this year, of last year and of the whole. */

import { contains, type Label } from '../../dimension/dimension';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import { Money } from '../../amount/money';
import type { Claim, Reading } from '../claim';
import type { Mention } from '../claim/types';
import { meet, minus, negate, percent, rangeOf, type Range } from '../claim/range';
import { ownLabel } from '../claim/labels';
import { isPrinted, isTelling, saysNoWhole } from './printed';
import type { AmountBinder } from './amounts';
import { Bases } from './bases';
import { UNBOUND, type Evidence } from './evidence';
import { throughFundAndCarry } from './readings';
import { sharesBeyond } from './shares-beyond';
import type { Stated } from './stated';

function asTold(claim: Claim): Evidence {
  return { by: 'arithmetic', holds: true, stated: rangeOf(claim), label: claim.label, cells: [], tables: [] };
}

/** Nobody says 其中 in 其中 so often that a share could be of a whole farther up. */
const NESTED = 12;

function comparedWithLast({ claims, budgetYear }: Reading): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ of, comparedWith }) =>
      of !== undefined &&
      comparedWith &&
      (comparedWith.year === undefined || comparedWith.year + 1 === budgetYear)
        ? [of]
        : [],
    ),
  );
}

export class MovementBinder {
  private readonly byId: ReadonlyMap<string, Claim>;
  private readonly beyond: ReadonlySet<Claim>;
  private readonly bases: Bases;
  private readonly shares = new Map<Range, Map<Range, Range | undefined>>();
  /** The figures that the text compares with the year before. */
  private readonly comparedWithLast: ReadonlySet<string>;

  constructor(
    private readonly reading: Reading,
    private readonly amounts: AmountBinder,
    private readonly evidence: ReadonlyMap<string, Evidence>,
  ) {
    this.byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
    this.beyond = sharesBeyond(reading);
    this.bases = new Bases(amounts);
    this.comparedWithLast = comparedWithLast(reading);
  }

  share(claim: Claim): Evidence {
    const part = claim.of === undefined ? undefined : this.byId.get(claim.of);
    if (!part) return this.shareAlone(claim);
    if (this.beyond.has(claim)) return UNBOUND;
    const found = this.evidence.get(part.id);
    // 上述5个项目合计9万元，占项目支出的…: the text's own sum of what the tables need not sum.
    const own = part.totals && !found?.stated ? asTold(part) : found;
    if (!own?.stated || !own.label) return UNBOUND;
    const printed = rangeOf(claim);
    // The amount is judged by itself; its share follows from the amount that stands beside it.
    const amount = own.holds ? own.stated : rangeOf(part);
    const bases =
      claim.by === 'completion' && claim.partOf === undefined
        ? this.planned(own.label)
        : claim.partOf === undefined
          ? this.bases.of(own.label, claim.base)
          : this.above(claim.partOf);
    let against: Evidence | undefined;
    for (const whole of bases) {
      const one = this.shareOf(own, amount, whole);
      if (one && meet(one.stated, printed)) return { ...one, holds: true };
      against ??= one;
    }
    const other =
      against && saysNoWhole(claim) && isTelling(claim) ? this.otherShare(claim, own, amount) : undefined;
    return other ?? against ?? UNBOUND;
  }

  /** 一般公共预算拨款收入占总收入的97.9%, and no amount beside it: the tables have both. */
  private shareAlone(claim: Claim): Evidence {
    const label = claim.of === undefined ? ownLabel(claim.about) : {};
    const { measure } = label;
    const named =
      claim.about.length > 0 && claim.about.every(({ kind }) => kind === 'term' || kind === 'subject');
    if (!named || measure === undefined || Object.keys(label).length < 2 || claim.by !== 'share')
      return UNBOUND;
    const base = claim.base ?? { measure };
    let against: Evidence | undefined;
    for (const one of [label, { ...label, carry: 'current' as const }])
      for (const part of this.amounts.statedAt(one))
        for (const whole of this.bases.of(one, base)) {
          const own: Evidence = { by: 'fact', holds: true, label, cells: [...part.cells], tables: [] };
          const found = this.shareOf(own, part.range, whole);
          if (found && meet(found.stated, rangeOf(claim))) return { ...found, holds: true };
          against ??= found;
        }
    return against ? { ...against, doubtful: true } : UNBOUND;
  }

  /** 占7.52% in a list of another whole: any whole of it can confirm a share that its list does not. */
  private otherShare(claim: Claim, own: Evidence, amount: Range): Evidence | undefined {
    for (const whole of this.bases.of(own.label ?? {})) {
      const one = this.shareOf(own, amount, whole);
      if (one && isPrinted(one.stated, claim)) return { ...one, holds: true };
    }
    return undefined;
  }

  private shareOf(
    own: Evidence,
    amount: Range,
    whole: Pick<Stated, 'range' | 'cells'>,
  ): (Evidence & { stated: Range }) | undefined {
    const shares = this.shares.get(amount) ?? new Map<Range, Range | undefined>();
    this.shares.set(amount, shares);
    const stated = shares.has(whole.range)
      ? shares.get(whole.range)
      : (percent(amount, whole.range) ?? zeroShare(amount));
    shares.set(whole.range, stated);
    if (!stated) return undefined;
    const label = own.label ?? {};
    return { by: 'fact', holds: false, stated, label, cells: [...own.cells, ...whole.cells], tables: [] };
  }

  /** 年初预算 of the same, where the tables print it. */
  private planned(label: Label): Stated[] {
    for (const reading of throughFundAndCarry({ ...label, stage: 'initial' })) {
      const stated = this.amounts.statedAt(reading);
      if (stated.length > 0) return stated;
    }
    return [];
  }

  /** The whole that is named, and what that is part of: 占… may leave unsaid which it means. */
  private above(id: string): Pick<Stated, 'range' | 'cells'>[] {
    const wholes: Pick<Stated, 'range' | 'cells'>[] = [];
    let next: string | undefined = id;
    while (next !== undefined && wholes.length < NESTED) {
      const claim = this.byId.get(next);
      const found = this.evidence.get(next);
      if (!claim || !found?.stated) break;
      wholes.push({ range: found.stated, cells: found.cells });
      next = claim.partOf === next ? undefined : claim.partOf;
    }
    return wholes;
  }

  change(claim: Claim): Evidence {
    const now = claim.of === undefined ? undefined : this.byId.get(claim.of);
    const own = now && this.evidence.get(now.id);
    // 其他资金0万元，与上年持平: what no table has under that name.
    if (now && own?.label === undefined && now.about.some(isOpenName)) return UNBOUND;
    const isPlan = this.comparesPlan(claim);
    const isOther = isPlan || this.comparesOtherwise(claim);
    const last = isOther
      ? this.planOf(isPlan, own?.label)
      : this.lastYear(own?.label ?? claim.label, own?.stated);
    if (!last) return UNBOUND;
    const amount = now ? rangeOf(now) : own?.stated;
    const difference = amount && minus(amount, last.range);
    if (!difference) return UNBOUND;
    const stated = claim.kind === 'rate' ? percent(difference, last.range) : difference;
    if (!stated) return UNBOUND;
    const holds = directions(claim).some((one) => meet(stated, one));
    // Most tables of a budget have last year's budget; its outturn (比上年决算数) is another amount.
    if (!holds && /决算|执行/.test(claim.comparedWith?.text ?? '')) return UNBOUND;
    return {
      by: 'fact',
      holds,
      stated,
      label: { ...own?.label, ...(isPlan ? { stage: 'initial' } : { year: 'last' }) },
      cells: [...last.cells],
      tables: [],
      ...(last.place === undefined ? {} : { place: last.place }),
    };
  }

  /** 较年初预算减少0.80万元: the table of “三公” prints what was planned beside what was spent. */
  private planOf(isPlan: boolean, label: Label | undefined): Stated | undefined {
    const { economic, stage } = label ?? {};
    if (!isPlan || stage !== undefined || economic === undefined) return undefined;
    return contains('economic', THREE_PUBLIC, economic) ? this.planned(label ?? {})[0] : undefined;
  }

  /** 较年初预算; 与2024年度预算相比 in the final accounts of 2024. */
  private comparesPlan({ comparedWith }: Claim): boolean {
    if (!comparedWith || comparedWith.plan) return comparedWith?.plan === true;
    const isOwn = comparedWith.year === this.reading.budgetYear && comparedWith.text.includes('预算');
    return isOwn && this.reading.edition.stage === 'outturn';
  }

  /** With an earlier year besides the last: of that no table speaks. */
  private comparesOtherwise(claim: Claim): boolean {
    const { comparedWith } = claim;
    if (!comparedWith || this.reading.budgetYear === undefined || claim.of === undefined) return false;
    const lastYear = this.reading.budgetYear - 1;
    return (comparedWith.year ?? lastYear) !== lastYear && this.comparedWithLast.has(claim.of);
  }

  /**
   * The tables may print last year's amount under another fund or 当年 alone.
   * @param now what they state of this year: 收入总计 is not what the table of 一般公共预算 compares
   */
  private lastYear(label: Label, now: Range | undefined): Stated | undefined {
    if (Object.keys(label).length === 0) return undefined;
    const measures = label.measure ? [label.measure] : ['expense', 'income'];
    for (const measure of measures) {
      for (const reading of throughFundAndCarry({ ...label, measure, year: 'last' })) {
        const [found] = this.amounts.statedAt(reading);
        if (found && this.isOfSame(reading, now)) return found;
      }
    }
    return undefined;
  }

  private isOfSame({ year: _, ...reading }: Label, now: Range | undefined): boolean {
    const stated = this.amounts.statedAt(reading);
    return now === undefined || stated.length === 0 || stated.some(({ range }) => meet(range, now));
  }
}

/** 财务总收入 is the total, whatever it is called besides. */
function isOpenName({ kind, origin, text }: Mention): boolean {
  return kind === 'name' && (origin === 'words' || origin === 'carried') && !text.includes('总');
}

function directions(claim: Claim): Range[] {
  const printed = rangeOf(claim);
  if (claim.direction === 'same') return [zeroRange()];
  if (claim.direction === 'down') return [negate(printed)];
  return claim.direction === 'both' ? [printed, negate(printed)] : [printed];
}

function zeroRange(): Range {
  const zero = new Money(0);
  return { low: zero, high: zero, middle: zero };
}

/** Nothing is 0 % of anything, of nothing too. */
function zeroShare(part: Range): Range | undefined {
  return part.middle.isZero() ? zeroRange() : undefined;
}
