/** Binds amounts of money to facts. */

import { halfUnit } from '../../amount/interval';
import { convert } from '../../amount/unit';
import { Money } from '../../amount/money';
import type { Label } from '../../dimension/dimension';
import type { AmountAt, AmountIndex } from '../../fact/amount-at';
import type { FactCell } from '../../fact/cell';
import type { LastYear } from '../../fact/last-year';
import { side } from '../../fact/relation';
import { inheritLabel } from '../claim/labels';
import type { Claim } from '../claim/types';
import { meet, rangeOf, type Range } from '../verify/range';
import type { Evidence } from './evidence';
import { UNBOUND } from './evidence';
import { readingsOf } from './readings';
import type { TableNames } from './table-names';

export interface Stated {
  range: Range;
  cells: readonly FactCell[];
  /** Where it stands, if not in this workbook. */
  place?: string;
}

/** No table speaks of it: another year's workbook may. */
const NOWHERE: Pick<AmountAt, 'statements' | 'tables'> & { how?: AmountAt['how'] } = {
  statements: [],
  tables: [],
};

const LAST_YEAR = '上年的工作簿';

export class AmountBinder {
  /** 公用经费 as the tables have it, where 机关运行经费 was found to be just that: its parts are rows then. */
  private readonly operating = new Set<string>();

  constructor(
    readonly index: AmountIndex,
    private readonly names: TableNames,
    private readonly lastYear?: LastYear,
  ) {}

  /** `counted`: the number of projects that the sentence has given before. */
  bind(claim: Claim, counted?: number): Evidence {
    if (claim.concept === 'operatingCosts') return this.operatingCosts(claim);
    const resolved = this.resolve(claim);
    if (!resolved) return UNBOUND;
    const found = this.compare(claim, resolved.label, resolved.confident);
    return found.by === 'unbound' && !resolved.confident ? this.projectTotal(claim, counted) : found;
  }

