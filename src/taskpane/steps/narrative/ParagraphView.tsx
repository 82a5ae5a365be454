/** A paragraph: read, or in the officer's own words with the amounts still bound. */
import { Button } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import type { Run } from '../../../narrative/write/document';
import type { PreviewBlock } from '../../core/written';
import { useLaterWords } from '../../locale/later';
import { usePane, usePaneState } from '../../ui/context';
import { writingOf } from '../../work/late';

type Paragraph = Extract<PreviewBlock, { kind: 'paragraph' }>;

export function ParagraphView({ paragraph }: { paragraph: Paragraph }) {
  const words = useLaterWords().narrative;
  const pane = usePane();
  const { id, runs, edited, unbound } = paragraph;
  if (usePaneState().writing.editing === id) return <Editor paragraph={paragraph} />;
  return (
    <div className="paragraph" data-testid="paragraph">
      <p className="wrap">
        {runs.map((run, index) => (
          <Piece key={index} run={run} />
        ))}
        {edited && <span className="tag edited">{words.edited}</span>}
      </p>
      <Button
        appearance="subtle"
        size="small"
        icon={<Edit16Regular />}
        title={words.edit}
        aria-label={words.edit}
        data-testid="edit"
        onClick={() => writingOf(pane).change({ editing: id })}
      />
      {unbound.length > 0 && <p className="hint">{words.unbound(unbound.join('、'))}</p>}
    </div>
  );
}

function Piece({ run }: { run: Run }) {
  const words = useLaterWords().narrative;
  switch (run.kind) {
    case 'amount': {
      const cells = run.cells.map(({ sheet, address }) => `${sheet}!${address}`).join('、');
      return (
        <span className="bound" title={words.bound(cells || run.token)}>
          {run.text}
        </span>
      );
    }
    case 'computed':
      return (
        <span className="bound" title={words.computed}>
          {run.text}
        </span>
      );
    case 'gap':
      return <mark>{run.text}</mark>;
    case 'text':
    case 'answer':
      return run.text;
  }
}

function Editor({ paragraph }: { paragraph: Paragraph }) {
  const words = useLaterWords();
  const pane = usePane();
  const { id, edited, editable } = paragraph;
  const own = usePaneState().writing.overrides[id];
  const [text, setText] = useState(own ?? editable);
  const save = () => {
    // Untouched, it stays the one that is written from the tables.
    if (own === undefined && text === editable) writingOf(pane).change({ editing: null });
    else void writingOf(pane).reword(id, text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') writingOf(pane).change({ editing: null });
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <div className="stack">
      <textarea
        className="area"
        rows={8}
        value={text}
        aria-label={words.narrative.editText}
        aria-describedby="edit-hint"
        data-testid="edit-text"
        // The officer has just asked for it.
        ref={focus}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="hint" id="edit-hint">
        {words.narrative.editHint}
      </span>
      <div className="row">
        <Button appearance="primary" size="small" data-testid="edit-save" onClick={save}>
          {words.narrative.save}
        </Button>
        <Button size="small" onClick={() => writingOf(pane).change({ editing: null })}>
          {words.cancel}
        </Button>
        {edited && (
          <Button
            size="small"
            data-testid="edit-restore"
            onClick={() => void writingOf(pane).reword(id, null)}
          >
            {words.narrative.restore}
          </Button>
        )}
      </div>
    </div>
  );
}

function focus(area: HTMLTextAreaElement | null): void {
  area?.focus();
}
