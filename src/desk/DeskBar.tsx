/** Above everything: the file's name, opening, saving, taking back. */
import { useSyncExternalStore } from 'react';
import { ChooseButton } from './ChooseButton';
import { fromFolder, type FoundFiles } from './folder/found';
import { FOLDER_WORDS } from './folder/words';
import type { FileWorkbook } from './host/file-workbook';
import { OpenButton } from './OpenButton';
import type { DeskState } from './desk-state';
import type { OpenFiles } from './open-files';
import { WORDS } from './words';

interface BarProps {
  readonly files: OpenFiles;
  readonly state: DeskState;
  readonly shows: 'file' | 'folder';
  readonly onFolder: (found: FoundFiles) => void;
  /** Null where no folder is open. */
  readonly onShow: ((view: 'file' | 'folder') => void) | null;
}

export function DeskBar({ files, state, shows, onFolder, onShow }: BarProps) {
  const { file } = state;
  const isFile = file !== null && shows === 'file';
  return (
    <header className="desk-bar">
      {/* The start page and the table of departments have headings of their own. */}
      {isFile ? <h1 className="brand">{WORDS.title}</h1> : <span className="brand">{WORDS.title}</span>}
      <OpenButton files={files} />
      <ChooseButton label={FOLDER_WORDS.open} folder onFiles={(list) => onFolder(fromFolder(list))} />
      <button type="button" onClick={() => files.openNew()}>
        {WORDS.create}
      </button>
      {onShow && shows === 'file' && (
        <button type="button" onClick={() => onShow('folder')}>
          {FOLDER_WORDS.back}
        </button>
      )}
      {onShow && shows === 'folder' && file && (
        <button type="button" onClick={() => onShow('file')}>
          {FOLDER_WORDS.toFile}
        </button>
      )}
      {isFile && <FileControls name={file.name} host={file.host} files={files} />}
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
