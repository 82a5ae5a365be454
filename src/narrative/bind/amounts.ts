/** Binds amounts of money to facts. */

import { halfUnit } from '../../amount/interval';
import { Money } from '../../amount/money';
import { convert } from '../../amount/unit';
import { contains, type Label } from '../../dimension/dimension';
import { THREE_PUBLIC } from '../../lexicon/catalogue';
import type { AmountAt, AmountIndex } from '../../fact/amount-at';
import type { LastYear } from '../../fact/last-year';
import { contentOf } from '../claim/content';
import type { Claim, Stage } from '../claim/types';
import { isMoney, meet, rangeOf, zeroRange, type Range } from '../claim/range';
import { coordinateOf } from './coordinate';
import type { Evidence } from './evidence';
import { UNBOUND } from './evidence';
import { isIncomeSaidAsExpense } from './other-side';
import { readingsOf, throughFundAndCarry } from './readings';
import { mostStated, StatedAmounts, type Stated } from './stated';
import type { TableNames } from './table-names';
import { withinTogether } from './together';

/** No table speaks of it: another year's workbook may. */
const NOWHERE: Pick<AmountAt, 'statements' | 'tables'> & { how?: AmountAt['how'] } = {
  statements: [],
  tables: [],
};

export class AmountBinder {
  /** 公用经费 as the tables have it, where 机关运行经费 was found to be just that: its parts are rows then. */
  private readonly operating = new Set<string>();
  private readonly bound = new Map<string, Evidence>();

  private readonly stated: StatedAmounts;

  constructor(
    readonly index: AmountIndex,
    private readonly names: TableNames,
    /** Of what the tables are: what the text says of the other is not theirs. */
    private readonly stage: Stage,
    lastYear?: LastYear,
    budget?: LastYear,
  ) {
    this.stated = new StatedAmounts(index, lastYear, budget);
  }

  /** In 万元. */
  statedAt(label: Label): Stated[] {
    return this.stated.at(label);
  }

  /**
   * Figures of equal content share their evidence: texts say the same again and again.
   * @param counted the number of projects that the sentence has given before
   */
  bind(claim: Claim, counted?: number): Evidence {
    // 上述5个项目合计9万元: some of what the tables list.
    if (claim.totals) return UNBOUND;
    if (claim.concept === 'operatingCosts') return this.find(claim, false, counted);
    const isOperating = claim.partOf !== undefined && this.operating.has(claim.partOf);
    const key = `${isOperating} ${counted ?? ''} ${contentOf(claim)}`;
    const found = this.bound.get(key) ?? this.find(claim, isOperating, counted);
    this.bound.set(key, found);
    return found;
  }

  private find(claim: Claim, isOperating: boolean, counted: number | undefined): Evidence {
    const otherStage = claim.stage !== undefined && claim.stage !== this.stage;
    if (claim.concept === 'operatingCosts') return otherStage ? UNBOUND : this.operatingCosts(claim);
    const resolved = coordinateOf(claim, this.names, isOperating);
    if (!resolved) return UNBOUND;
    // 年初预算 in a text of final accounts: the tables print it beside the 决算数, or the year's budget states it.
    if (otherStage && claim.stage === 'budget')
      return this.compare(claim, { ...resolved.label, stage: 'initial' }, resolved.confident);
    const found = this.compare(claim, resolved.label, resolved.confident && !otherStage);
    if (found.by !== 'unbound') return found;
    if (!resolved.confident) return this.projectTotal(claim, counted);
    const together = otherStage
      ? undefined
      : withinTogether(this.index.facts, this.stated, claim, resolved.label);
    return together ?? found;
  }

  /** 9个项目…涉及金额800万元: the projects that one table lists, which need not be all. */
  private projectTotal(claim: Claim, counted: number | undefined): Evidence {
    let against: Evidence | undefined;
    const all = this.index.facts.at({ measure: 'expense', nature: 'project' });
    for (const { members, cells } of this.names.projectLists) {
      const counts = members.length === counted;
      // A list without amounts stands for all the money there is for projects.
      const used = cells.length > 0 ? cells : (all[0]?.cells ?? []);
      const range = this.stated.range(used);
      if (used.length === 0 || (!counts && cells.length === 0)) continue;
      const holds = meet(range, rangeOf(claim));
      const found: Evidence = {
        by: 'fact',
        holds,
        stated: range,
        cells: [...used],
        tables: [],
        doubtful: true,
      };
      if (holds) return found;
      if (counts) against ??= { ...found, label: { measure: 'expense', nature: 'project' } };
    }
    return against ?? this.allProjects(claim) ?? UNBOUND;
  }

  /** 对项目开展绩效管理，涉及资金9万元: all there is for projects, where it is just that. */
  private allProjects(claim: Claim): Evidence | undefined {
    if (!claim.about.some(({ text }) => /项目支出(?:共|均)?涉及/.test(text))) return undefined;
    const label: Label = { ...claim.label, measure: 'expense', nature: 'project' };
    for (const one of throughFundAndCarry(label))
      for (const { range, cells } of this.statedAt(one))
        if (meet(range, rangeOf(claim)))
          return { by: 'fact', holds: true, stated: range, label: one, cells: [...cells], tables: [] };
    return undefined;
  }

