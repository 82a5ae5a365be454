/** 校验说明: a text of the officer's own held against the tables, on this machine. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { useWords } from '../../locale';
import { groupsOf } from '../../state/findings';
import { usePane, usePaneState } from '../../ui/context';
import { FindingList } from '../check/FindingList';
import { ColouredTextView } from './ColouredTextView';

export function TextCheck() {
  const words = useWords().narrative;
  const pane = usePane();
  const { writing, doing } = usePaneState();
  const { checked } = writing;
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (file) await pane.writing.checkText(file.name, new Uint8Array(await file.arrayBuffer()));
    if (input.current) input.current.value = ''; // the same file may be chosen again
  };
  return (
    <div className="stack">
      <p className="hint">{words.checkIntro}</p>
      <input
        ref={input}
        type="file"
        accept=".docx,.txt,text/plain"
        hidden
        data-testid="text-file"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <Button
        className="start"
        appearance={checked ? 'secondary' : 'primary'}
        disabledFocusable={doing !== null}
        data-testid="choose-text"
        onClick={() => input.current?.click()}
      >
        {words.chooseFile}
      </Button>
      {checked && <Outcome checked={checked} />}
    </div>
  );
}

type Checked = NonNullable<ReturnType<typeof usePaneState>['writing']['checked']>;

function Outcome({ checked }: { checked: Checked }) {
  const words = useWords().narrative;
  const { file, figures, findings, unbound, text } = checked;
  const groups = groupsOf(checked, { hidden: [], sheet: null });
  return (
    <>
      <div className="tight">
        <span className="wrap">{words.checkedFile(file)}</span>
        <output className="hint" data-testid="coverage">
          {words.coverage(figures.total, figures.bound, figures.arithmetic, figures.unbound)}
        </output>
      </div>
      <section className="section">
        <h2 className="heading">{words.findings(groups.length)}</h2>
        {groups.length > 0 && <FindingList groups={groups} total={findings.length} />}
      </section>
      <section className="section">
        <h2 className="heading">{words.coloured}</h2>
        <p className="hint">{words.colouredHint}</p>
        <ColouredTextView text={text} />
      </section>
      {unbound.length > 0 && (
        <details>
          <summary>{words.unboundList(unbound.length)}</summary>
          <ul className="bullets hint">
            {unbound.map(({ words: said, place }, index) => (
              <li key={index}>
                {said}（{place}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
