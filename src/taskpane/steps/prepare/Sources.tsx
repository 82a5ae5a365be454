/** Two ways to tables: make them, or take those at hand. */
import { Button } from '@fluentui/react-components';
import { useWords } from '../../locale';
import { usePane, usePaneState } from '../../ui/context';

export function Sources() {
  const { prepare: words, reading } = useWords();
  const pane = usePane();
  const { doing, inspection } = usePaneState();
  const busy = doing !== null;
  // A workbook that has tables is rather adopted than given a second set.
  const hasTables = inspection !== null;
  const hasUnbound = hasTables && !inspection.bound;
  const make = (
    <section className="section" key="make">
      <h2 className="heading">{words.makeTitle}</h2>
      <p className="hint">{words.makeHint}</p>
      <Button
        className="start"
        appearance={hasTables ? 'secondary' : 'primary'}
        disabledFocusable={busy}
        data-testid="scaffold"
        onClick={() => void pane.preparing.scaffold()}
      >
        {words.scaffold}
      </Button>
    </section>
  );
  const adopt = (
    <section className="section" key="adopt">
      <h2 className="heading">{words.adoptTitle}</h2>
      <p className="hint">{words.adoptHint}</p>
      <Button
        className="start"
        appearance={hasUnbound ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        data-testid="adopt"
        onClick={() => void pane.preparing.adopt()}
      >
        {words.adopt}
      </Button>
      {!inspection?.bound && (
        <div className="tight">
          <Button
            className="start"
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            data-testid="read-form"
            onClick={() => void pane.reading.open()}
          >
            {reading.open}
          </Button>
          <span className="hint">{reading.openHint}</span>
        </div>
      )}
    </section>
  );
  return <>{hasUnbound ? [adopt, make] : [make, adopt]}</>;
}
