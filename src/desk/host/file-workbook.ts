/**
 * The open .xlsx file as the pane's host: what Excel does for the add-in, done on the file itself. Formulas are
 * evaluated after every change, what was changed can be taken back, and the file's other parts stay as they came.
 */
import { recalculate } from '../../formula/recalculate';
import { resultEdits } from '../../formula/results';
import type { PaneHost } from '../../taskpane/host';
import type { CellInput, Edit } from '../../workbook/edit';
import { readLook, type SheetLook } from '../../workbook/look/look';
import type { Mark } from '../../workbook/mark';
import type { Area, Workbook } from '../../workbook/model';
import { missingSheet } from '../../workbook/refusal';
import { Settings } from '../../workbook/settings';
import { openXlsx, type XlsxFile } from '../../workbook/xlsx';

/** What the sheet view draws; a new object after every change. */
export interface Sight {
  readonly workbook: Workbook;
  readonly looks: ReadonlyMap<string, SheetLook>;
  readonly marks: readonly Mark[];
  readonly selected: { readonly sheet: string; readonly area: Area } | null;
  /** Counts the times that somebody was sent to a cell, so that the view follows also to the same one. */
  readonly sent: number;
  readonly unsaved: boolean;
  readonly undoable: number;
  readonly redoable: number;
}

/** Steps that can be taken back; each keeps the parts that changed, not the file. */
const MOST_STEPS = 100;

export class FileWorkbook implements PaneHost {
  private sight: Sight;
  private readonly lookers = new Set<() => void>();
  private readonly watchers = new Set<() => void>();
  private past: XlsxFile[] = [];
  private future: XlsxFile[] = [];
  private readonly settings: Settings;

  private constructor(
    private file: XlsxFile,
    workbook: Workbook,
  ) {
    this.settings = new Settings(file.pkg);
    const first = workbook.sheets.find(({ hidden }) => !hidden);
    this.sight = {
      workbook,
      looks: readLook(file.pkg),
      marks: [],
      selected: first ? { sheet: first.name, area: { top: 0, left: 0, bottom: 0, right: 0 } } : null,
      sent: 0,
      unsaved: false,
      undoable: 0,
      redoable: 0,
    };
  }

  /** @throws WorkbookError for whatever is no workbook, damaged or too large */
  static async open(bytes: Uint8Array): Promise<FileWorkbook> {
    return FileWorkbook.of(await openXlsx(bytes));
  }

  static async of(file: XlsxFile): Promise<FileWorkbook> {
    return new FileWorkbook(file, await file.read());
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
  async apply(edits: readonly Edit[]): Promise<void> {
    const before = this.file.copy();
    await this.file.apply(edits);
    await this.calculate();
    this.past = [...this.past, before].slice(-MOST_STEPS);
    this.future = [];
    await this.changed({ unsaved: true });
  }

  /** What the officer types or pastes: the pane is told of it, as Excel tells it. */
  async type(sheet: string, top: number, left: number, cells: readonly (readonly CellInput[])[]) {
    await this.apply([{ kind: 'write', sheet, top, left, cells }]);
    this.touched();
  }

  undo(): Promise<void> {
    return this.travel(this.past, this.future);
  }

  redo(): Promise<void> {
    return this.travel(this.future, this.past);
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

  // oxlint-disable-next-line require-await -- a host answers with promises
  async remember(key: string, value: string | number | boolean): Promise<void> {
    this.settings.set(key, value);
    this.show({ unsaved: true });
  }

  // oxlint-disable-next-line require-await -- a host answers with promises
  async recall(key: string): Promise<string | number | boolean | null> {
    return this.settings.get(key);
  }

  bytes(): Promise<Uint8Array> {
    return this.file.save();
  }

  saved(): void {
    this.show({ unsaved: false });
  }

  /** What was found again after a crash has never been saved. */
  unsaved(): void {
    this.show({ unsaved: true });
  }

  private async travel(from: XlsxFile[], to: XlsxFile[]): Promise<void> {
    const there = from.pop();
    if (!there) return;
    to.push(this.file.copy());
    this.file.pkg.restore(there.pkg);
    await this.changed({ unsaved: true });
    this.touched();
  }

  private async calculate(): Promise<void> {
    const workbook = await this.file.read();
    const edits = resultEdits(recalculate(workbook));
    if (edits.length > 0) await this.file.apply(edits);
  }

  private async changed(change: Partial<Sight>): Promise<void> {
    const workbook = await this.file.read();
    const { selected } = this.sight;
    const stands = workbook.sheets.some(({ name }) => name === selected?.sheet);
    const first = workbook.sheets.find(({ hidden }) => !hidden);
    this.show({
      workbook,
      looks: readLook(this.file.pkg),
      undoable: this.past.length,
      redoable: this.future.length,
      selected: stands
        ? selected
        : first
          ? { sheet: first.name, area: { top: 0, left: 0, bottom: 0, right: 0 } }
          : null,
      ...change,
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
