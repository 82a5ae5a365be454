/** What could not be checked: an empty list of findings is worth something only beside this one. */
import type { NotEvaluated as Reason } from '../../../rule/finding';
import { useLaterWords } from '../../locale/later';

export function NotEvaluated({ reasons }: { reasons: readonly Reason[] }) {
  const words = useLaterWords().check;
  if (reasons.length === 0) return null;
  const counted = new Map<string, number>();
  for (const { reason } of reasons) counted.set(reason, (counted.get(reason) ?? 0) + 1);
  return (
    <details data-testid="not-evaluated">
      <summary>{words.notEvaluated(reasons.length)}</summary>
      <ul className="bullets hint">
        {[...counted.keys()].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  );
}
