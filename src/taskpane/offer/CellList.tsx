/** Cells by sheet: where, what stands there, what would, and where that comes from. A click leads there. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProposedCell } from '../core/proposal';
import { cellAddress } from '../../workbook/address';
import { useLaterWords } from '../locale/later';
import { grouped } from '../state/amounts';
import { areaOf, placeName } from '../state/cells';
import { usePane } from '../ui/context';

/** Cells of a sheet drawn at once; more on demand. */
const PAGE = 100;

interface Props {
  readonly cells: readonly ProposedCell[];
  readonly overwrite: boolean;
}

export function CellList({ cells, overwrite }: Props) {
  const sheets = new Map<string, ProposedCell[]>();
  for (const cell of cells) {
    const known = sheets.get(cell.sheet);
    if (known) known.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return (
    <div data-testid="offer-cells">
      {[...sheets].map(([sheet, own], index) => (
        <SheetCells key={sheet} sheet={sheet} cells={own} overwrite={overwrite} first={index === 0} />
      ))}
    </div>
  );
}

function SheetCells({ sheet, cells, overwrite, first }: Props & { sheet: string; first: boolean }) {
  const words = useLaterWords().offer;
  const [open, setOpen] = useState(first);
  const [shown, setShown] = useState(PAGE);
  return (
    <details className="group" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.onSheet(sheet, cells.length)}</summary>
      {open && (
        <ul className="list">
          {cells.slice(0, shown).map((cell) => (
            <PlannedCell key={placeName(cell)} cell={cell} overwrite={overwrite} />
          ))}
        </ul>
      )}
      {open && cells.length > shown && (
        <Button className="start" size="small" onClick={() => setShown(shown + PAGE)}>
          {words.more(Math.min(PAGE, cells.length - shown))}
        </Button>
      )}
    </details>
  );
}

function PlannedCell({ cell, overwrite }: { cell: ProposedCell; overwrite: boolean }) {
  const words = useLaterWords().offer;
  const pane = usePane();
  const { sheet, row, column, from, conflict, adjusted, inserted } = cell;
  const before = cell.before === null ? words.blank : grouped(cell.before);
  const after = grouped(cell.after);
  const kept = conflict && !overwrite;
  const notes = [
    ...(conflict && from !== '' ? [kept ? words.kept : words.replaced] : []),
    ...(adjusted === undefined ? [] : [words.off(adjusted)]),
    ...(inserted ? [words.newRow] : []),
  ];
  return (
    <li>
      <button
        type="button"
        className={kept ? 'plain planned kept' : 'plain planned'}
        data-testid="planned"
        data-place={placeName(cell)}
        aria-label={[words.cell(placeName(cell), before, after), from, ...notes].join('，')}
        onClick={() => void pane.goTo(sheet, areaOf({ row, column }))}
      >
        <span>{cellAddress(row, column)}</span>
        <span className="planned-values">
          <span className="planned-before">{before}</span> → <strong>{after}</strong>
        </span>
        <span className="hint planned-from">{[from, ...notes].filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}
