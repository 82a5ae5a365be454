/**
 * Which amounts speak of one thing. 财政拨款, 一般公共预算 and 当年拨款 are different scopes, but where the text gives
 * them one total there is nothing outside the narrower, and what is said of a part holds in both.
 */

import { labelKey } from '../../dimension/label';
import { foldSubject } from '../../dimension/text';
import type { Reading } from '../claim';
import type { Claim } from '../claim/types';
import { rangeOf } from './range';

export function subjectKeys(reading: Reading): Map<string, Claim[]> {
  const totals = scopeTotals(reading.claims);
  const groups = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    if (claim.kind !== 'amount' || claim.prior || claim.about.every((mention) => mention.kind === 'unit'))
      continue;
    const key = keyOf(claim, totals);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return groups;
}

function keyOf(claim: Claim, totals: ReadonlyMap<string, string>): string | undefined {
  const { source, carry, measure: _measure, ...rest } = claim.label;
  const names = claim.about
    .filter((mention) => mention.kind === 'name' && mention.origin !== 'heading')
    .map((mention) => foldSubject(mention.text));
  // Names carried from another clause (项目5个，涉及预算…) are too vague to compare.
  if (claim.about.some((mention) => mention.kind === 'name' && mention.origin !== 'words')) return undefined;
  const item = `${labelKey(rest)}${names.join('+')}${claim.concept ?? ''}`;
  if (item === '') return undefined;
  const scope = scopeOf(source, carry);
  return claim.concept === 'operatingCosts' ? item : `${totals.get(scope) ?? scope}|${item}`;
}

function scopeOf(source: string | undefined, carry: string | undefined): string {
  return `${source ?? ''}/${carry ?? ''}`;
}

/** Totals of the scopes as the text states them, where all mentions agree. */
function scopeTotals(claims: readonly Claim[]): Map<string, string> {
  const totals = new Map<string, string>();
  for (const claim of claims) {
    if (claim.kind !== 'amount' || claim.prior || claim.concept === 'operatingCosts') continue;
    const { source, carry, measure, ...rest } = claim.label;
    if (labelKey(rest) !== '' || claim.about.length === 0 || measure === 'procurement' || measure === 'asset')
      continue;
    if (claim.about.some((mention) => mention.kind === 'name' || mention.kind === 'subject')) continue;
    const value = rangeOf(claim).middle.toString();
    const scope = scopeOf(source, carry);
    const known = totals.get(scope);
    totals.set(scope, known === undefined || known === value ? value : scope);
  }
  return totals;
}
