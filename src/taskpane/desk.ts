/**
 * How the pane works between Excel on one side and the core on the other: one thing at a time, what was done
 * can be taken back, what fails ends as a sentence, and what the officer changes is followed.
 */
import type { Area, Workbook } from '../workbook/model';
import type { Core, Inspection } from './core/contract';
import type { PaneHost } from './host';
import { Seen } from './seen';
import { litBy, marksOf } from './state/marks';
import { isAbort, sentence } from './state/sentence';
import type { Doing, NoticeText, PaneState, Step } from './state/state';
import type { Store } from './state/store';
import { isTakenBack, mayUndo, type UndoEntry } from './state/undo';

export interface Outside {
  readonly core: Core;
  /** The bytes of the workbook that is open. */
  documentBytes(): Promise<Uint8Array>;
  /** The workbook printed to PDF; null where this Excel cannot. */
  readonly documentPdf: (() => Promise<Uint8Array>) | null;
  /** Listens to Excel for 诊断; null where there is nothing to listen to. */
  readonly recorder: (() => Promise<{ start(): void; stop(): unknown }>) | null;
  /** Opens a workbook in a window of its own; null where there is no such thing. */
  readonly openCopy: ((bytes: Uint8Array) => Promise<void>) | null;
  /** Whether the host is shown dark; null where it does not say. */
  readonly isDark?: () => boolean | null;
  /** Hands a file to the officer. */
  save(name: string, content: Uint8Array | string): void;
}

/** The officer has asked to stop; nothing is told. */
class Cancelled extends Error {}

export class Desk {
  workbook: Workbook = { sheets: [], names: [] };
  private readonly seen: Seen;
  private undoes: UndoEntry[] = [];
  /** The workbook as the work that runs, or ran last, has found it. */
  private found: Workbook | null = null;
  /** Counts what is begun, so that an answer after 取消 is nobody's. */
  private turn = 0;
  private touched = false;
  private ending = new AbortController();

  constructor(
    readonly store: Store,
    readonly excel: PaneHost,
    readonly outside: Outside,
  ) {
    this.seen = new Seen(outside.core);
  }

  get state(): PaneState {
    return this.store.get();
  }

  /** `chosen`: by the officer, not by the course of things. */
  show(step: Step, chosen = false): void {
    this.store.dispatch({ type: 'step', step, chosen });
  }

  cancel(): void {
    if (!this.state.cancellable) return;
    this.turn += 1;
    this.ending.abort();
    this.store.dispatch({ type: 'doing', doing: null });
  }

  /** The officer has changed something: two requests and a check, and the tables' states are right again. */
  async live(): Promise<void> {
    this.touched = true;
    if (this.state.doing !== null) return; // whatever runs now looks again when it ends
    while (this.touched && this.state.doing === null) {
      this.touched = false;
      try {
        await this.refresh(this.turn);
      } catch (error) {
        if (!(error instanceof Cancelled)) this.tell('error', sentence(error));
      }
    }
  }

  /** The checks' own code comes after the first sight of the pane; whoever has read the workbook meanwhile has checked it as well. */
  examine(): Promise<void> {
    const { workbook } = this;
    return this.quietly(async () => {
      const inspection = await this.seen.examine();
      if (workbook === this.workbook) this.store.dispatch({ type: 'inspected', inspection });
    });
  }

  async refresh(turn = this.turn, how: 'inspect' | 'recognise' = 'inspect'): Promise<Inspection | null> {
    const workbook = await this.excel.read();
    if (turn !== this.turn) throw new Cancelled();
    const inspection = await this.seen[how](workbook);
    if (turn !== this.turn) throw new Cancelled();
    this.workbook = workbook;
    this.forgetTakenBack();
    this.store.dispatch({ type: 'inspected', inspection });
    return inspection;
  }

  /** Causes, and what the open finding is held against. */
  async mark({ findings }: Inspection): Promise<void> {
    const { open } = this.state.check;
    const lit = findings.filter(({ key }) => key === open).flatMap(litBy);
    const { skipped } = await this.excel.mark([...marksOf(findings), ...lit]);
    const sheets = skipped.filter(({ reason }) => reason === 'protected').map(({ sheet }) => sheet);
    if (sheets.length > 0) this.tell('info', { key: 'notMarked', sheets });
  }

  async goTo(sheet: string, area: Area): Promise<void> {
    try {
      await this.excel.goTo(sheet, area);
    } catch (error) {
      this.tell('error', sentence(error));
    }
  }

  /** After a change of ours, which Excel does not tell as one of the officer's. */
  async again(): Promise<void> {
    const inspection = await this.refresh();
    if (inspection && this.state.check.asked) await this.mark(inspection);
  }

  undo(): Promise<void> {
    return this.run('undoing', async () => {
      const entry = this.undoes.at(-1);
      if (!entry) return;
      await this.refresh();
      if (!mayUndo(entry, this.workbook)) {
        this.forgetLast();
        this.tell('warning', { key: 'undoRefused' });
        return;
      }
      await this.excel.apply(entry.edits);
      this.forgetLast();
      this.tell('success', { key: 'undone' });
      await this.again();
    });
  }

  done(entry: UndoEntry): void {
    this.undoes.push(this.found ? { ...entry, before: this.found } : entry);
    this.store.dispatch({ type: 'undoable', undoable: this.undoes.map(({ done }) => done) });
    this.tell('success', entry.done);
  }

  private forgetLast(): void {
    this.undoes.pop();
    this.store.dispatch({ type: 'undoable', undoable: this.undoes.map(({ done }) => done) });
  }

  /** What was taken back in Excel or on the desk itself is neither offered again nor said to be done. */
  private forgetTakenBack(): void {
    const last = this.undoes.at(-1);
    if (!last || !isTakenBack(last, this.workbook)) return;
    this.forgetLast();
    if (this.state.notice?.text === last.done) this.dismiss();
  }

  dismiss(): void {
    this.store.dispatch({ type: 'notice', notice: null });
  }

  tell(intent: 'error' | 'warning' | 'success' | 'info', text: NoticeText): void {
    this.store.dispatch({ type: 'notice', notice: { intent, text } });
  }

  /** Work that holds nobody up; only its failure is told. */
  async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tell('error', sentence(error));
    }
  }

  async run(doing: Doing, work: (signal: AbortSignal) => Promise<void>, cancellable = false): Promise<void> {
    if (this.state.doing !== null) return;
    this.turn += 1;
    this.found = this.workbook;
    const { turn } = this;
    this.touched = false;
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.store.dispatch({ type: 'notice', notice: null });
    this.store.dispatch({ type: 'doing', doing, cancellable });
    try {
      await work(signal);
    } catch (error) {
      if (!(error instanceof Cancelled || isAbort(error))) this.tell('error', sentence(error));
    }
    if (turn === this.turn) this.store.dispatch({ type: 'doing', doing: null });
    if (this.touched) void this.live();
  }
}
