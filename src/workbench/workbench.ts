/** The workbook that is open, the emulator that the pane talks to, the grid that shows it: one object of the page. */
import { parseArea } from '../workbook/address';
import { WorkbookError } from '../workbook/model';
import type { OpenFile } from './file/open-file';
import { OpenFile as Files } from './file/open-file';
import { Mirror } from './grid/mirror';
import { Selection } from './grid/selection';
import { hearTyping } from './grid/typed';
import { startUniver, type Grid } from './grid/univer';
import { WatchedHost } from './watched-host';

export interface WorkbenchOptions {
  readonly container: HTMLElement;
  /** Shows the officer a sentence. */
  readonly notify: (message: string) => void;
  /** Another workbook is open: the pane starts anew, and the page shows its name. */
  readonly onOpened: (file: OpenFile) => void;
}

export class Workbench {
  readonly host = new WatchedHost();
  readonly grid: Grid;
  private readonly mirror: Mirror;
  private readonly selection: Selection;
  private file: OpenFile | null = null;
  /** Something was typed, written or decided since the file was opened or saved. */
  private touched = false;
  private decided = '';
  private drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: WorkbenchOptions) {
    const grid = startUniver(options.container);
    this.grid = grid;
    this.mirror = new Mirror(grid);
    this.selection = new Selection(grid, this.mirror);
    const redraw = () => this.redraw();
    hearTyping(grid, this.mirror, {
      book: () => this.host.book,
      onChange: redraw,
      onRefused: options.notify,
      selecting: (work) => this.selection.heard(work),
    });
    this.host.onAnswered = redraw;
    this.host.fileBytes = () => this.save();
    this.host.subscribe((change) => {
      this.file?.note(change);
      if (change.kind !== 'selected') this.touched = true;
      if (change.kind === 'selected') this.selection.wanted(change.range);
      this.redraw();
    });
  }

  show(file: OpenFile): void {
    this.file = null;
    this.host.open(file.book);
    this.file = file;
    this.mirror.show(file.book);
    this.selection.draw(file.book.selection);
    this.settled();
    this.options.onOpened(file);
  }

  get unsaved(): boolean {
    return this.touched || this.decided !== decisionsOf(this.host.book.settings);
  }

  /** What there is is in the file. */
  settled(): void {
    this.touched = false;
    this.decided = decisionsOf(this.host.book.settings);
  }

  /** Refuses what is no workbook with the reader's own sentence; the one that was open stays. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    try {
      this.show(await Files.open(name, bytes));
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      this.options.notify(`打不开“${name}”：${error.message}`);
    }
  }

  save(): Promise<Uint8Array> {
    return this.file?.save() ?? Promise.reject(new Error('no workbook is open'));
  }

  get fileName(): string {
    return this.file?.name ?? '工作簿.xlsx';
  }

  /** For tests: as a click on the cell. */
  select(sheetName: string, address: string): void {
    const area = parseArea(address);
    if (area) this.host.book.select({ sheet: this.host.book.sheet(sheetName), area });
    this.drawNow();
  }

  /** For tests: what is selected, as the grid shows it. */
  selected(): { sheet: string; address: string } | null {
    return this.selection.shown();
  }

  /** For tests: what the grid shows in a cell, row and column from zero. */
  shown(sheetName: string, row: number, column: number): unknown {
    const id = this.mirror.idOf(this.host.book.sheet(sheetName));
    return id === undefined ? null : (this.grid.cell(this.mirror.unitId, id, row, column)?.v ?? null);
  }

  /** Answers come in bursts; they are drawn together, after the pane has had its turn. */
  private redraw(): void {
    this.drawing ??= setTimeout(() => this.drawNow(), 16);
  }

  private drawNow(): void {
    clearTimeout(this.drawing);
    this.drawing = undefined;
    this.mirror.draw();
    this.selection.drawWanted();
  }
}

const decisionsOf = (settings: ReadonlyMap<string, unknown>) => JSON.stringify([...settings]);
