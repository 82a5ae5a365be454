/** A line for every department, what is to be known of it below; a header sorts, a name opens. */
import { memo, useEffect, useRef, useState } from 'react';
import { keptBackInWords, lateInWords, sinceInWords, toneOf } from '../../bureau/report-words';
import { STATES } from '../../bureau/state';
import { beginsDescending, type ColumnId, type Row, type Sorting } from './row';
import { forPages } from '../said';
import { lineOf, useLines } from './row-keys';
import { FOLDER_WORDS as W } from './words';

interface TableProps {
  readonly rows: readonly Row[];
  readonly sorting: Sorting | null;
  /** Nothing more will come: what is not checked stays so. */
  readonly isOver: boolean;
  /** With last time. */
  readonly compared: boolean;
  /** The line that is reached by Tab. */
  readonly current: string | null;
  readonly onCurrent: (line: string) => void;
  readonly onSort: (sorting: Sorting) => void;
  readonly onOpen: (file: string) => void;
}

const COLUMNS = Object.keys(W.columns) as readonly ColumnId[];
const NUMBERS: ReadonlySet<ColumnId> = new Set(['error', 'warning', 'compared', 'privacy', 'largest']);

export function DepartmentTable(props: TableProps) {
  const { rows, sorting, isOver, compared, current, onCurrent, onSort, onOpen } = props;
  const at = Math.max(
    0,
    rows.findIndex((row) => lineOf(row) === current),
  );
  const most = useMore(rows.length, at + 1);
  const body = useRef<HTMLTableSectionElement>(null);
  const lines = useLines(body, current, onCurrent);
  const columns = COLUMNS.filter((column) => compared || column !== 'since');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what does not fit is scrolled to, by keyboard too
    <section className="departments" aria-label={W.tableName} tabIndex={0}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- arrows go from line to line: a grid to those who hear it */}
      <table role="grid" aria-label={W.tableName} aria-describedby="folder-keys">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} {...lines}>
          {rows.slice(0, most).map((row, index) => (
            <Line
              key={lineOf(row)}
              isCurrent={index === at}
              row={row}
              isOver={isOver}
              compared={compared}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Lines that are drawn at a stretch: a county's at once would hold up the page. */
const STRETCH = 80;

function useMore(total: number, atLeast: number): number {
  const [most, setMost] = useState(Math.max(STRETCH, atLeast));
  useEffect(() => {
    if (most >= total) return undefined;
    const timer = setTimeout(() => setMost(most + STRETCH));
    return () => clearTimeout(timer);
  }, [most, total]);
  return most;
}

function Head(props: {
  readonly column: ColumnId;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
}) {
  const { column, sorting, onSort } = props;
  const mine = sorting?.column === column ? sorting : null;
  const press = () => onSort({ column, descending: mine ? !mine.descending : beginsDescending(column) });
  return (
    <th
      scope="col"
      className={NUMBERS.has(column) ? 'number' : ''}
      aria-sort={mine ? (mine.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={press}>
        {W.columns[column]}
        <span aria-hidden="true">{mine ? (mine.descending ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  );
}

interface LineProps {
  readonly row: Row;
  readonly isCurrent: boolean;
  readonly isOver: boolean;
  readonly compared: boolean;
  readonly onOpen: (file: string) => void;
}

const Line = memo(function Line({ row, isCurrent, isOver, compared, onOpen }: LineProps) {
  const { parcel, standing } = row;
  const numbers = standing && standing.relations.evaluated > 0 ? standing : null;
  const troubles = troublesOf(row);
  const line = (
    <tr className={troubles.length > 0 ? 'noted' : ''} data-line={lineOf(row)} tabIndex={isCurrent ? 0 : -1}>
      <td>{parcel.entry.code}</td>
      <th scope="row">
        <Name row={row} onOpen={onOpen} />
      </th>
      <td>
        {standing ? (
          <span className={`state ${toneOf(standing.state)}`} title={STATES[standing.state].means}>
            {STATES[standing.state].name}
          </span>
        ) : (
          <span className="hint">{isOver ? W.unchecked : W.waiting}</span>
        )}
      </td>
      <td className="number">{numbers?.counts.error}</td>
      <td className="number">{numbers?.counts.warning}</td>
      <td className="number">{numbers && `${numbers.amounts.compared} / ${numbers.amounts.read}`}</td>
      <td className="number">{numbers && row.privacy}</td>
      <td className="number">{row.largest}</td>
      {compared && <td>{standing && sinceInWords(standing)}</td>}
    </tr>
  );
  if (troubles.length === 0) return line;
  return (
    <>
      {line}
      <tr className="notes">
        <td colSpan={COLUMNS.length - (compared ? 0 : 1)}>
          {troubles.map((text) => (
            <span className="trouble" key={text}>
              {text}
            </span>
          ))}
        </td>
      </tr>
    </>
  );
});

/** A department with several workbooks has each of them to be opened. */
function Name({ row, onOpen }: Pick<LineProps, 'row' | 'onOpen'>) {
  const { parcel, openable } = row;
  const { name } = parcel.entry;
  const [only] = openable;
  if (!only) return <>{name}</>;
  if (openable.length === 1)
    return (
      <button type="button" tabIndex={-1} title={W.openFile(only.file)} onClick={() => onOpen(only.file)}>
        {name}
      </button>
    );
  return (
    <>
      {name}
      {openable.map(({ file }) => (
        <button
          type="button"
          tabIndex={-1}
          className="one-of"
          key={file}
          title={W.openFile(file)}
          onClick={() => onOpen(file)}
        >
          {file}
        </button>
      ))}
    </>
  );
}

/** How late it is, files that were not used, and what else somebody has to know. */
function troublesOf({ parcel, standing }: Row): readonly string[] {
  const files = parcel.files
    .filter(({ note }) => note !== '')
    .map(({ handed, use, note }) => `${handed.file}（${use}）：${note}`);
  const late = standing ? lateInWords(standing) : '';
  // Among what keeps it back are the notes.
  const kept = standing && standing.keptBack.length > 0 ? [W.keptBack(keptBackInWords(standing))] : null;
  const notes = kept ?? standing?.notes ?? parcel.notes;
  return [...new Set([...(late === '' ? [] : [late]), ...files, ...notes].map(forPages))];
}
