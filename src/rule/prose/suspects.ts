/** Figures that their own change or rate denies: of parts that do not add up, the one that is likely to be wrong. */
import type { Reading } from '../../narrative/claim';
import type { Claim } from '../../narrative/claim/types';
import { once } from '../../collect/once';
import { changesAtOdds, impossibleIncreases, ratesAtOdds } from './movements';

const denied = once(
  (reading: Reading): ReadonlySet<string> =>
    new Set(
      [...changesAtOdds(reading), ...ratesAtOdds(reading), ...impossibleIncreases(reading)].map(
        ({ now }) => now.id,
      ),
    ),
);

/** The only part of which that is so; of a change, where the amount that it is of is so. */
export function suspectOf(reading: Reading, parts: readonly Claim[]): Claim | undefined {
  const found = parts.filter(({ id, kind, of }) => denied(reading).has(kind === 'change' ? (of ?? id) : id));
  return found.length === 1 ? found[0] : undefined;
}
