import type { LastAmounts } from '../../derive/last-year';
import type { Facts } from '../../fact/facts';
import { family } from '../rule';

/** Those that need last year's amounts beside this year's tables. */
export const rule = family<{ readonly facts: Facts; readonly last: LastAmounts }>()(
  'last-year',
  'cross-table',
);
