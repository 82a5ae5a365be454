/** Why, the other side, and the way to put it right. */
import { Button } from '@fluentui/react-components';
import type { FindingCell } from '../../../rule/finding';
import { useWords } from '../../locale';
import type { FindingView } from '../../core/contract';
import { grouped } from '../../state/amounts';
import { areaNamed } from '../../state/cells';
import { usePane, usePaneState } from '../../ui/context';
import { Suggest } from './Suggest';

/** A finding about separators may name hundreds. */
const CELLS_SHOWN = 8;

export function FindingDetail({ id, finding }: { id: string; finding: FindingView }) {
  const words = useWords().check;
  const pane = usePane();
  const { doing } = usePaneState();
  const busy = doing !== null;
  const { fix, textFixes = [], cells, expected, difference, quote, source } = finding;
  const [first] = cells;
  return (
    <div className="detail" id={id}>
      {(expected !== undefined || quote !== undefined) && (
        <dl className="facts">
          {quote !== undefined && <Fact term={words.quote} value={quote} />}
          {expected !== undefined && <Fact term={words.expected} value={grouped(expected)} />}
          {difference !== undefined && <Fact term={words.difference} value={grouped(difference)} />}
        </dl>
      )}
      {(fix || textFixes.length > 0) && (
        <Button
          className="start"
          appearance="primary"
          size="small"
          disabledFocusable={busy}
          data-testid="apply-fix"
          onClick={() => void (fix ? pane.checking.applyAmount(finding) : pane.checking.applyTexts(finding))}
        >
          {fix ? words.applyAmount(grouped(fix.value), 1 + (fix.also?.length ?? 0)) : words.applyText}
        </Button>
      )}
      {finding.insertable !== undefined && first && (
        <div className="tight">
          <Button
            className="start"
            size="small"
            disabledFocusable={busy}
            data-testid="insert-missing"
            onClick={() => void pane.filling.insertMissingRows(first.sheet)}
          >
            {words.insertMissing}
          </Button>
          <span className="hint">{words.insertMissingHint}</span>
        </div>
      )}
      {finding.suggestible && <Suggest finding={finding} projects={finding.suggestible} />}
      {cells.length > 0 && (
        <div>
          <div className="hint">{words.otherSide}</div>
          <ul className="list">
            {cells.slice(0, CELLS_SHOWN).map((cell) => (
              <CellLink key={`${cell.sheet}!${cell.address}`} cell={cell} />
            ))}
          </ul>
          {cells.length > CELLS_SHOWN && <div className="hint">{words.moreCells(cells.length)}</div>}
        </div>
      )}
      {source !== '' && (
        <div className="hint">
          {words.rule}：{source}
        </div>
      )}
    </div>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

function CellLink({ cell }: { cell: FindingCell }) {
  const words = useWords().check;
  const pane = usePane();
  const place = cell.address === '' ? cell.sheet : `${cell.sheet}!${cell.address}`;
  return (
    <li>
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
    </li>
  );
}
