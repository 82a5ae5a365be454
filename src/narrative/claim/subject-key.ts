/** Under which amounts of one subject are found again. */

import type { Label } from '../../dimension/dimension';
import { labelKey } from '../../dimension/label';
import { namesIn, ownLabel } from './labels';
import type { OpenClaim } from './types';

/** What an amount is about in its own words. */
export function keyOf(claim: OpenClaim): string {
  const own = claim.about.filter((mention) => mention.origin === 'words');
  return subjectKey(ownLabel(own), namesIn(own));
}

export function subjectKey(label: Label, names: string): string {
  return `${labelKey(label)}|${names}`;
}
