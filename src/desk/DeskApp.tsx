/** The page: the open workbook at the left, the pane at the right; before a file is open, how to begin. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { Words } from '../taskpane/locale';
import { App } from '../taskpane/ui/App';
import { DeskBar } from './DeskBar';
import { fromFile } from './file/opened';
import { focusHalf } from './focus-half';
import { FolderPage } from './folder/FolderPage';
import { dropped } from './folder/found';
import { isForTheTable, useFolder } from './folder/use-folder';
import { useKeys } from './keys';
import { LossDialog } from './LossDialog';
import { Messages } from './Messages';
import type { OpenFiles } from './open-files';
import { Start } from './Start';
import { PasswordDialog } from './PasswordDialog';
import { SheetArea } from './sheet/SheetArea';
import { WORDS } from './words';

type Half = 'sheet' | 'pane';

export function DeskApp({ files, words }: { readonly files: OpenFiles; readonly words: Words }) {
  const state = useSyncExternalStore(files.subscribe, files.get);
  const { file } = state;
  const [isOver, setOver] = useState(false);
  const [shows, setShows] = useState<Half>('sheet');
  const page = useRef<HTMLDivElement>(null);
  const { folder, view, setView, openFolder, openMember } = useFolder(files, file?.host ?? null);
  const isFolder = folder !== null && view === 'folder';
  const isFile = file !== null && !isFolder;
  const onDrop = useCallback(
    async (transfer: DataTransfer) => {
      const found = await dropped(transfer);
      const [first] = found.files;
      if (isForTheTable(found)) openFolder(found);
      else if (first) files.open(await fromFile(first.file, first.handle));
    },
    [files, openFolder],
  );
  useDrop(setOver, onDrop, files.fault);
  useKeys(page, files);
  useFocus(page, isFile && folder ? file.host : null);
  return (
    <div className="desk" ref={page} data-shows={shows}>
      {isFile && (
        <a className="skip" href="#pane" onClick={(event) => skip(event, page.current, 'pane')}>
          {WORDS.skipToPane}
        </a>
      )}
      <DeskBar
        files={files}
        state={state}
        shows={isFolder ? 'folder' : 'file'}
        onFolder={openFolder}
        onShow={folder && setView}
      />
      <Messages files={files} state={state} />
      {isFolder && folder ? (
        <FolderPage folder={folder} onOpen={openMember} onFault={files.fault} />
      ) : file ? (
        <>
          <Halves shows={shows} onShow={setShows} />
          <main className="halves">
            <SheetArea host={file.host} onFault={files.fault} />
            <section className="pane-half" id="pane" aria-label={WORDS.pane} tabIndex={-1}>
              <App key={file.name} pane={file.pane} words={words} within />
            </section>
          </main>
        </>
      ) : (
        <Start files={files} isBusy={state.busy} onFolder={openFolder} />
      )}
      {state.asking && file && (
        <LossDialog name={file.name} onAnswer={(answer) => void files.answer(answer)} />
      )}
      {state.locked && <PasswordDialog file={state.locked} onAnswer={(password) => files.unlock(password)} />}
      {isOver && <div className="veil">{WORDS.dropHere}</div>}
    </div>
  );
}

/** Who opened a department by a key, which is gone with the table, goes on among its findings, and not from the top. */
function useFocus(page: RefObject<HTMLElement | null>, host: object | null): void {
  useEffect(() => {
    if (host && document.activeElement === document.body) focusHalf(page.current, 'pane');
  }, [page, host]);
}

/** In a narrow window one half is seen at a time. */
function Halves({ shows, onShow }: { readonly shows: Half; readonly onShow: (half: Half) => void }) {
  return (
    <div className="switch">
      {(['sheet', 'pane'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={shows === one} onClick={() => onShow(one)}>
          {WORDS.narrow[one]}
        </button>
      ))}
    </div>
  );
}

function skip(event: { preventDefault(): void }, page: HTMLElement | null, to: 'pane' | 'sheet'): void {
  event.preventDefault();
  focusHalf(page, to);
}

function useDrop(
  setOver: (over: boolean) => void,
  onDrop: (transfer: DataTransfer) => Promise<void>,
  onFault: (error: unknown) => void,
): void {
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      onDrop(event.dataTransfer).catch(onFault);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [setOver, onDrop, onFault]);
}
