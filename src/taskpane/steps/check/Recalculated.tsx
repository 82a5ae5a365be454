/** What a recalculation came upon: results that were stale, subtotals that are figures now. */
import { useLaterWords } from '../../locale/later';
import type { RecalculationView } from '../../core/contract';
import { placeName } from '../../state/cells';

export function Recalculated({ result: { changes, notes } }: { result: RecalculationView }) {
  const words = useLaterWords().check;
  if (changes.length + notes.length === 0) return null;
  return (
    <details open data-testid="recalculated">
      <summary>{words.recalculated(changes.length + notes.length)}</summary>
      <ul className="bullets hint">
        {changes.map((change) => (
          <li key={placeName(change)}>
            {placeName(change)} {words.stale(change.before, change.after)}
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
