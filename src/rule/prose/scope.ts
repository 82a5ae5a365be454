/**
 * Which amounts speak of one thing. 财政拨款, 一般公共预算 and 当年拨款 are different scopes, but where the text gives
 * them one total there is nothing outside the narrower, and what is said of a part holds in both.
 */

import { labelKey } from '../../dimension/label';
import { gather } from '../../collect/gather';
import { foldSubject } from '../../lexicon/fold';
import type { Reading } from '../../narrative/claim';
import { Wholes } from './wholes';
import { isNamedOnly } from '../../narrative/claim/labels';
import type { Claim } from '../../narrative/claim/types';
import { rangeOf } from '../../narrative/claim/range';

export function subjectKeys(reading: Reading): Map<string, Claim[]> {
  const totals = scopeTotals(reading.claims);
  const wholes = new Wholes(reading);
  const groups = new Map<string, Claim[]>();
  const spent = spentAgainstPlan(reading.claims);
  for (const claim of reading.claims) {
    if (claim.kind !== 'amount' || claim.prior || claim.about.every((mention) => mention.kind === 'unit'))
      continue;
    const plain = keyOf(claim, totals, wholes);
    // 公务接待费预算2.50万元 in final accounts is the plan; without a word the outturn is meant.
    const planned = reading.edition.stage === 'outturn' && claim.stage === 'budget';
    const key =
      plain === undefined
        ? undefined
        : planned
          ? `${plain}#plan`
          : spent.has(claim.id)
            ? `${plain}#outturn`
            : plain;
    if (key === undefined) continue;
    gather(groups, key, claim);
  }
  return new Map([...groups].filter(([, claims]) => toldApart(reading, claims)));
}

/** A name that one paragraph gives more than once goes with something else there each time: 采购金额 of goods, of works. */
function toldApart(reading: Reading, claims: readonly Claim[]): boolean {
  const blocks = claims.map((claim) => reading.sentences[claim.sentence]?.block);
  return !claims.every(isOnlyNamed) || new Set(blocks).size === blocks.length;
}

function isOnlyNamed(claim: Claim): boolean {
  const { source: _source, carry: _carry, measure: _measure, ...rest } = claim.label;
  return labelKey(rest) === '' && claim.about.some((mention) => mention.kind === 'name');
}

function keyOf(claim: Claim, totals: ReadonlyMap<string, string>, wholes: Wholes): string | undefined {
  const { source, carry, measure: _measure, ...rest } = claim.label;
  const names = claim.about
    .filter((mention) => isNamedOnly(mention) && mention.origin !== 'heading' && mention.origin !== 'line')
    .map((mention) => foldSubject(mention.text));
  // Names carried from another clause (项目5个，涉及预算…) are too vague to compare.
  if (claim.about.some((mention) => mention.kind === 'name' && mention.origin !== 'words')) return undefined;
  const item = `${labelKey(rest)}${names.join('+')}${claim.concept ?? ''}`;
  if (item === '') return undefined;
  if (claim.concept === 'operatingCosts') return `${wholes.stageOf(claim)}|${item}`;
  const scope = scopeOf(source, carry);
  return `${totals.get(scope) ?? scope}${wholes.within(claim)}${wholes.stageOf(claim)}|${item}`;
}

/** What is held against its plan (较年初预算减少…, 完成预算…) is what was spent. */
function spentAgainstPlan(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims.flatMap((claim) =>
      claim.of !== undefined && (claim.kind === 'aside' || claim.comparedWith?.plan) ? [claim.of] : [],
    ),
  );
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
