/**
 * The open .xlsx file as the pane's host: what Excel does for the add-in, done on the file itself. Formulas are
 * evaluated after every change, what was changed can be taken back, and the file's other parts stay as they came.
 */
import { recalculate } from '../../formula/recalculate';
import { resultEdits } from '../../formula/results';
import type { PaneHost } from '../../taskpane/host';
import type { CellInput, Edit } from '../../workbook/edit';
import { breath } from '../../workbook/breath';
import type { Mark } from '../../workbook/mark';
import type { Area, Workbook } from '../../workbook/model';
import { missingSheet } from '../../workbook/refusal';
import { Settings } from '../../workbook/settings';
import { openPackage } from '../../workbook/read';
import { XlsxFile } from '../../workbook/xlsx';
import { type ReadFile, SheetReader } from './sheet-reader';
import { isSame } from './same-content';
import { firstCell, type Sight } from './sight';

/** Steps that can be taken back; each keeps the parts that changed, not the file. */
const MOST_STEPS = 100;

/** The file as it was, to be gone back to. */
interface Step {
  readonly file: XlsxFile;
  readonly state: symbol;
}

export class FileWorkbook implements PaneHost {
  private sight: Sight;
  private readonly lookers = new Set<() => void>();
  private readonly watchers = new Set<() => void>();
  private past: Step[] = [];
  private future: Step[] = [];
  /** What the file holds now, and what it held when it was opened or saved. */
  private state = Symbol('opened');
  private savedState: symbol | null = this.state;
  /** What was read then; null once something is changed that no cell shows. */
  private savedRead: ReadFile | null;
  private readonly settings: Settings;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly file: XlsxFile,
    private readonly reader: SheetReader,
    { workbook, looks }: ReadFile,
  ) {
    this.settings = new Settings(file.pkg);
    this.savedRead = { workbook, looks };
    this.sight = {
      workbook,
      looks,
      marks: [],
      selected: firstCell(workbook),
      sent: 0,
      unsaved: false,
      undoable: 0,
      redoable: 0,
    };
  }

  /** @throws WorkbookError for whatever is no workbook, damaged or too large */
  static async open(bytes: Uint8Array): Promise<FileWorkbook> {
    return FileWorkbook.of(new XlsxFile(openPackage(bytes)));
  }

  static async of(file: XlsxFile): Promise<FileWorkbook> {
    const reader = new SheetReader();
    return new FileWorkbook(file, reader, await reader.read(file.pkg));
  }

  readonly get = (): Sight => this.sight;

  readonly subscribe = (looker: () => void): (() => void) => {
    this.lookers.add(looker);
    return () => this.lookers.delete(looker);
  };

  // oxlint-disable-next-line require-await -- a host answers with promises
  async read(): Promise<Workbook> {
    return this.sight.workbook;
  }

  /** All of the plan or none of it, its formulas calculated. @throws WorkbookError where the plan cannot be carried out */
  apply(edits: readonly Edit[]): Promise<void> {
    return this.inTurn(async () => {
      const before = this.step();
      const read = await this.carryOut(edits).catch((error: unknown) => {
        this.file.pkg.restore(before.file.pkg);
        throw error;
      });
      this.past = [...this.past, before].slice(-MOST_STEPS);
      this.future = [];
      // The pane takes back by writing what was there before.
      const isBack = this.savedRead !== null && isSame(read, this.savedRead);
      this.state = (isBack && this.savedState) || Symbol('changed');
      this.changed(read);
    });
  }

  /** What the officer types or pastes: the pane is told of it, as Excel tells it. */
  async type(sheet: string, top: number, left: number, cells: readonly (readonly CellInput[])[]) {
    await this.apply([{ kind: 'write', sheet, top, left, cells }]);
    this.touched();
  }

  undo(): Promise<void> {
    return this.inTurn(() => this.travel(this.past, this.future));
  }

  redo(): Promise<void> {
    return this.inTurn(() => this.travel(this.future, this.past));
  }

  // oxlint-disable-next-line require-await -- a host answers with promises
  async mark(marks: readonly Mark[]) {
    this.show({ marks });
    return { marked: marks.length, skipped: [] };
  }

  // oxlint-disable-next-line require-await -- a host answers with promises
  async clearMarks(): Promise<void> {
    this.show({ marks: [] });
  }

  // oxlint-disable-next-line require-await -- a host answers with promises
  async goTo(sheet: string, area: Area): Promise<void> {
    if (!this.sight.workbook.sheets.some(({ name }) => name === sheet)) throw missingSheet(sheet);
    this.show({ selected: { sheet, area }, sent: this.sight.sent + 1 });
  }

  /** By the officer's own hand: nothing scrolls. */
  select(sheet: string, area: Area): void {
    this.show({ selected: { sheet, area } });
  }

  // oxlint-disable-next-line require-await -- a host answers with promises
  async watch(callback: () => void): Promise<() => Promise<void>> {
    this.watchers.add(callback);
    return async () => void this.watchers.delete(callback);
  }

  remember(key: string, value: string | number | boolean): Promise<void> {
    // oxlint-disable-next-line require-await -- a host answers with promises
    return this.inTurn(async () => {
      this.settings.set(key, value);
      this.state = Symbol('remembered');
      this.savedRead = null;
      this.show({ unsaved: true });
    });
  }

  // oxlint-disable-next-line require-await -- a host answers with promises
  async recall(key: string): Promise<string | number | boolean | null> {
    return this.settings.get(key);
  }

  bytes(): Promise<Uint8Array> {
    return this.inTurn(() => this.file.save());
  }

  saved(): void {
    this.savedState = this.state;
    this.savedRead = this.sight;
    this.show({ unsaved: false });
  }

  /** What was found again after a crash has never been saved. */
  unsaved(): void {
    this.savedState = null;
    this.savedRead = null;
    this.show({ unsaved: true });
  }

  /** One after the other: each begins with what the one before it has left. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => null);
    return mine;
  }

  private step(): Step {
    return { file: this.file.copy(), state: this.state };
  }

  private async travel(from: Step[], to: Step[]): Promise<void> {
    const there = from.pop();
    if (!there) return;
    to.push(this.step());
    this.file.pkg.restore(there.file.pkg);
    this.state = there.state;
    this.changed(await this.reader.read(this.file.pkg));
    this.touched();
  }

  /** With breaths between, for a large file takes a while. */
  private async carryOut(edits: readonly Edit[]): Promise<ReadFile> {
    const read = await this.after(edits);
    const results = resultEdits(recalculate(read.workbook));
    return results.length === 0 ? read : this.after(results);
  }

  private async after(edits: readonly Edit[]): Promise<ReadFile> {
    await this.file.apply(edits);
    await breath();
    this.file.pkg.settle();
    await breath();
    const read = await this.reader.read(this.file.pkg);
    await breath();
    return read;
  }

  private changed({ workbook, looks }: ReadFile): void {
    const { selected } = this.sight;
    const stands = workbook.sheets.some(({ name }) => name === selected?.sheet);
    this.show({
      workbook,
      looks,
      unsaved: this.state !== this.savedState,
      undoable: this.past.length,
      redoable: this.future.length,
      selected: stands ? selected : firstCell(workbook),
    });
  }

  private show(change: Partial<Sight>): void {
    this.sight = { ...this.sight, ...change };
    for (const looker of this.lookers) looker();
  }

  private touched(): void {
    for (const watcher of this.watchers) watcher();
  }
}
