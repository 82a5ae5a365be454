/** The table of departments of an open folder: progress above it, then tools, then a line each. */
import { useCallback, useSyncExternalStore } from 'react';
import { forPages } from '../said';
import { DepartmentTable } from './DepartmentTable';
import type { Folder } from './folder';
import type { FolderState } from './folder-state';
import { FolderTools } from './FolderTools';
import { Reports } from './Reports';
import { shownRows } from './row';
import { FOLDER_WORDS as W } from './words';

export interface FolderPageProps {
  readonly folder: Folder;
  /** By the name that it is shown under. */
  readonly onOpen: (file: string) => void;
  readonly onFault: (error: unknown) => void;
}

export function FolderPage({ folder, onOpen, onFault }: FolderPageProps) {
  const state = useSyncExternalStore(folder.subscribe, folder.get);
  const { wanted } = state;
  const standOn = useCallback((line: string) => folder.standOn(line), [folder]);
  const rows = shownRows(state.rows, wanted);
  const nothing = state.phase === 'done' && state.rows.length === 0;
  return (
    <main className="folder">
      <h1>
        {W.title}
        {state.ofYear !== null && `（${state.ofYear}）`}
      </h1>
      <Progress folder={folder} state={state} />
      <FolderTools folder={folder} state={state} onFault={onFault} />
      {state.phase === 'done' && state.rows.length > 0 && <Reports folder={folder} onFault={onFault} />}
      {nothing && <p>{state.files === 0 ? W.empty : W.noDepartments}</p>}
      {state.rows.length > 0 && (
        <>
          <p className="folder-count">
            {W.shown(rows.length, state.rows.length, state.phase === 'identifying')}
            <span id="folder-keys" className="hint folder-keys">
              {W.keys}
            </span>
          </p>
          <DepartmentTable
            rows={rows}
            sorting={wanted.sorting}
            isOver={state.phase === 'stopped'}
            compared={state.past !== null}
            current={state.current}
            onCurrent={standOn}
            onSort={(sorting) => folder.want({ ...wanted, sorting })}
            onOpen={onOpen}
          />
          {rows.length === 0 && <p>{W.noneFound}</p>}
        </>
      )}
      <Unplaced state={state} />
      <Faults state={state} />
    </main>
  );
}

function Progress({ folder, state }: { readonly folder: Folder; readonly state: FolderState }) {
  const { phase, progress, rows, files } = state;
  const { done, total, name } = progress;
  if (phase === 'done') return <output className="folder-progress">{W.done(rows.length, files)}</output>;
  if (phase === 'stopped')
    return (
      <p className="folder-progress ways">
        <output>{W.stopped}</output>
        <button type="button" onClick={() => folder.start()}>
          {W.goOn}
        </button>
      </p>
    );
  return (
    <p className="folder-progress ways">
      <progress aria-label={W.progress} max={Math.max(1, total)} value={done} />
      <button type="button" onClick={() => folder.stop()}>
        {W.stop}
      </button>
      <span>{(phase === 'identifying' ? W.identifying : W.checking)(done, total, name)}</span>
    </p>
  );
}

function Unplaced({ state: { unplaced } }: { readonly state: FolderState }) {
  if (unplaced.length === 0) return null;
  return (
    <section aria-labelledby="unplaced-title">
      <h2 id="unplaced-title">{W.unplaced(unplaced.length)}</h2>
      <ul>
        {unplaced.map(({ handed, note }) => (
          <li key={handed.file}>
            <b>{handed.file}</b>：{forPages(note)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Faults({ state: { cover } }: { readonly state: FolderState }) {
  if (!cover || cover.faults.length === 0) return null;
  return (
    <section aria-labelledby="faults-title">
      <h2 id="faults-title">{W.notes}</h2>
      <ul>
        {cover.faults.map((fault) => (
          <li key={fault}>{forPages(fault)}</li>
        ))}
      </ul>
    </section>
  );
}
