/** Two ways to tables: make them, or take those at hand. */
import { Button } from '@fluentui/react-components';
import { usePrepareWords } from '../../locale/prepare';
import { usePane, usePaneState } from '../../ui/context';

export function Sources() {
  const { prepare: words } = usePrepareWords();
  const pane = usePane();
  const { doing, inspection } = usePaneState();
  const hasTables = inspection !== null;
  return (
    <>
      <section className="section">
        <h2 className="heading">{words.makeTitle}</h2>
        <p className="hint">{words.makeHint}</p>
        <Button
          className="start"
          appearance={hasTables ? 'secondary' : 'primary'}
          disabledFocusable={doing !== null}
          data-testid="scaffold"
          onClick={() => void pane.preparing.scaffold()}
        >
          {words.scaffold}
        </Button>
      </section>
      {/* A workbook that has tables is rather adopted than given a second set: that is offered first. */}
      {(!hasTables || inspection.bound) && (
        <section className="section">
          <h2 className="heading">{words.adoptTitle}</h2>
          <p className="hint">{words.adoptHint}</p>
          <Adopt isMain={false} />
          {!hasTables && <ByHeaders />}
        </section>
      )}
    </>
  );
}

export function Adopt({ isMain }: { readonly isMain: boolean }) {
  const { prepare: words } = usePrepareWords();
  const pane = usePane();
  const { doing } = usePaneState();
  return (
    <Button
      className="start"
      appearance={isMain ? 'primary' : 'secondary'}
      disabledFocusable={doing !== null}
      data-testid="adopt"
      onClick={() => void pane.preparing.adopt()}
    >
      {words.adopt}
    </Button>
  );
}

export function ByHeaders() {
  const { reading } = usePrepareWords();
  const pane = usePane();
  const { doing } = usePaneState();
  return (
    <div className="tight">
      <Button
        className="start"
        size="small"
        appearance="subtle"
        disabledFocusable={doing !== null}
        data-testid="read-form"
        onClick={() => void pane.reading.open()}
      >
        {reading.open}
      </Button>
      <span className="hint">{reading.openHint}</span>
    </div>
  );
}
