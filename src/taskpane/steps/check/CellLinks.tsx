/** Cells that a finding names, each a press away. */
import type { FindingCell } from '../../../rule/finding';
import { useLaterWords } from '../../locale/later';
import { grouped } from '../../state/amounts';
import { areaNamed } from '../../state/cells';
import { placeOf } from '../../state/ledger';
import { usePane } from '../../ui/context';

/** A finding about separators may name hundreds. */
const CELLS_SHOWN = 8;

export function CellLinks({ cells }: { readonly cells: readonly FindingCell[] }) {
  const words = useLaterWords().check;
  if (cells.length === 0) return null;
  return (
    <div>
      <div className="hint">{words.otherSide}</div>
      <ul className="list">
        {cells.slice(0, CELLS_SHOWN).map((cell) => (
          <li key={placeOf(cell)}>
            <CellLink cell={cell} />
          </li>
        ))}
      </ul>
      {cells.length > CELLS_SHOWN && <div className="hint">{words.moreCells(cells.length)}</div>}
    </div>
  );
}

function CellLink({ cell }: { readonly cell: FindingCell }) {
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
      <span className="cell-value">{cell.value === '' ? words.blank : grouped(cell.value)}</span>
    </button>
  );
}
