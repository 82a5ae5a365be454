import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useWords } from '../../locale';
import type { TableView } from '../../core/contract';
import { usePane } from '../../ui/context';
import { SubjectPicker } from '../../ui/later';

interface Props {
  readonly table: TableView;
  /** A form that stands there for every project: told apart by its sheet. */
  readonly oneOfSeveral: boolean;
  readonly inserting: boolean;
  readonly onInsert: (open: boolean) => void;
}

export function TableRow({ table, oneOfSeveral, inserting, onInsert }: Props) {
  const words = useWords().fill;
  const pane = usePane();
  const title = oneOfSeveral ? (table.sheet ?? table.title) : table.title;
  const name = `${table.number} ${title}`.trim();
  const label = (
    <>
      <span className="table-number">{table.number}</span>
      <span className="wrap">{title}</span>
    </>
  );
  return (
    <li className="table" data-testid="table" data-table-id={table.id} data-state={table.state}>
      <div className="table-line">
        {table.sheet === null ? (
          <span className="table-name">{label}</span>
        ) : (
          <button
            type="button"
            className="plain table-name"
            data-testid="goto"
            aria-label={words.goTo(name)}
            onClick={() => void pane.filling.goToTable(table)}
          >
            {label}
          </button>
        )}
        {table.findings > 0 && (
          <button
            type="button"
            className="plain table-count"
            data-testid="to-findings"
            aria-label={words.toFindings(table.findings, name)}
            onClick={() => pane.filling.goToFindings(table)}
          >
            {words.findings(table.findings)}
          </button>
        )}
        <span className={`tag ${table.state}`}>{words.states[table.state]}</span>
        {table.subjects === null ? (
          <span className="no-button" />
        ) : (
          <Button
            appearance="subtle"
            size="small"
            icon={<Add16Regular />}
            title={words.insert}
            aria-label={words.insertInto(name)}
            aria-expanded={inserting}
            data-testid="insert"
            onClick={() => onInsert(!inserting)}
          />
        )}
      </div>
      {inserting && <SubjectPicker table={table} onClose={() => onInsert(false)} />}
    </li>
  );
}
