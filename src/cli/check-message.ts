/** What the threads of `check` over many files say to each other. */
import type { Task } from './tasks';

export interface Job {
  readonly index: number;
  readonly task: Task;
}

export interface Done {
  readonly index: number;
  readonly result: unknown;
}

/** A worker has loaded the program: what it dies of from now on is its task. */
export const READY = 'ready';
