/** How much would be written, the button that writes it, and every cell with what it holds now and then. */
import { Button } from '@fluentui/react-components';
import type { Proposal, ProposalRequest } from '../core/proposal';
import { useLaterWords } from '../locale/later';
import { usePane, usePaneState } from '../ui/context';
import { CellList } from './CellList';

export function Planned({ request, proposal }: { request: ProposalRequest; proposal: Proposal }) {
  const words = useLaterWords().offer;
  const pane = usePane();
  const { doing } = usePaneState();
  const { cells, tables, concerned } = proposal;
  if (cells.length === 0)
    return (
      <p className="hint" data-testid="offer-nothing">
        {request.kind === 'lastYear' && concerned === 0 ? words.noColumns : words.nothing[request.kind]}
      </p>
    );
  const conflicts = cells.filter(({ conflict }) => conflict).length;
  const overwrite = 'overwrite' in request && request.overwrite;
  const written = overwrite ? cells.length : cells.length - conflicts;
  const adjusted = cells.filter((cell) => cell.adjusted !== undefined).length;
  return (
    <>
      <div className="tight">
        <output data-testid="offer-summary">{words.summary(tables, written)}</output>
        {adjusted > 0 && <span className="hint">{words.adjusted(adjusted)}</span>}
        {conflicts > 0 && !overwrite && <span className="hint">{words.conflicts(conflicts)}</span>}
        {conflicts > 0 && 'overwrite' in request && (
          <label className="tick">
            <input
              type="checkbox"
              checked={overwrite}
              data-testid="overwrite"
              onChange={({ target }) => void pane.proposing.change({ ...request, overwrite: target.checked })}
            />
            <span>{words.overwrite(conflicts)}</span>
          </label>
        )}
      </div>
      <Button
        className="start"
        appearance="primary"
        disabledFocusable={doing !== null || written === 0}
        data-testid="offer-apply"
        onClick={() => void pane.proposing.apply()}
      >
        {words.apply(written)}
      </Button>
      <CellList cells={cells} overwrite={overwrite} />
    </>
  );
}
