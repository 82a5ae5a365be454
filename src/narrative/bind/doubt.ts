/**
 * Words propose what a figure is, amounts decide. A figure that differs from what its words propose is wrong only
 * where nothing speaks for another reading: it is no other amount of the tables that its own words could name as
 * well, and no sum of the amounts before it. Where the difference looks like a slip, or the other figures of its
 * list, its share or its change hold with what the tables say and not with what is written, the doubt is ruled out.
 */
import { slipOf } from '../../amount/slip';
import { contains, DIMENSIONS, type Label } from '../../dimension/dimension';
import type { AmountIndex } from '../../fact/amount-at';
import type { Claim, Reading } from '../claim';
import { groupsOf, type Group } from '../claim/groups';
import { ownLabel } from '../claim/labels';
import { movementsOf, type Movement } from '../claim/movement';
import { yearSaid } from '../claim/own-year';
import { exchanged, isMoney, meet, minus, negate, percent, rangeOf, total, type Range } from '../claim/range';
import { gather } from '../../collect/gather';
import { labelsAt } from './amounts-stated';
import type { Evidence } from './evidence';
import { isSumOfBefore } from './sum-of-before';
import type { TableNames } from './table-names';

type EvidenceOf = (claim: Claim) => Evidence;

export class Doubt {
  /** Figures of equal content share their evidence. */
  private readonly elsewhere = new Map<Evidence, boolean>();
  private readonly groups = new Map<Claim, Group[]>();
  private readonly sums = new Map<Group, Range>();
  private readonly shares = new Map<string, Claim[]>();
  private readonly byId: ReadonlyMap<string, Claim>;
  private known: ReadonlyMap<Claim, readonly Movement[]> | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly index: AmountIndex,
    private readonly names: TableNames,
    private readonly of: EvidenceOf,
  ) {
    this.byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
    for (const group of groupsOf(reading))
      for (const claim of [group.whole, ...group.parts]) gather(this.groups, claim, group);
    for (const claim of reading.claims)
      if (claim.kind === 'share' && claim.of !== undefined) gather(this.shares, claim.of, claim);
  }

  private movementsTo(claim: Claim): readonly Movement[] {
    if (!this.known) {
      const known = new Map<Claim, Movement[]>();
      for (const movement of movementsOf(this.reading)) gather(known, movement.now, movement);
      this.known = known;
    }
    return this.known.get(claim) ?? [];
  }

  /** Whether an amount that the tables deny may be another than its words propose. */
  about(claim: Claim): boolean {
    const { stated } = this.of(claim);
    if (!stated || !isMoney(claim.unit) || rangeOf(claim).middle.isZero()) return false;
    if (this.looksMistyped(claim, stated)) return false;
    if (this.isOfOtherYear(claim)) return true;
    if (!this.isElsewhere(claim) && !isSumOfBefore(this.reading, claim) && !this.isUnnamed(claim))
      return false;
    return !this.isBorneOut(claim, stated);
  }

  /** 2021年度“三公”经费支出20.12万元 in a text of 2022, and what is part of it: these tables need not state it. */
  private isOfOtherYear(claim: Claim): boolean {
    const whole = claim.partOf === undefined ? undefined : this.byId.get(claim.partOf);
    const said = yearSaid(claim) ?? (whole && yearSaid(whole));
    const { year } = this.index.facts.source.binding;
    return said !== undefined && said !== this.reading.budgetYear && said !== year;
  }

  private looksMistyped(claim: Claim, stated: Range): boolean {
    const said = rangeOf(claim).middle;
    const digits = Math.max(claim.digits, stated.middle.decimalPlaces());
    return slipOf(said, stated.middle, digits) !== null;
  }

  /** Its own words could name another amount of the tables, and that is what is written. */
  private isElsewhere(claim: Claim): boolean {
    const evidence = this.of(claim);
    const found =
      this.elsewhere.get(evidence) ??
      labelsAt(this.index, claim).some((label) => couldName(this.ownWords(claim, label), label));
    this.elsewhere.set(evidence, found);
    return found;
  }

  /** What its own words say; 图书馆 says nothing more of an amount whose unit or project is called that. */
  private ownWords(claim: Claim, other: Label = {}): Label {
    const mentions = claim.about.filter(
      ({ origin, text }) => origin === 'words' && !this.names.isCalled(other, text),
    );
    const own = ownLabel(mentions);
    const found = this.of(claim).label ?? {};
    const isExact = mentions.some(({ kind, text, levels }) => {
      if (levels !== undefined) return true;
      if (kind !== 'name') return false;
      return (
        (['functional', 'economic'] as const).some((one) => this.names.subject(one, text)?.exact) ||
        this.names.project(text)?.name === text
      );
    });
    if (!isExact) return own;
    const { functional, economic, project } = found;
    return {
      ...own,
      ...(functional === undefined ? {} : { functional }),
      ...(economic === undefined ? {} : { economic }),
      ...(project === undefined ? {} : { project }),
    };
  }

  /** 其中3万元系上年结转资金: no word of its own says what it is of. */
  private isUnnamed(claim: Claim): boolean {
    if (claim.partOf === undefined || claim.closes) return false;
    const { measure: _, ...own } = this.ownWords(claim);
    return (
      Object.keys(own).length === 0 &&
      !claim.about.some(({ origin, kind }) => origin === 'words' && kind !== 'unit' && kind !== 'term')
    );
  }

  /** The figures beside it hold with what the tables state and not with what is written. */
  private isBorneOut(claim: Claim, stated: Range): boolean {
    return (
      (this.groups.get(claim) ?? []).some((group) => this.listBearsOut(group, claim, stated)) ||
      (this.shares.get(claim.id) ?? []).some((share) => this.shareBearsOut(share, claim, stated)) ||
      this.movementsTo(claim).some(
        ({ prior, change }) =>
          prior !== undefined &&
          change !== undefined &&
          meet(minus(stated, rangeOf(prior)), signed(change)) &&
          !meet(minus(rangeOf(claim), rangeOf(prior)), signed(change)),
      )
    );
  }

  private listBearsOut(group: Group, claim: Claim, stated: Range): boolean {
    const { whole, parts } = group;
    if (parts.length < 2) return false;
    const [sum, said, written] = [this.sumOf(group), rangeOf(whole), rangeOf(claim)];
    if (meet(sum, said)) return false;
    return claim === whole ? meet(sum, stated) : meet(exchanged(sum, written, stated), said);
  }

  private sumOf(group: Group): Range {
    const known = this.sums.get(group) ?? total(group.parts.map(rangeOf));
    this.sums.set(group, known);
    return known;
  }

  private shareBearsOut(share: Claim, claim: Claim, stated: Range): boolean {
    const whole = share.partOf === undefined ? undefined : this.byId.get(share.partOf);
    if (!whole) return false;
    const base = this.of(whole).stated ?? rangeOf(whole);
    const [right, written] = [percent(stated, base), percent(rangeOf(claim), base)];
    const printed = rangeOf(share);
    return right !== undefined && meet(right, printed) && !(written && meet(written, printed));
  }
}

/** Everything that the words say, the label says as well, or more narrowly; of this year. */
function couldName(own: Label, label: Label): boolean {
  return DIMENSIONS.every((dimension) => {
    const [said, is] = [own[dimension], label[dimension]];
    if (dimension === 'year' || dimension === 'stage') return said === is;
    if (said === undefined) return true;
    return is !== undefined && contains(dimension, said, is);
  });
}

function signed(change: Claim): Range {
  return change.direction === 'down' ? negate(rangeOf(change)) : rangeOf(change);
}
