/** Passes over the whole text after it was read: they put together what the parsers found, and read nothing. */

import type { ReaderState } from '../state';
import { changedWholes } from './changed-wholes';
import { laterPlans } from './later-plans';
import { laterWholes } from './later-wholes';
import type { Refiner } from './refiner';

export const REFINERS: readonly Refiner[] = [laterWholes, laterPlans, changedWholes];

export function refine(state: ReaderState): void {
  for (const refiner of REFINERS) refiner.refine(state);
}
