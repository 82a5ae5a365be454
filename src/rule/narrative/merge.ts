/**
 * The words alone find two amounts at odds and cannot know which is wrong; the tables can. What the tables
 * prove takes the place of what the words suspected, and sums that a wrong part spoils hang under it.
 */

import { coordinateKey } from '../../fact/coordinate';
import type { Bound } from '../../narrative/bind';
import type { Claim } from '../../narrative/claim';
import type { TextFault } from '../prose/fault';
import { meet, negate, rangeOf, total } from '../../narrative/claim/range';
import { otherSide } from '../prose/figures';
import { claimOf } from '../prose/lookup';
import { isMisgrouped } from '../prose/misgrouped';

export function mergeFaults(bound: Bound, byTables: TextFault[], byWords: readonly TextFault[]): TextFault[] {
  const byId = new Map(bound.reading.claims.map((claim) => [claim.id, claim]));
  const wrong = new Map<string, TextFault>();
  for (const fault of byTables) {
    for (const id of fault.claims) if (isFigureRule(fault)) wrong.set(id, fault);
  }
  const merged = [...byTables];
  for (const fault of byWords) {
    const claims = fault.claims.flatMap((id) => byId.get(id) ?? []);
    const cause = fault.claims.map((id) => wrong.get(id)).find((one) => one !== undefined);
    if (isReplaced(bound, fault, claims, cause)) continue;
    if (cause && followsFrom(bound, fault, claims)) cause.follows = [...(cause.follows ?? []), fault];
    else merged.push(fault.rule === 'narrative.twice' ? withTables(bound, fault, claims) : fault);
  }
  return merged;
}

function isFigureRule(fault: TextFault): boolean {
  return fault.severity !== 'info' && fault.claims.length === 1 && fault.rule.startsWith('narrative.');
}

function followsFrom(bound: Bound, fault: TextFault, claims: readonly Claim[]): boolean {
  return fault.rule === 'narrative.direction' || (isSum(fault) && explains(bound, claims));
}

function isSum(fault: TextFault): boolean {
  return fault.rule === 'narrative.sum' || fault.rule === 'narrative.part-exceeds';
}

function isReplaced(
  bound: Bound,
  fault: TextFault,
  claims: readonly Claim[],
  cause: TextFault | undefined,
): boolean {
  switch (fault.rule) {
    case 'narrative.twice':
      return cause !== undefined || speakOfTwoThings(bound, claims);
    case 'narrative.item-only-here':
      // Names without amounts are held against the tables one by one.
      return cause !== undefined || (claims.length === 0 && bound.facts.models.length > 0);
    case 'narrative.sum':
      return isMisgrouped(bound, claims);
    case 'narrative.part-exceeds': {
      const whole = claimOf(bound.reading, claims[0]?.partOf);
      return whole !== undefined && isMisgrouped(bound, [whole, ...claims]);
    }
    case 'narrative.share':
      // The words tie it to one whole, and it comes out with another that the tables state.
      return (cause !== undefined && cause.rule === fault.rule) || isCopied(bound, claims.at(-1));
    case 'narrative.rate':
    case 'narrative.change':
    case 'narrative.bound':
      return cause !== undefined && cause.rule === fault.rule;
    case 'narrative.unit-mixed':
      return cause?.rule === 'narrative.amount';
    case 'narrative.rounding':
      // Where every amount is the tables' own, the odd cent is theirs too, and told there.
      return cause?.rule === fault.rule || claims.every((claim) => isCopied(bound, claim));
    default:
      return false;
  }
}

function isCopied(bound: Bound, claim: Claim | undefined): boolean {
  if (!claim) return false;
  const { by, holds, rounded } = bound.of(claim);
  return by === 'fact' && holds && !rounded;
}

/** Both amounts stand in the tables, at different coordinates: nothing is said twice. */
function speakOfTwoThings(bound: Bound, claims: readonly Claim[]): boolean {
  const keys = claims.map((claim) => {
    const { by, holds, label } = bound.of(claim);
    return by === 'fact' && holds && label ? coordinateKey(label, bound.facts.collapse) : undefined;
  });
  return keys.every((key) => key !== undefined) && new Set(keys).size > 1;
}

/** Whether the list adds up once its wrong amounts are those of the tables. */
function explains(bound: Bound, [whole, ...parts]: readonly Claim[]): boolean {
  if (!whole || parts.length === 0) return true;
  const right = (claim: Claim) => {
    const { by, holds, stated } = bound.of(claim);
    if (by === 'fact' && !holds && stated) return stated;
    return claim.kind === 'change' && claim.direction === 'down' ? negate(rangeOf(claim)) : rangeOf(claim);
  };
  return meet(total(parts.map(right)), right(whole));
}

/** Two amounts that both stand in the tables: the tables are at odds, and the text copied both. */
function withTables(bound: Bound, fault: TextFault, claims: readonly Claim[]): TextFault {
  const sides = claims.map((claim) => ({ claim, evidence: bound.of(claim) }));
  if (!sides.every(({ evidence }) => evidence.by === 'fact' && evidence.holds)) return fault;
  const places = sides.map(({ claim, evidence }) => otherSide(claim, evidence)).join('，');
  // Which of the two is right, only the tables can be asked.
  const { expected: _, ...open } = fault;
  return {
    ...open,
    message: `${fault.message.replace(/。$/, '')}；${places}，两张表本身不一致。`,
    cells: sides.flatMap(({ evidence }) => evidence.cells),
  };
}
