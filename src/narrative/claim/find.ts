/** Finds the amount that later words mean when they name its subject again. */

import type { Label } from '../../dimension/dimension';
import { namesIn, ownLabel } from './labels';
import type { ReaderState } from './state';
import type { Claim } from './types';

/** The last amount of the section with this label and, where a name is said too, with this name. */
export function findByLabel(state: ReaderState, label: Label, names: string): Claim | undefined {
  const section = state.inSection();
  for (let index = section.length - 1; index >= 0; index -= 1) {
    const claim = section[index];
    if (claim && says(claim, label, names)) return claim;
  }
  return undefined;
}

/** The amount wherever the text states it, if it states one only; amounts said to be of another year aside. */
export function findAnywhere(
  state: ReaderState,
  label: Label,
  names: string,
  words: string,
): Claim | undefined {
  const found = state.claims.filter((claim) => {
    const year = /(20\d\d)年/.exec(claim.phrase)?.[1];
    const other = year !== undefined && state.budgetYear !== undefined && Number(year) !== state.budgetYear;
    const budget = words.includes('决算') && !claim.phrase.includes('决算');
    return !other && !budget && says(claim, label, names);
  });
  const [first] = found;
  return found.every((claim) => claim.value === first?.value && claim.unit === first.unit)
    ? first
    : undefined;
}

function says(claim: Claim, label: Label, names: string): boolean {
  if (claim.kind !== 'amount' || claim.prior) return false;
  const own = claim.about.filter((mention) => mention.origin === 'words');
  return JSON.stringify(ownLabel(own)) === JSON.stringify(label) && namesIn(own) === names;
}