  private compare(claim: Claim, label: Label, confident: boolean): Evidence {
    const said = rangeOf(claim);
    let against: Evidence | undefined;
    let nearly: Evidence | undefined;
    const sure: Stated[] = [];
    for (const reading of readingsOf(claim, label, confident)) {
      const found = this.index.at(reading.label) ?? NOWHERE;
      if (found.how === 'empty' && isOutsideForm(reading.label)) continue;
      const silent = found.how === 'absent' || found.how === 'nothing' || found.how === 'empty';
      const stated = silent ? [] : this.statedAt(reading.label);
      if (!silent && stated.length === 0) continue;
      if (reading.sure) sure.push(...stated);
      const zero = zeroRange();
      const agreeing: Stated | undefined = silent
        ? said.middle.isZero()
          ? { range: zero, cells: found.statements[0]?.cells ?? [] }
          : undefined
        : (stated.find(({ range }) => range.middle.eq(said.middle)) ??
          stated.find(({ range }) => meet(range, said)));
      if (agreeing && !isIncomeSaidAsExpense(claim, reading, agreeing, sure)) {
        const agreed: Evidence = {
          by: 'fact',
          holds: true,
          stated: agreeing.range,
          label: reading.label,
          cells: [...agreeing.cells],
          tables: [...found.tables],
          ...placeOf(agreeing),
          ...(against?.stated ? { unlike: against.stated } : {}),
        };
        if (isRoundedRight(agreeing.range.middle, claim, this.index.facts.source)) return agreed;
        nearly ??= { ...agreed, rounded: true };
      }
      // 会议费5.94元 where a table has 5.94万元: the unit slipped, however loosely the words name it.
      const slipped = isUnitLost(claim) && stated.some(({ range }) => range.middle.eq(claim.value));
      if (agreeing || (!reading.sure && !slipped) || against) continue;
      const most: Stated = silent
        ? { range: zero, cells: found.statements[0]?.cells ?? [] }
        : mostStated(stated);
      if (label.carry === 'current' && this.isWithCarried(reading.label, most, said)) continue;
      against = {
        by: 'fact',
        holds: false,
        stated: most.range,
        label: reading.label,
        cells: [...most.cells],
        tables: [...found.tables],
        ...placeOf(most),
        // A form that nobody filled in may be what is wrong.
        ...(found.how === 'empty' ? { doubtful: true } : {}),
      };
    }
    return nearly ?? against ?? UNBOUND;
  }

  /** 当年拨款90万元 where the table has 95万元, and 5万元 of them are left of last year's. */
  private isWithCarried({ carry, source }: Label, { range }: Stated, said: Range): boolean {
    if (carry !== undefined) return false;
    const beyond = range.middle.minus(said.middle);
    return (
      beyond.gt(0) &&
      [source, 'fiscal', undefined].some((one) =>
        this.statedAt({ measure: 'income', carry: 'carried', ...(one ? { source: one } : {}) }).some(
          (carried) => carried.range.high.gte(beyond),
        ),
      )
    );
  }

  /** 机关运行经费 has no table of its own: it is 公用经费 of a 行政单位, part of it where 事业单位 are included. */
  private operatingCosts(claim: Claim): Evidence {
    const label: Label = { measure: 'expense', nature: 'basic.operating', ...yearOf(claim) };
    const stated = [...throughFundAndCarry(label)].flatMap((one) => this.statedAt(one));
    const said = rangeOf(claim);
    const same = stated.find(({ range }) => meet(range, said));
    const limit = same ?? [...stated].sort((a, b) => b.range.middle.comparedTo(a.range.middle))[0];
    if (!limit) return UNBOUND;
    if (same) this.operating.add(claim.id);
    // 48.01元 is not a small part of 48.01万元 but a slip of the unit.
    const gap = limit.range.middle.minus(claim.value).abs();
    const slip = claim.unit !== '万元' && gap.lte(halfUnit(claim.digits));
    return {
      by: 'fact',
      holds: same !== undefined || (said.low.lte(limit.range.high) && !slip),
      stated: limit.range,
      label,
      cells: [...limit.cells],
      tables: [],
    };
  }
}

/** 5.94元: nobody counts cents in a text of 万元. */
function isUnitLost({ unit, digits, value }: Claim): boolean {
  return unit === '元' && digits === 2 && Number(value) !== 0;
}

/** An empty form of “三公” says nothing of 取暖费. */
function isOutsideForm({ economic }: Label): boolean {
  return economic !== undefined && !contains('economic', THREE_PUBLIC, economic);
}

/** 371,514,655.00元 is 37,151.47万元 in a text, and nothing to remark on; 37,151.46万元 was cut off. */
function isRoundedRight(
  amount: Money,
  { value, digits, unit }: Claim,
  printed: { readonly digits: number; readonly unit: string },
): boolean {
  const own = isMoney(unit) ? convert(amount, '万元', unit) : amount;
  // 32.366718万元 where the tables print 32.37: the text says more than they do.
  const said = new Money(value);
  const finer = unit === printed.unit && digits > printed.digits;
  return finer
    ? said.toDecimalPlaces(printed.digits, Money.ROUND_HALF_UP).eq(own)
    : own.toDecimalPlaces(digits, Money.ROUND_HALF_UP).eq(said);
}

function placeOf({ place }: Stated): Pick<Evidence, 'place'> {
  return place === undefined ? {} : { place };
}

function yearOf(claim: Claim): Label {
  return claim.label.year === undefined ? {} : { year: claim.label.year };
}
