/** What was planned, in the text of final accounts: where the tables print it, and what of it the text tells. */

import type { Label } from '../../dimension/dimension';
import type { Claim, Reading } from '../claim';
import { meet, rangeOf } from '../claim/range';
import type { AmountBinder } from './amounts';
import type { Evidence } from './evidence';
import { throughFundAndCarry } from './readings';
import type { Stated } from './stated';

/** 年初预算 of the same, where the tables print it. */
export function plannedAt(amounts: AmountBinder, label: Label): Stated[] {
  for (const reading of throughFundAndCarry({ ...label, stage: 'initial' })) {
    const stated = amounts.statedAt(reading);
    if (stated.length > 0) return stated;
  }
  return [];
}

export class Plans {
  private readonly byId: ReadonlyMap<string, Claim>;

  constructor(
    private readonly reading: Reading,
    private readonly amounts: AmountBinder,
    /** Of the claims before the one that is asked about. */
    private readonly evidence: ReadonlyMap<string, Evidence>,
  ) {
    this.byId = new Map(reading.claims.map((claim) => [claim.id, claim]));
  }

  /** 2024年“三公”经费预算20万元，其中：公务接待费9万元…: what was planned are the parts, too. */
  stageOf(claim: Claim): Claim {
    if (claim.stage !== undefined || this.reading.edition.stage !== 'outturn') return claim;
    const whole = claim.partOf === undefined ? undefined : this.byId.get(claim.partOf);
    return whole && this.isPlan(whole) ? { ...claim, stage: 'budget' } : claim;
  }

  /** Many write 预算 of what was spent. */
  private isPlan(whole: Claim): boolean {
    if (whole.stage === undefined) {
      const above = whole.partOf === undefined ? undefined : this.byId.get(whole.partOf);
      return above !== undefined && above !== whole && this.isPlan(above);
    }
    if (whole.stage !== 'budget') return false;
    const { stage: _, ...spent } = this.evidence.get(whole.id)?.label ?? whole.label;
    return !this.amounts.statedAt(spent).some(({ range }) => meet(range, rangeOf(whole)));
  }
}
