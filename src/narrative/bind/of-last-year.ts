/** 2023年支出12万元 beside 2024年支出10万元: each of its own year, where the tables have both. */

import { labelKey } from '../../dimension/label';
import type { Claim, Reading } from '../claim';
import { yearSaid } from '../claim/own-year';
import { meet, rangeOf } from '../claim/range';
import type { AmountBinder } from './amounts';
import { UNBOUND, type Evidence } from './evidence';
import { throughFundAndCarry } from './readings';

/**
 * Claims that give last year's amount, and what states it. An amount of last year's text that was left standing has
 * none of this year's beside it.
 */
export function* ofLastYear(
  reading: Reading,
  amounts: AmountBinder,
  known: (claim: Claim) => Evidence,
): Generator<[id: string, evidence: Evidence]> {
  const { claims, budgetYear } = reading;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const told = new Set<string>();
  for (const claim of claims) {
    const { by, holds, label } = known(claim);
    if (claim.kind === 'amount' && by === 'fact' && holds && label) told.add(labelKey(label));
  }
  for (const claim of claims) {
    const { by, holds, label } = known(claim);
    if (claim.kind !== 'amount' || by !== 'fact' || holds || !label) continue;
    if (isExecution(claim, reading) && label.year !== 'last') {
      yield [claim.id, UNBOUND];
      continue;
    }
    if (!told.has(labelKey(label))) continue;
    const whole = claim.partOf === undefined ? undefined : byId.get(claim.partOf);
    const said = yearSaid(claim) ?? (whole && yearSaid(whole));
    if (budgetYear === undefined || said !== budgetYear - 1) continue;
    for (const one of throughFundAndCarry({ ...label, year: 'last' })) {
      const stated = amounts.statedAt(one).find(({ range }) => meet(range, rangeOf(claim)));
      if (!stated) continue;
      const { range, cells } = stated;
      yield [claim.id, { by: 'fact', holds: true, stated: range, label: one, cells: [...cells], tables: [] }];
      break;
    }
  }
}

/** 2023年预算9万元，执行8万元 in a budget: how last year's was carried out, which its tables do not have. */
function isExecution(claim: Claim, { budgetYear, edition }: Reading): boolean {
  if (edition.stage === 'outturn' || !EXECUTED.test(claim.phrase)) return false;
  return claim.stage === 'outturn' || (budgetYear !== undefined && yearSaid(claim) === budgetYear - 1);
}

const EXECUTED = /执行(?:了|数|额)?为?$/;
