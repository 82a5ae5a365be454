/** A form without a pack, table by table: what every column is taken for, how sure that is, and the officer's own word. */
import { Button } from '@fluentui/react-components';
import { usePrepareWords } from '../../locale/prepare';
import type { PaneState } from '../../state/state';
import { usePane, usePaneState } from '../../ui/context';
import { ColumnLine } from './ColumnLine';

export function FormReading({ form }: { readonly form: NonNullable<PaneState['reading']>['form'] }) {
  const all = usePrepareWords();
  const words = all.reading;
  const pane = usePane();
  const busy = usePaneState().doing !== null;
  return (
    <div className="stack" data-testid="form-reading">
      <div>
        <h2 className="heading">{words.title}</h2>
        <p>{form.sentence}</p>
        <p className="hint">{words.hint}</p>
      </div>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={busy}
          data-testid="bind-reading"
          onClick={() => void pane.reading.bind()}
        >
          {words.bind}
        </Button>
        <Button
          disabledFocusable={busy}
          title={words.saveHint}
          data-testid="save-pack"
          onClick={() => pane.reading.savePack()}
        >
          {words.save}
        </Button>
        <Button onClick={() => pane.reading.close()}>{words.back}</Button>
      </div>
      {form.tables.map((table) => (
        <section key={`${table.sheet} ${table.title}`} className="section">
          <h3 className="heading">{table.title}</h3>
          <p className="hint">
            {table.sheet} · {words.rows(table.rows)}
          </p>
          <ul className="list">
            {table.columns.map((column) => (
              <ColumnLine key={column.column} table={table} column={column} />
            ))}
          </ul>
        </section>
      ))}
      {form.otherSheets.length > 0 && <p className="hint">{words.others(all.list(form.otherSheets))}</p>}
    </div>
  );
}
