/** What a text says of the way from one year to the next: last year's amount, the change and the rate of one figure. */

import type { Reading } from './index';
import type { Claim } from './types';

export interface Movement {
  now: Claim;
  prior?: Claim;
  change?: Claim;
  rate?: Claim;
}

/** One figure may be compared with more than one other (较上年…，较年初预算…): each is a movement of its own. */
export function movementsOf({ claims, budgetYear }: Reading): Movement[] {
  const movements: Movement[] = [];
  const last = new Map<string, Movement>();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const lastYear = budgetYear === undefined ? undefined : budgetYear - 1;
  for (const claim of claims) {
    const now = claim.of === undefined ? undefined : byId.get(claim.of);
    if (!now || !(claim.prior || claim.kind === 'change' || claim.kind === 'rate')) continue;
    if (isRoughlySame(claim)) continue;
    let movement = last.get(now.id);
    if (!movement || !continues(movement, claim, lastYear)) {
      movement = { now };
      last.set(now.id, movement);
      movements.push(movement);
    }
    if (claim.prior) movement.prior ??= claim;
    else if (claim.kind === 'change') movement.change ??= claim;
    else movement.rate ??= claim;
  }
  return movements;
}

/** 与上年基本持平: no amount to reckon with. */
export function isRoughlySame({ direction, approximate }: Claim): boolean {
  return direction === 'same' && approximate === true;
}

function continues(movement: Movement, claim: Claim, lastYear: number | undefined): boolean {
  const { comparedWith } = claim;
  // Without a comparison of its own a figure goes on with the last one.
  if (!comparedWith || comparedWith.carried) return true;
  // Last year's amount and the change that follows belong together, even where one of the years is a slip.
  return [movement.change, movement.rate].every((known) => !known || sameBase(known, claim, lastYear));
}

function sameBase(a: Claim, b: Claim, lastYear: number | undefined): boolean {
  const [one, other] = [a.comparedWith, b.comparedWith];
  if (!one || !other) return true;
  if (one.plan !== other.plan) return false;
  if ((one.year ?? lastYear) !== (other.year ?? lastYear)) return false;
  return (
    basis(one.text) === undefined || basis(other.text) === undefined || basis(one.text) === basis(other.text)
  );
}

/** 上年预算 and 上年决算 are two amounts. */
function basis(text: string): string | undefined {
  return /预算|决算|执行/.exec(text)?.[0];
}

/** 较年初预算; 与2024年度预算相比 in the final accounts of 2024. */
export function comparesPlan(
  { comparedWith }: Claim,
  { budgetYear, edition }: Pick<Reading, 'budgetYear' | 'edition'>,
): boolean {
  if (!comparedWith || comparedWith.plan) return comparedWith?.plan === true;
  return (
    comparedWith.year === budgetYear && comparedWith.text.includes('预算') && edition.stage === 'outturn'
  );
}
