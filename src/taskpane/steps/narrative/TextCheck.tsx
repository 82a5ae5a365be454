/** 校验说明: a text of the officer's own held against the tables, on this machine. */
import { ACCEPTED_TEXTS } from '../../../ooxml/endings';
import { useLaterWords } from '../../locale/later';
import { groupsOf } from '../../state/findings';
import { usePane, usePaneState } from '../../ui/context';
import { FileChoice } from '../../ui/FileChoice';
import { Message } from '../../ui/Message';
import { FindingList } from '../check/FindingList';
import { ColouredTextView } from './ColouredTextView';
import { writingOf } from '../../work/late';

export function TextCheck() {
  const words = useLaterWords().narrative;
  const pane = usePane();
  const { writing, doing } = usePaneState();
  const { checked } = writing;
  return (
    <div className="stack">
      <p className="hint">{words.checkIntro}</p>
      <FileChoice
        label={words.chooseFile}
        accept={`${ACCEPTED_TEXTS},text/plain`}
        testId="text-file"
        appearance={checked ? 'secondary' : 'primary'}
        disabled={doing !== null}
        onFile={(file) => writingOf(pane).checkText(file)}
      />
      {checked && <Outcome checked={checked} />}
    </div>
  );
}

type Checked = NonNullable<ReturnType<typeof usePaneState>['writing']['checked']>;

function Outcome({ checked }: { checked: Checked }) {
  const words = useLaterWords().narrative;
  const { file, figures, tables, findings, unbound, text, unread } = checked;
  const groups = groupsOf(checked, { hidden: [], sheet: null });
  return (
    <>
      <div className="tight">
        <span className="wrap">{words.checkedFile(file)}</span>
        <output className="hint" data-testid="coverage">
          {words.coverage(figures.total, figures.bound, figures.arithmetic, figures.unbound)}
          {tables.tables > 0 && words.tables(tables.tables, tables.amounts)}
        </output>
      </div>
      {unread.length > 0 && <Message intent="warning">{unread.join('；')}</Message>}
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
