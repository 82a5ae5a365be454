/** What a form without a pack stands for: the search, and the doubts that are left after it. */
import type { Binding, BoundTable } from '../../binding/bound';
import { doubt } from './doubt';
import { placeKey } from './objective';
import { sampleOf } from './sample';
import type { Sample } from './sample';
import { search, stateOf } from './search';
import type { Found } from './search';
import { withChanges } from './trial';

/**
 * @param decided places (by `placeKey`) that somebody has decided
 * @param unknown columns that no word knows
 */
export function decide(
  binding: Binding,
  decided: ReadonlySet<string>,
  unknown: (table: BoundTable, column: number) => boolean,
): Found {
  const searched = (from: Binding) => doubt(search(from, decided, unknown), decided, unknown);
  const sample = sampleOf(binding);
  const proven = sample && proveOnAll(binding, sample, searched(sample.binding), decided);
  return proven ?? searched(binding);
}

/** What the sample decided, on all rows; null where they contradict it. */
function proveOnAll(
  binding: Binding,
  sample: Sample,
  { changed, evaluations }: Found,
  decided: ReadonlySet<string>,
): Found | null {
  const changes = sample.inWhole([...changed.values()]).filter(({ place }) => !decided.has(placeKey(place)));
  const tried = withChanges(binding, changes);
  if (!tried) return null;
  const { weighed, carried, empty, facts } = stateOf(tried, 0);
  if (changes.length > 0 && weighed.causes > stateOf(binding, 0).weighed.causes) return null;
  return {
    binding: tried,
    weighed,
    carried,
    empty,
    facts,
    changed: new Map(changes.map((change) => [placeKey(change.place), change])),
    evaluations: evaluations + 2,
  };
}
