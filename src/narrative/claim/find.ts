/** Finds the amount that later words mean when they name its subject again. */

import type { Label } from '../../dimension/dimension';
import { yearSaid } from './own-year';
import type { ReaderState } from './state';
import { subjectKey } from './subject-key';
import type { OpenClaim } from './types';

/** The last amount of the section with this label and, where a name is said too, with this name. */
export function findByLabel(state: ReaderState, label: Label, names: string): OpenClaim | undefined {
  const path = state.sentence.block.path.join('\n');
  const known = state.about(subjectKey(label, names));
  for (let index = known.length - 1; index >= 0; index -= 1) {
    const claim = known[index];
    if (claim && state.blockOf(claim)?.path.join('\n') === path) return claim;
  }
  return undefined;
}

/** An amount of another year, or part of one, in a paragraph that speaks of its own: 2021年支出12万元。2022年预算比…. */
export function isOfOtherYear(state: ReaderState, claim: OpenClaim): boolean {
  const { budgetYear, sentence } = state;
  const whole = claim.partOf === undefined ? undefined : state.byId(claim.partOf);
  const year = yearSaid(claim) ?? (whole && yearSaid(whole));
  return (
    budgetYear !== undefined &&
    year !== undefined &&
    year !== budgetYear &&
    state.blockOf(claim) !== sentence.block &&
    new RegExp(`(?:^|[。；])${budgetYear}\\s*年`).test(sentence.block.text)
  );
}

/** The amount wherever the text states it, if it states one only; amounts said to be of another year aside. */
export function findAnywhere(
  state: ReaderState,
  label: Label,
  names: string,
  words: string,
): OpenClaim | undefined {
  const found = state.about(subjectKey(label, names)).filter((claim) => {
    const year = yearSaid(claim);
    const other = year !== undefined && state.budgetYear !== undefined && year !== state.budgetYear;
    const budget = words.includes('决算') && !claim.phrase.includes('决算');
    return !other && !budget;
  });
  const [first] = found;
  return found.every((claim) => claim.value === first?.value && claim.unit === first.unit)
    ? first
    : undefined;
}
