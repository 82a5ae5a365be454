/** 说明: what only a person knows, the text written from the tables, and a text of one's own held against them. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useLaterWords } from '../../locale/later';
import { WRITING_VIEWS } from '../../state/writing';
import { usePane, usePaneState } from '../../ui/context';
import { LastYearChoice } from '../../ui/LastYearChoice';
import { Message } from '../../ui/Message';
import { Questions } from './Questions';
import { TextCheck } from './TextCheck';
import { TextPreview } from './TextPreview';
import { useRemembered } from './use-remembered';
import { writingOf } from '../../work/late';

export function NarrativeStep() {
  const words = useLaterWords();
  const pane = usePane();
  const { inspection, writing } = usePaneState();
  const { remembered, view, document } = writing;
  const tables = inspection?.checked ? inspection : null;
  useRemembered();
  useEffect(() => {
    if (!tables || remembered !== 'yes') return;
    void writingOf(pane).write();
    void writingOf(pane).checkTextAgain();
  }, [pane, tables, remembered]);
  if (!inspection) return <p className="hint">{words.narrative.nothing}</p>;
  return (
    <div className="stack">
      <fieldset className="views" aria-label={words.narrative.viewsLabel}>
        {WRITING_VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            className="view"
            aria-pressed={one === view}
            data-testid={`view-${one}`}
            onClick={() => writingOf(pane).change({ view: one })}
          >
            {words.narrative.views[one]}
            {one === 'questions' && document && document.missing > 0 && (
              <span className="view-count">{document.missing}</span>
            )}
          </button>
        ))}
      </fieldset>
      {remembered === 'failed' && (
        <Message
          intent="warning"
          action={
            <Button size="small" onClick={() => void writingOf(pane).recallWriting()}>
              {words.retry}
            </Button>
          }
        >
          {words.narrative.notRemembered}
        </Message>
      )}
      <LastYearChoice />
      {view === 'check' ? <TextCheck /> : <Written />}
    </div>
  );
}

function Written() {
  const words = useLaterWords().narrative;
  const { writing } = usePaneState();
  const { document, remembered, view } = writing;
  if (remembered === 'failed') return null;
  if (document === undefined) return <p className="hint">{words.writing}</p>;
  if (document === null) return <p className="hint">{words.noOutline}</p>;
  return view === 'questions' ? <Questions document={document} /> : <TextPreview document={document} />;
}
