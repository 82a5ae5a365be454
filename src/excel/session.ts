/**
 * Every conversation with Excel goes through here: one at a time, waiting for the officer to leave a cell
 * (`delayForCellEdit`), saying so when it takes long, and giving up in words when no answer comes.
 */
import { unanswered } from './sentences';

/** `waiting`: Excel has not answered for a while, most likely because a cell is being edited. */
export type SessionState = 'idle' | 'working' | 'waiting';

export interface SessionOptions {
  /** Told of every change of state; the pane shows `waiting` with the way out (press Enter, close the dialog). */
  readonly onState?: (state: SessionState) => void;
  /** Milliseconds of silence until the state is `waiting`. */
  readonly patience?: number;
  /** Milliseconds of silence after which a request is given up. An officer may well leave a cell open for a while. */
  readonly timeout?: number;
}

export interface Batch {
  readonly workbook: Excel.Workbook;
  readonly application: Excel.Application;
  /** Sends one request. Throws what Excel answered, or a `WorkbookError` where it did not answer. */
  sync(): Promise<void>;
}

export class Session {
  private readonly onState: (state: SessionState) => void;
  private readonly patience: number;
  private readonly timeout: number;
  private last: Promise<unknown> = Promise.resolve();
  private state: SessionState = 'idle';
  /** False where Excel has no groups, or has said that something cannot be grouped. */
  groups = Office.context.requirements.isSetSupported('ExcelApi', '1.20');

  constructor({ onState = () => undefined, patience = 1_000, timeout = 60_000 }: SessionOptions = {}) {
    this.onState = onState;
    this.patience = patience;
    this.timeout = timeout;
  }

  /** Operations of several requests do not interleave: nobody reads a workbook that is half written. */
  exclusively<T>(operation: () => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => {
      this.enter('working');
      try {
        return await operation();
      } finally {
        this.enter('idle');
      }
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /**
   * To be called inside `exclusively`. `grouped`: all its requests are one step of the officer's Ctrl+Z, where Excel can
   * (ExcelApi 1.20); else each is a step of its own, and before Excel 2504 none is and the steps before are lost.
   */
  run<T>(batch: (batch: Batch) => Promise<T>, timeout = this.timeout, grouped = false): Promise<T> {
    // The answer is the batch's own: Excel.run goes on to tidy up, and might wait for Excel again.
    return new Promise<T>((resolve, reject) => {
      const mergeUndoGroup = grouped && this.groups ? { mergeUndoGroup: true } : {};
      const running = Excel.run({ delayForCellEdit: true, ...mergeUndoGroup }, async (context) => {
        try {
          const answer = await batch({
            workbook: context.workbook,
            // Asked for when used: the mere asking is an action, and would be a request of its own.
            get application() {
              return context.application;
            },
            sync: () => this.patiently(context.sync(), timeout),
          });
          resolve(answer);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          throw error; // or Excel.run would send what is queued
        }
      });
      running.catch(reject);
    });
  }

  /** Waits for Excel, but not for ever. */
  async patiently(answer: Promise<unknown>, timeout = this.timeout): Promise<void> {
    const slow = setTimeout(() => this.enter('waiting'), this.patience);
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      giveUp = setTimeout(() => reject(unanswered(Math.ceil(timeout / 1000))), timeout);
    });
    try {
      await Promise.race([answer, silence]);
    } finally {
      clearTimeout(slow);
      clearTimeout(giveUp);
      answer.catch(() => undefined); // an answer that comes after all is no longer anybody's
      if (this.state === 'waiting') this.enter('working');
    }
  }

  private enter(state: SessionState): void {
    if (state === this.state) return;
    this.state = state;
    this.onState(state);
  }
}