  /** 9个项目…涉及金额800万元: the projects that one table lists, which need not be all. */
  private projectTotal(claim: Claim, counted: number | undefined): Evidence {
    let against: Evidence | undefined;
    const all = this.index.facts.at({ measure: 'expense', nature: 'project' });
    for (const { members, cells } of this.names.projectLists) {
      const counts = members.length === counted;
      // A list without amounts stands for all the money there is for projects.
      const used = cells.length > 0 ? cells : (all[0]?.cells ?? []);
      const range = this.range(used);
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
    return against ?? UNBOUND;
  }

  /** The amounts that the tables give a coordinate, in 万元; last year's workbook, where these do not say last year's. */
  statedAt(label: Label): Stated[] {
    const found = this.index.at(label);
    if (found && found.statements.length > 0)
      return found.statements.map(({ cells }) => ({ range: this.range(cells), cells }));
    if (label.year !== 'last') return [];
    const { year: _, ...own } = label;
    const known = this.lastYear?.at(own);
    if (!known) return [];
    const { digits, unit } = this.index.facts.source;
    const [middle, half] = [known, halfUnit(digits)].map((amount) => convert(amount, unit, '万元'));
    return middle && half
      ? [{ range: { low: middle.minus(half), high: middle.plus(half), middle }, cells: [], place: LAST_YEAR }]
      : [];
  }

  private compare(claim: Claim, label: Label, confident: boolean): Evidence {
    const said = rangeOf(claim);
    let against: Evidence | undefined;
    let nearly: Evidence | undefined;
    for (const reading of readingsOf(claim, label, confident)) {
      const found = this.index.at(reading.label) ?? NOWHERE;
      const silent = found.how === 'absent' || found.how === 'nothing' || found.how === 'empty';
      const stated = silent ? [] : this.statedAt(reading.label);
      if (!silent && stated.length === 0) continue;
      const zero: Range = { low: new Money(0), high: new Money(0), middle: new Money(0) };
      const agreeing: Stated | undefined = silent
        ? said.middle.isZero()
          ? { range: zero, cells: found.statements[0]?.cells ?? [] }
          : undefined
        : (stated.find(({ range }) => range.middle.eq(said.middle)) ??
          stated.find(({ range }) => meet(range, said)));
      if (agreeing) {
        const agreed: Evidence = {
          by: 'fact',
          holds: true,
          stated: agreeing.range,
          label: reading.label,
          cells: [...agreeing.cells],
          tables: [...found.tables],
          ...placeOf(agreeing),
        };
        if (agreeing.range.middle.eq(said.middle)) return agreed;
        nearly ??= { ...agreed, rounded: true };
      }
      if (agreeing || !reading.sure || against) continue;
      const most: Stated = silent
        ? { range: zero, cells: found.statements[0]?.cells ?? [] }
        : mostStated(stated);
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

  private range(cells: readonly FactCell[]): Range {
    const { middle, slack } = side(cells);
    const { unit } = this.index.facts.source;
    const [value, half] = [convert(middle, unit, '万元'), convert(slack, unit, '万元')];
    return { low: value.minus(half), high: value.plus(half), middle: value };
  }

  /** Names become members by the rows of the workbook; a name that stays one leaves the coordinate open. */
  private resolve(claim: Claim): { label: Label; confident: boolean } | undefined {
    const open = claim.about.filter((mention) => mention.kind === 'name' && mention.origin !== 'heading');
    const leveled = claim.about.find((mention) => mention.levels !== undefined);
    if (leveled && leveled.label.functional === undefined) {
      const { levels } = leveled;
      const name = levels?.item ?? levels?.division ?? levels?.class ?? '';
      const code = this.names.subject('functional', name)?.code;
      // A 科目 that no row has stands for itself: a list that covers all 项 says zero about it.
      const unknown = `${levels?.item ? '99999' : levels?.division ? '999' : ''}~${name}`;
      return { label: { ...claim.label, functional: code ?? unknown }, confident: true };
    }
    const operating: Label =
      claim.partOf !== undefined && this.operating.has(claim.partOf) ? { nature: 'basic.operating' } : {};
    if (operating.nature !== undefined) {
      if (claim.label.economic !== undefined)
        return { label: { ...claim.label, ...operating }, confident: true };
      // 住房公积金 is a 项 of its own elsewhere.
      const subject = claim.about.find(({ kind, levels }) => kind === 'subject' && levels === undefined);
      const cost = subject && this.names.resolve(subject.text, true);
      if (cost) return { label: { ...cost, ...operating }, confident: true };
    }
    if (open.length === 0) {
      return Object.keys(claim.label).length > 0 || claim.concept === 'balance'
        ? { label: claim.label, confident: true }
        : undefined;
    }
    const name = open[open.length - 1];
    if (!name) return undefined;
    const found =
      name.origin === 'words'
        ? this.names.resolve(
            name.text,
            (operating.nature ?? claim.label.nature)?.startsWith('basic') ?? false,
          )
        : undefined;
    if (found)
      return { label: { ...inheritLabel(found, narrow(claim.label, found)), ...operating }, confident: true };
    if (name.origin === 'words' && claim.label.nature === 'project' && claim.partOf !== undefined) {
      return { label: { measure: 'expense', nature: 'project', project: name.text }, confident: true };
    }
    // 项目5个，涉及预算…: all projects, unless some are meant.
    if (/项目/.test(name.text) && name.text.length <= 16) {
      return { label: { measure: 'expense', nature: 'project' }, confident: false };
    }
    return undefined;
  }

  /** 机关运行经费 has no table of its own: it is 公用经费 of a 行政单位, part of it where 事业单位 are included. */
  private operatingCosts(claim: Claim): Evidence {
    const label: Label = { measure: 'expense', nature: 'basic.operating', ...yearOf(claim) };
    const stated = this.statedAt(label);
    const said = rangeOf(claim);
    const same = stated.find(({ range }) => meet(range, said));
    const limit = same ?? [...stated].sort((a, b) => b.range.middle.comparedTo(a.range.middle))[0];
    if (!limit) return UNBOUND;
    if (same) this.operating.add(claim.id);
    // 48.01元 is not a small part of 48.01万元 but a slip of the unit.
    const slip = claim.unit !== '万元' && limit.range.middle.eq(claim.value);
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

function placeOf({ place }: Stated): Pick<Evidence, 'place'> {
  return place === undefined ? {} : { place };
}

function yearOf(claim: Claim): Label {
  return claim.label.year === undefined ? {} : { year: claim.label.year };
}

/** A project is known by its name alone: the nature that the whole gives it stays, other members go. */
function narrow(label: Label, found: Label): Label {
  if (found.project === undefined) return label;
  const { functional: _f, economic: _e, ...rest } = label;
  return rest;
}

function mostStated(stated: readonly Stated[]): Stated {
  const votes = new Map<string, number>();
  for (const { range } of stated) {
    votes.set(range.middle.toString(), (votes.get(range.middle.toString()) ?? 0) + 1);
  }
  const ranked = [...stated].sort(
    (a, b) => (votes.get(b.range.middle.toString()) ?? 0) - (votes.get(a.range.middle.toString()) ?? 0),
  );
  return ranked[0] as Stated;
}
