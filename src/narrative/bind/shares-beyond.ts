/** Shares of one amount that are too many to be held against every whole that their words could mean. */

import type { Claim, Reading } from '../claim';

/** Nobody tells more. */
const MOST = 40;

export function sharesBeyond({ claims }: Reading): ReadonlySet<Claim> {
  const told = new Map<string, number>();
  return new Set(
    claims.filter(({ kind, of }) => {
      if (kind !== 'share' || of === undefined) return false;
      const count = (told.get(of) ?? 0) + 1;
      told.set(of, count);
      return count > MOST;
    }),
  );
}
