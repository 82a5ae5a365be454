import { Button } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Eraser20Regular, Print20Regular } from '@fluentui/react-icons';
import { useLaterWords } from '../../locale/later';
import { usePane, usePaneState } from '../../ui/context';
import { publishingOf } from '../../work/late';

export function Toolbar() {
  const words = useLaterWords().check;
  const pane = usePane();
  const { doing, check, inspection } = usePaneState();
  const busy = doing !== null;
  return (
    <div className="bar">
      <Button
        className="narrow"
        appearance="primary"
        disabledFocusable={busy}
        data-testid="check"
        onClick={() => void pane.checking.check()}
      >
        {check.asked ? words.again : words.check}
      </Button>
      <Button
        className="narrow"
        disabledFocusable={busy}
        data-testid="recalculate"
        onClick={() => void pane.checking.recalculate()}
      >
        {words.recalculate}
      </Button>
      {check.asked && inspection && <Walk busy={busy} />}
    </div>
  );
}

/** From finding to finding, and what is done with all of them. */
function Walk({ busy }: { readonly busy: boolean }) {
  const words = useLaterWords().check;
  const pane = usePane();
  return (
    <span className="walk">
      <Button
        appearance="subtle"
        icon={<Print20Regular />}
        title={`${words.worksheet}：${words.worksheetHint}`}
        aria-label={words.worksheet}
        disabledFocusable={busy}
        data-testid="worksheet"
        onClick={() => void publishingOf(pane).exportWorksheet()}
      />
      <Button
        appearance="subtle"
        icon={<Eraser20Regular />}
        title={words.clearMarks}
        aria-label={words.clearMarks}
        disabledFocusable={busy}
        data-testid="clear-marks"
        onClick={() => void pane.checking.clearMarks()}
      />
      <Button
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        title={`${words.previous}（Alt+↑）`}
        aria-label={words.previous}
        data-testid="previous"
        onClick={() => void pane.checking.step(-1)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDown16Regular />}
        title={`${words.next}（Alt+↓）`}
        aria-label={words.next}
        data-testid="next"
        onClick={() => void pane.checking.step(1)}
      />
    </span>
  );
}
