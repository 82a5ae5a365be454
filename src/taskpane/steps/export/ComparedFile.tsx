/** 对照: this workbook against the file that was published, figure by figure. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Compared, Difference, Row } from '../../../compare/compare';
import type { ComparedView } from '../../core/written';
import { useLaterWords } from '../../locale/later';
import { areaNamed } from '../../state/cells';
import { ACCEPTED } from '../../../ooxml/endings';
import { usePane, usePaneState } from '../../ui/context';
import { FileChoice } from '../../ui/FileChoice';
import { Message } from '../../ui/Message';
import { comparingOf } from '../../work/late';

export function ComparedFile() {
  const words = useLaterWords().compare;
  const pane = usePane();
  const { compared, doing, inspection } = usePaneState();
  useEffect(() => {
    if (inspection) void comparingOf(pane).again();
  }, [pane, inspection]);
  return (
    <section className="section" data-testid="compare">
      <h2 className="heading">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      <div className="row">
        <FileChoice
          label={compared ? words.another : words.choose}
          accept={ACCEPTED}
          testId="compare-file"
          disabled={doing !== null}
          onFile={(file) => comparingOf(pane).open(file)}
        />
        {compared && (
          <Button appearance="subtle" onClick={() => comparingOf(pane).close()}>
            {words.drop}
          </Button>
        )}
      </div>
      {compared && <Outcome compared={compared} />}
    </section>
  );
}

function Outcome({ compared }: { readonly compared: ComparedView }) {
  const words = useLaterWords().compare;
  const { file, sentence, differences, onlyInA, onlyInB, notes, unread } = compared;
  const isSame = differences.length + onlyInA.length + onlyInB.length + notes.length + unread.length === 0;
  return (
    <>
      <p className="hint">{words.files(file)}</p>
      <Message intent={isSame ? 'success' : 'warning'} testId="compare-answer">
        {sentence}
      </Message>
      <Lines>
        {differences.map((one, index) => (
          <DifferenceLine one={one} key={index} />
        ))}
      </Lines>
      <Rows title={words.onlyA} rows={onlyInA} />
      <Rows title={words.onlyB} rows={onlyInB} />
      {notes.map((note) => (
        <p className="hint" key={note}>
          {note}
        </p>
      ))}
      {unread.length > 0 && (
        <p className="hint">
          {words.unread}：{unread.join('；')}
        </p>
      )}
    </>
  );
}

function DifferenceLine({ one }: { readonly one: Difference }) {
  const words = useLaterWords().compare;
  return (
    <li>
      <span className="wrap">{words.row(one.table, one.row, one.column)}</span> <Side side={one.a} own /> →{' '}
      <Side side={one.b} />
      {one.difference !== '' && <span className="ledger-figure">　{words.apart(one.difference)}</span>}
    </li>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const words = useLaterWords().compare;
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="hint">{title}</h3>
      <Lines>
        {rows.map(({ table, row, cells }, index) => (
          <li key={index}>
            <span className="wrap">{words.row(table, row, '')}</span>{' '}
            {cells.map((cell) => (
              <Side key={cell.address} side={cell} own={title === words.onlyA} />
            ))}
          </li>
        ))}
      </Lines>
    </>
  );
}

/** An amount, with where it stands; one of this workbook is a press away. */
function Side({ side, own = false }: { readonly side: Compared | null; readonly own?: boolean }) {
  const words = useLaterWords().compare;
  const pane = usePane();
  if (!side) return <span>{words.none}</span>;
  const { sheet, address, page, value } = side;
  const place = page === undefined ? `${sheet}!${address}` : words.page(page, sheet);
  if (!own)
    return (
      <span>
        {value}（{place}）
      </span>
    );
  return (
    <button
      type="button"
      className="plain cell-link"
      onClick={() => void pane.goTo(sheet, areaNamed(address))}
    >
      <span>{place}</span>
      <span className="cell-value">{value}</span>
    </button>
  );
}

/** Two forms of different years differ in hundreds of places. */
const AT_ONCE = 20;

function Lines({ children }: { readonly children: readonly React.ReactNode[] }) {
  const words = useLaterWords().compare;
  const [shown, setShown] = useState(AT_ONCE);
  if (children.length === 0) return null;
  return (
    <>
      <ul className="list spaced">{children.slice(0, shown)}</ul>
      {children.length > shown && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + AT_ONCE)}>
          {words.more(children.length - shown)}
        </Button>
      )}
    </>
  );
}
