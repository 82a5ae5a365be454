/** What was recognised, before anything is bound: the officer has the last word on what is doubtful. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { usePrepareWords } from '../../locale/prepare';
import type { DoubtView, Inspection } from '../../core/contract';
import { usePane, usePaneState } from '../../ui/context';
import { certainIn, certainTables } from './certain';

export function Recognition({
  inspection,
  accepted,
}: {
  inspection: Inspection;
  accepted: readonly string[];
}) {
  const words = usePrepareWords();
  const { prepare } = words;
  const pane = usePane();
  const { form, doing } = usePaneState();
  return (
    <div className="stack" data-testid="recognition">
      <div>
        <h2 className="heading">{prepare.recognised(inspection.template.title)}</h2>
        <p className="hint">{prepare.recognisedCount(certainIn(inspection), inspection.template.tables)}</p>
      </div>
      <Field label={prepare.unit}>
        <Input
          value={form.unit}
          onChange={(_, { value }) => pane.store.dispatch({ type: 'form', change: { unit: value } })}
        />
      </Field>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={doing !== null}
          data-testid="bind"
          onClick={() => void pane.preparing.bind()}
        >
          {prepare.bind}
        </Button>
        <Button onClick={() => pane.store.dispatch({ type: 'adopting', accepted: null })}>
          {prepare.back}
        </Button>
      </div>
      {(['doubtful', 'double'] as const).map((kind) => {
        const doubts = inspection.doubts.filter(({ double }) => double === (kind === 'double'));
        return (
          <Group key={kind} title={prepare[kind]} count={doubts.length}>
            {doubts.map((doubt) => (
              <Doubt key={doubt.key} doubt={doubt} accepted={accepted.includes(doubt.key)} />
            ))}
          </Group>
        );
      })}
      <Tables inspection={inspection} />
      <Group title={prepare.otherSheets} count={inspection.otherSheets.length}>
        <li className="hint">{words.list(inspection.otherSheets)}</li>
      </Group>
    </div>
  );
}

function Tables({ inspection }: { readonly inspection: Inspection }) {
  const { prepare } = usePrepareWords();
  const sure = certainTables(inspection);
  const missing = inspection.tables.filter(({ state }) => state === 'missing');
  return (
    <>
      <Group title={prepare.certain} count={sure.length}>
        {sure.map(({ key, number, title, sheet }) => (
          <Line key={key} name={`${number} ${title}`} sheet={sheet ?? ''} />
        ))}
      </Group>
      <Group title={prepare.missing} count={missing.length}>
        {missing.map(({ key, number, title }) => (
          <Line key={key} name={`${number} ${title}`} sheet="" />
        ))}
      </Group>
    </>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const heading = useId();
  if (count === 0) return null;
  return (
    <section className="section" aria-labelledby={heading}>
      <h3 className="heading" id={heading}>
        {title}（{count}）
      </h3>
      <ul className="list">{children}</ul>
    </section>
  );
}

function Line({ name, sheet }: { name: string; sheet: string }) {
  return (
    <li className="recognised">
      <span className="wrap">{name}</span>
      <span className="recognised-sheet">{name.includes(sheet) ? '' : sheet}</span>
    </li>
  );
}

function Doubt({ doubt, accepted }: { doubt: DoubtView; accepted: boolean }) {
  const words = usePrepareWords().prepare;
  const pane = usePane();
  return (
    <li>
      <label className="doubt">
        <input
          type="checkbox"
          checked={accepted}
          data-testid="doubt"
          onChange={(event) => pane.preparing.accept(doubt.key, event.target.checked)}
        />
        <span className="wrap">{doubt.title}</span>
        <span />
        <span className="hint">
          {doubt.sheet} · {words.likeness(Math.floor(doubt.likeness * 100))}
        </span>
      </label>
    </li>
  );
}
