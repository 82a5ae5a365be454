/** The workbook that is open on the desk, with the pane that goes with it; opening, saving, what was left unsaved. */
import { breath } from '../workbook/breath';
import type { Core } from '../taskpane/core/contract';
import { Pane } from '../taskpane/pane';
import { saveFile } from '../taskpane/save';
import { initialState } from '../taskpane/state/state';
import { Store } from '../taskpane/state/store';
import { writingOf } from '../taskpane/work/late';
import { WorkbookError } from '../workbook/model';
import { createXlsx } from '../workbook/xlsx';
import { type Converted, converted } from './file/converted';
import { type Opened, save } from './file/opened';
import { recovery, type Unsaved } from './file/recovery';
import { FileWorkbook } from './host/file-workbook';
import type { DeskState } from './desk-state';
import type { LossAnswer } from './LossDialog';
import { said } from './said';
import { WORDS } from './words';

/** Long enough that typing is not held up, short enough that little is lost. */
const KEEP_AFTER = 1_000;

export class OpenFiles {
  private state: DeskState;
  private readonly lookers = new Set<() => void>();
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private isKept = false;

  constructor(
    private readonly core: Core,
    leftover: Unsaved | null,
  ) {
    this.state = { file: null, busy: false, message: null, leftover, asking: null, locked: null };
  }

  readonly get = (): DeskState => this.state;

  readonly subscribe = (looker: () => void): (() => void) => {
    this.lookers.add(looker);
    return () => this.lookers.delete(looker);
  };

  /** Asks first where work would be lost. */
  open(opened: Opened): void {
    this.unlessUnsaved(() => void this.showAny(opened));
  }

  openNew(): void {
    this.unlessUnsaved(
      () =>
        void this.show('新工作簿.xlsx', null, async () => {
          const file = createXlsx();
          await file.apply([{ kind: 'addSheet', sheet: 'Sheet1' }]);
          return FileWorkbook.of(file);
        }),
    );
  }

  resume(): void {
    const { leftover } = this.state;
    if (!leftover) return;
    void this.show(leftover.name, null, () => FileWorkbook.open(leftover.bytes), { isUnsaved: true }).then(
      () => recovery.forget(leftover.key),
    );
    this.change({ leftover: null });
  }

  discard(): void {
    void recovery.forget(this.state.leftover?.key);
    this.change({ leftover: null });
  }

  async answer(answer: LossAnswer): Promise<void> {
    const { asking, file } = this.state;
    this.change({ asking: null });
    if (answer === 'save') await this.save();
    // Somebody who is asked for a place and gives none stays as well.
    const isSaved = answer === 'save' && file?.host.get().unsaved === false;
    if (answer === 'lose' || isSaved) asking?.();
  }

  /** Null where the officer leaves the file closed. */
  unlock(password: string | null): void {
    const { locked } = this.state;
    this.change({ locked: null });
    if (password !== null) locked?.open(password);
  }

  async save(elsewhere = false): Promise<void> {
    const { file } = this.state;
    if (!file) return;
    try {
      const name = file.name.replace(/\.(?!xlsx$)[a-z]{2,4}$/i, '.xlsx');
      const bytes = await file.host.bytes();
      const handle = await save(name, bytes, elsewhere ? null : file.handle);
      if (handle === undefined) return;
      if (handle === null) saveFile(name, bytes);
      file.host.saved();
      await recovery.forget();
      this.change({
        file: { ...file, name: handle?.name ?? name, handle },
        message: { text: handle ? `已保存到 ${handle.name}。` : `已下载 ${name}。`, isError: false },
      });
    } catch (error) {
      this.fault(error);
    }
  }

  readonly fault = (error: unknown): void => this.tell(said(error));

  private tell(text: string): void {
    this.change({ message: { text, isError: true } });
  }

  close(): void {
    this.change({ message: null });
  }

  /** A file of another kind is opened as the .xlsx that is made of it, under a name of its own; what is lost is said. */
  private async showAny(opened: Opened, password?: string): Promise<void> {
    const { name, bytes, handle, atFindings = false } = opened;
    const isWorkbook = /\.xls[xm]$/i.test(name);
    // What was under a password is never saved over without it.
    const isOver = isWorkbook && isZip(bytes);
    let made: Converted | undefined;
    const open = async () => {
      if (isOver) return FileWorkbook.open(bytes);
      made = await converted(bytes, password);
      this.tellConverted(name, made.lost);
      return FileWorkbook.open(made.bytes);
    };
    const isOpen = await this.show(isWorkbook ? name : `${name}.xlsx`, isOver ? handle : null, open, {
      called: name,
      atFindings,
      onLocked: () =>
        this.change({
          locked: {
            name,
            isWrong: password !== undefined,
            open: (given) => void this.showAny(opened, given),
          },
        }),
    });
    if (!isOpen || !made?.hasText) return;
    const pane = this.state.file?.pane;
    const isChecked = Boolean(pane?.state.inspection);
    this.tellConverted(name, [...made.lost, WORDS.textApart(isChecked)]);
    // What a document says is held against its own tables at once: both were published together.
    if (pane && isChecked)
      await writingOf(pane).checkText({ name, bytes, ...(password === undefined ? {} : { password }) });
  }

  private tellConverted(name: string, lost: readonly string[]): void {
    if (lost.length > 0) this.change({ message: { text: WORDS.converted(name, lost), isError: false } });
  }

  private async show(
    name: string,
    handle: FileSystemFileHandle | null,
    opening: () => Promise<FileWorkbook>,
    {
      called = name,
      isUnsaved = false,
      atFindings = false,
      onLocked,
    }: {
      readonly called?: string;
      readonly isUnsaved?: boolean;
      readonly atFindings?: boolean;
      readonly onLocked?: () => void;
    } = {},
  ): Promise<boolean> {
    this.change({ busy: true, message: null });
    try {
      const host = await opening();
      void this.state.file?.pane.stop();
      const pane = new Pane(new Store(initialState(new Date().getFullYear())), host, {
        core: this.core,
        documentBytes: () => host.bytes(),
        documentPdf: null,
        openCopy: null,
        recorder: null,
        save: saveFile,
      });
      host.subscribe(() => this.keep(host));
      if (isUnsaved) host.unsaved();
      const started = pane.start(atFindings);
      // The core is busy with the workbook already while the page draws it.
      await breath();
      this.change({ file: { name, host, pane, handle }, busy: false });
      await started;
      return true;
    } catch (error) {
      this.change({ busy: false });
      if (onLocked && error instanceof WorkbookError && error.code === 'locked') onLocked();
      else this.tell(WORDS.unopened(called, said(error)));
      return false;
    }
  }

  private keep(host: FileWorkbook): void {
    const { unsaved } = host.get();
    if (!unsaved && !this.isKept) return;
    clearTimeout(this.keeping);
    if (!unsaved) {
      // Everything was taken back: nothing is left to be offered again.
      this.isKept = false;
      void recovery.forget();
      return;
    }
    this.isKept = true;
    this.keeping = setTimeout(() => {
      const { file } = this.state;
      if (file?.host !== host || !host.get().unsaved) return;
      void host.bytes().then((bytes) => {
        if (host.get().unsaved) void recovery.keep({ name: file.name, bytes, at: Date.now() });
      });
    }, KEEP_AFTER);
  }

  private unlessUnsaved(work: () => void): void {
    if (this.state.file?.host.get().unsaved) this.change({ asking: work });
    else work();
  }

  private change(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const looker of this.lookers) looker();
  }
}

/** An .xlsx is a zip; an older kind that was only given another ending is none. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
