/** Above everything: the file's name, opening, saving, taking back. */
import { useSyncExternalStore } from 'react';
import type { FileWorkbook } from './host/file-workbook';
import { OpenButton } from './OpenButton';
import type { DeskState, OpenFiles } from './open-files';
import { WORDS } from './words';

export function DeskBar({ files, state }: { readonly files: OpenFiles; readonly state: DeskState }) {
  const { file } = state;
  return (
    <header className="bar">
      {/* The start page has the heading, where no file is open. */}
      {file ? <h1 className="brand">{WORDS.title}</h1> : <span className="brand">{WORDS.title}</span>}
      <OpenButton files={files} />
      <button type="button" onClick={() => files.openNew()}>
        {WORDS.create}
      </button>
      {file && <FileControls name={file.name} host={file.host} files={files} />}
    </header>
  );
}

function FileControls(props: {
  readonly name: string;
  readonly host: FileWorkbook;
  readonly files: OpenFiles;
}) {
  const { name, host, files } = props;
  const { unsaved, undoable, redoable } = useSyncExternalStore(host.subscribe, host.get);
  return (
    <>
      <button type="button" className={unsaved ? 'main' : ''} onClick={() => void files.save()}>
        {WORDS.save}
      </button>
      <button type="button" onClick={() => void files.save(true)}>
        {WORDS.saveAs}
      </button>
      <button type="button" disabled={undoable === 0} onClick={() => void host.undo().catch(files.fault)}>
        {WORDS.undo}
      </button>
      <button type="button" disabled={redoable === 0} onClick={() => void host.redo().catch(files.fault)}>
        {WORDS.redo}
      </button>
      <span className="file-name">
        {name}
        {unsaved && <em>{WORDS.unsaved}</em>}
      </span>
    </>
  );
}
