/** What is not filled, and why: the officer's to do. */
import type { LeftOpen } from '../core/proposal';
import { useLaterWords } from '../locale/later';
import { areaOf, placeName } from '../state/cells';
import { usePane } from '../ui/context';

/** A form may leave hundreds of cells open for one reason. */
const SHOWN = 40;

export function Left({ left }: { left: readonly LeftOpen[] }) {
  const words = useLaterWords();
  const pane = usePane();
  if (left.length === 0) return null;
  return (
    <details data-testid="offer-left">
      <summary>{words.offer.left(left.length)}</summary>
      <ul className="list hint">
        {left.slice(0, SHOWN).map(({ place, what, why }, index) => (
          <li key={index} className="wrap">
            {place ? (
              <button
                type="button"
                className="plain cell-link"
                onClick={() => void pane.goTo(place.sheet, areaOf(place))}
              >
                {placeName(place)} {what}：{why}
              </button>
            ) : (
              <p>
                {what}：{why}
              </p>
            )}
          </li>
        ))}
      </ul>
      {left.length > SHOWN && <p className="hint">{words.check.moreCells(left.length)}</p>}
    </details>
  );
}
