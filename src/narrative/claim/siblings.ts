import { contains } from '../../dimension/dimension';
import type { OpenClaim } from './types';

/** Whether two claims speak of members of one dimension neither of which contains the other. */
export function areSiblings(a: OpenClaim, b: OpenClaim): boolean {
  for (const dimension of ['nature', 'source', 'economic', 'functional', 'kind'] as const) {
    const [one, other] = [a.label[dimension], b.label[dimension]];
    if (one === undefined || other === undefined || one === other) continue;
    return !contains(dimension, one, other) && !contains(dimension, other, one);
  }
  return false;
}
