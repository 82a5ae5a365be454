/** Last year's amounts as texts and packages take them: in this year's unit, or none. */
import { lastYearIn, type LastAmounts } from '../../derive/last-year';
import type { Facts } from '../../fact/facts';

export const lastYearFor = ({ source }: Facts, last: LastAmounts | null) =>
  last ? { lastYear: lastYearIn(last, source.unit) } : {};
