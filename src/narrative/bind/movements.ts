/** Changes and rates against what the tables state of this year, of last year and of the plan. */

import { contains, type Label } from '../../dimension/dimension';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import type { Claim, Reading } from '../claim';
import { comparesPlan, isRoughlySame } from '../claim/movement';
import type { Mention } from '../claim/types';
import { meet, minus, negate, percent, rangeOf, zeroRange, type Range } from '../claim/range';
import type { AmountBinder } from './amounts';
import { UNBOUND, type Evidence } from './evidence';
import { plannedAt } from './planned';
import { throughFundAndCarry } from './readings';
import type { Stated } from './stated';

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
  /** The figures that the text compares with the year before. */
  private readonly comparedWithLast: ReadonlySet<string>;

  constructor(
    private readonly reading: Reading,
    private readonly amounts: AmountBinder,
    private readonly evidence: ReadonlyMap<string, Evidence>,
  ) {
    this.byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
    this.comparedWithLast = comparedWithLast(reading);
  }

  change(claim: Claim): Evidence {
    const target = claim.of === undefined ? undefined : this.byId.get(claim.of);
    // 国内公务接待200人次，比上年增加20人次: the tables have what they cost, last year too.
    if (target?.kind === 'count') return UNBOUND;
    // 同比下降18.87，: a rate that lost its sign, which is told.
    if (claim.kind === 'change' && /\d$/.test(claim.text) && RATE_WORD.test(claim.phrase)) return UNBOUND;
    // 公务用车购置费比上年减少5万元，下降50%: the rate is of a change, and of an amount that is not told.
    const untold = target === undefined ? claim : target.kind === 'change' ? target : undefined;
    const now = untold ? undefined : target;
    const own = now ? this.evidence.get(now.id) : untold && this.untold(untold);
    // 其他资金0万元，与上年持平: what no table has under that name.
    if (now && own?.label === undefined && now.about.some(isOpenName)) return UNBOUND;
    const isPlan = comparesPlan(claim, this.reading);
    const isOther = isPlan || this.comparesOtherwise(claim);
    const last = isOther
      ? this.planOf(isPlan, own?.label)
      : this.lastYear(own?.label ?? (untold ?? claim).label, own?.stated);
    if (!last) return UNBOUND;
    const amount = now ? rangeOf(now) : own?.stated;
    const difference = amount && minus(amount, last.range);
    if (!difference) return UNBOUND;
    const stated = claim.kind === 'rate' ? percent(difference, last.range) : difference;
    if (!stated) return UNBOUND;
    const holds = isRoughlySame(claim)
      ? isLittle(difference, last.range)
      : directions(claim).some((one) => meet(stated, one));
    if (!holds && untold && untold.comparedWith?.carried !== false) return UNBOUND;
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

  /** What the tables state of an amount of “三公” that the text tells the change of alone. */
  private untold({ about, label }: Claim): Pick<Evidence, 'label' | 'stated'> | undefined {
    const { economic } = label;
    const isNamed = about.some(({ origin, kind }) => origin === 'words' && kind !== 'name');
    if (!isNamed || economic === undefined || !contains('economic', THREE_PUBLIC, economic)) return undefined;
    for (const reading of throughFundAndCarry(label)) {
      const [stated] = this.amounts.statedAt(reading);
      if (stated) return { label: reading, stated: stated.range };
    }
    return undefined;
  }

  /** 较年初预算减少0.80万元: the table of “三公” prints what was planned beside what was spent. */
  private planOf(isPlan: boolean, label: Label | undefined): Stated | undefined {
    const { economic, stage } = label ?? {};
    if (!isPlan || stage !== undefined || economic === undefined) return undefined;
    return contains('economic', THREE_PUBLIC, economic) ? plannedAt(this.amounts, label ?? {})[0] : undefined;
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

/** 基本持平: by less than a twentieth. */
function isLittle(difference: Range, last: Range): boolean {
  return difference.middle.abs().times(20).lte(last.middle.abs());
}

function directions(claim: Claim): Range[] {
  const printed = rangeOf(claim);
  if (claim.direction === 'same') return [zeroRange()];
  if (claim.direction === 'down') return [negate(printed)];
  return claim.direction === 'both' ? [printed, negate(printed)] : [printed];
}

const RATE_WORD = /(?:增长|下降|上升|增幅|降幅)(?:了|为|约)?$/;
