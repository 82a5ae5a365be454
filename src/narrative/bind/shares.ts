/** Shares against the amounts of the tables: of the whole that is named, or of one that may be meant. */

import type { Claim, Reading } from '../claim';
import { ownLabel } from '../claim/labels';
import { meet, percent, rangeOf, zeroRange, type Range } from '../claim/range';
import type { AmountBinder } from './amounts';
import { Bases } from './bases';
import { UNBOUND, type Evidence } from './evidence';
import { plannedAt } from './planned';
import { isPrinted, isTelling, saysNoWhole } from './printed';
import { sharesBeyond } from './shares-beyond';
import type { Stated } from './stated';

/** Nobody says 其中 in 其中 so often that a share could be of a whole farther up. */
const NESTED = 12;

export class ShareBinder {
  private readonly byId: ReadonlyMap<string, Claim>;
  private readonly beyond: ReadonlySet<Claim>;
  private readonly bases: Bases;
  private readonly shares = new Map<Range, Map<Range, Range | undefined>>();

  constructor(
    reading: Reading,
    private readonly amounts: AmountBinder,
    private readonly evidence: ReadonlyMap<string, Evidence>,
  ) {
    this.byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
    this.beyond = sharesBeyond(reading);
    this.bases = new Bases(amounts);
  }

  of(claim: Claim): Evidence {
    const part = claim.of === undefined ? undefined : this.byId.get(claim.of);
    if (!part) return this.shareAlone(claim);
    if (this.beyond.has(claim)) return UNBOUND;
    const found = this.evidence.get(part.id);
    // 上述5个项目合计9万元，占项目支出的…: the text's own sum of what the tables need not sum.
    const own = part.totals && !found?.stated ? asTold(part) : found;
    if (!own?.stated || !own.label) return this.ofNamedWhole(claim, part);
    const printed = rangeOf(claim);
    // The amount is judged by itself; its share follows from the amount that stands beside it.
    const amount = own.holds ? own.stated : rangeOf(part);
    const bases =
      claim.by === 'completion' && claim.partOf === undefined
        ? plannedAt(this.amounts, own.label)
        : claim.partOf === undefined
          ? this.bases.of(own.label, claim.base)
          : this.above(claim.partOf);
    let against: Evidence | undefined;
    for (const whole of bases) {
      const one = this.shareOf(own, amount, whole);
      if (one && meet(one.stated, printed)) return { ...one, holds: true };
      against ??= one;
    }
    // 上年结转59.15元，占3.67%: the share is that of the 59.15万元 which the table has, and only the amount is wrong.
    for (const whole of own.holds ? [] : bases) {
      const one = this.shareOf(own, own.stated, whole);
      if (one && meet(one.stated, printed)) return { ...one, holds: true };
    }
    const other =
      against && saysNoWhole(claim) && isTelling(claim) ? this.otherShare(claim, own, amount) : undefined;
    return other ?? against ?? UNBOUND;
  }

  /** 6个项目共涉及资金9万元，占项目支出总额的100%: no table sums the projects, and the share says what they come to. */
  private ofNamedWhole(claim: Claim, part: Claim): Evidence {
    if (claim.base === undefined || part.kind !== 'amount' || claim.by !== 'share') return UNBOUND;
    let against: Evidence | undefined;
    for (const whole of this.bases.of(part.label, claim.base)) {
      const one = this.shareOf(asTold(part), rangeOf(part), whole);
      if (one && meet(one.stated, rangeOf(claim))) return { ...one, holds: true };
      against ??= one;
    }
    // Of all there is nothing can be left.
    return against && Number(claim.value) === 100 ? { ...against, doubtful: true } : UNBOUND;
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
}

function asTold(claim: Claim): Evidence {
  return { by: 'arithmetic', holds: true, stated: rangeOf(claim), label: claim.label, cells: [], tables: [] };
}

/** Nothing is 0 % of anything, of nothing too. */
function zeroShare(part: Range): Range | undefined {
  return part.middle.isZero() ? zeroRange() : undefined;
}
