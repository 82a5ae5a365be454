/** Cells that a finding names, each a press away. */
import type { FindingCell } from '../../../rule/finding';
import { useLaterWords } from '../../locale/later';
import { grouped } from '../../state/amounts';
import { areaNamed } from '../../state/cells';
import { placeOf } from '../../state/ledger';
import { usePane } from '../../ui/context';

/** A finding about separators may name hundreds. */
const CELLS_SHOWN = 8;

interface Props {
  readonly cells: readonly FindingCell[];
  /** The first is that before which a row is missing. */
  readonly lacksRow: boolean;
}

export function CellLinks({ cells, lacksRow }: Props) {
  const words = useLaterWords().check;
  if (cells.length === 0) return null;
  return (
    <div>
      <div className="hint">{words.otherSide}</div>
      <ul className="list">
        {cells.slice(0, CELLS_SHOWN).map((cell, at) => (
          <li key={placeOf(cell)}>
            <CellLink cell={cell} blank={lacksRow && at === 0 ? words.insertHere : words.blank} />
          </li>
        ))}
      </ul>
      {cells.length > CELLS_SHOWN && <div className="hint">{words.moreCells(cells.length)}</div>}
    </div>
  );
}

function CellLink({ cell, blank }: { readonly cell: FindingCell; readonly blank: string }) {
  const words = useLaterWords().check;
  const pane = usePane();
  const place = placeOf(cell);
  return (
    <button
      type="button"
      className="plain cell-link"
      data-testid="goto"
      aria-label={`${words.goToCell(place)}${cell.value === '' ? '' : `，${cell.value}`}`}
      onClick={() => void pane.goTo(cell.sheet, areaNamed(cell.address))}
    >
      <span>{place}</span>
      <span className="cell-value">{cell.value === '' ? blank : grouped(cell.value)}</span>
    </button>
  );
}
