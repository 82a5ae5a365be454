/**
 * Tasks given out to worker threads and done here as well, their results in the order of the tasks. The thread that
 * waits for results has the program loaded and compiled: one worker fewer has to.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { collectSooner, holdYoung, shareMemory } from './heap';
import { READY, type Done, type Job } from './check-message';
import type { Hands, Result, Setting, Task } from './tasks';

/** What starts the command line starts a worker too: both load the same files. */
const WORKER = `require(${JSON.stringify(join(__dirname, 'start.cjs'))}).work()`;

/** A result waits for those before it; nobody runs further ahead than this. Among so many, the largest come first. */
const AHEAD = 32;
/** A worker has its next task at hand while this thread is busy with one of its own. */
const AT_HAND = 2;
/** A file that fills the memory kills the thread it is read in: large ones are left to workers. */
const LARGE = 1024 * 1024;
/** Megabytes that a worker may have for short-lived objects: nearly all are; more room saves it no time. */
const YOUNG = 16;

export interface PoolEvents<T, R> {
  begin(task: T): void;
  done(result: R): void;
  /** What is said where a worker died of a task, in a sentence. */
  died(task: T, fault: string): Promise<R>;
}

/** @param files of a task, for its size */
export interface Work<T extends Task, R = Result<T>> {
  readonly tasks: readonly T[];
  readonly files: (task: T) => readonly string[];
  readonly setting: Setting;
  readonly hands: Hands;
  readonly events: PoolEvents<T, R>;
}

/** @param threads this one included */
export async function* inThreads<T extends Task, R = Result<T>>(
  work: Work<T, R>,
  threads: number,
): AsyncGenerator<R> {
  const pool = new Pool(work);
  try {
    if (threads > 1) shareMemory();
    for (let i = 1; i < threads; i++) pool.hire();
    for (let index = 0; index < work.tasks.length; index++) {
      yield await pool.result(index);
    }
  } finally {
    await pool.close();
  }
}

class Pool<T extends Task, R> {
  private next = 0;
  private asked = 0;
  private closed = false;
  /** Tasks of the window that nobody has taken yet, with their sizes in bytes. */
  private readonly open = new Map<number, number>();
  private readonly ready = new Map<number, R>();
  /** What each worker has been given, in the order in which it is done. */
  private readonly given = new Map<Worker, number[]>();
  private readonly started = new Set<Worker>();
  private wake: () => void = () => undefined;

  constructor(private readonly work: Work<T, R>) {}

  hire(): void {
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: this.work.setting,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.given.set(worker, []);
    worker.on('message', (said: Done | typeof READY) => {
      if (said === READY) {
        this.started.add(worker);
        return;
      }
      const { index, result } = said;
      this.given.get(worker)?.shift();
      this.settle(index, result as R);
      this.give(worker);
    });
    worker.on('error', (error) => void this.bury(worker, causeOfDeath(error)));
    worker.on('exit', () => void this.bury(worker, '程序中途退出，没有校验完；请单独校验这个文件'));
    this.give(worker);
  }

  async result(index: number): Promise<R> {
    this.asked = index;
    for (const worker of this.given.keys()) this.give(worker);
    for (;;) {
      const found = this.ready.get(index);
      this.ready.delete(index);
      if (found !== undefined) return found;
      const own = this.take(this.given.size === 0 ? Infinity : LARGE);
      if (own === null)
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      else {
        const task = this.task(own);
        this.work.events.begin(task);
        // A name is cut out of the text of a sheet and would keep all of it: what is done here is copied, as what comes
        // from a worker is.
        const result = structuredClone((await this.work.hands.do(task)) as R);
        // What it needs is loaded with the first, and the second fills the heap.
        collectSooner();
        if (this.given.size > 0) holdYoung();
        this.settle(own, result);
        // A check hardly ever waits: what workers have said since would lie unheard, and they without a task.
        await turn();
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.given.keys()].map((worker) => worker.terminate()));
  }

  private task(index: number): T {
    return this.work.tasks[index] as T;
  }

  /** The largest task of the window that is not larger than `most`; without workers the next one. */
  private take(most: number): number | null {
    const { tasks, files } = this.work;
    const window = this.given.size === 0 ? 1 : AHEAD;
    for (; this.next < Math.min(tasks.length, this.asked + window); this.next++)
      this.open.set(
        this.next,
        files(this.task(this.next)).reduce((sum, file) => sum + sizeOf(file), 0),
      );
    let best: number | null = null;
    for (const [index, size] of this.open)
      if (size <= most && (best === null || size > (this.open.get(best) ?? 0))) best = index;
    if (best !== null) this.open.delete(best);
    return best;
  }

  private give(worker: Worker): void {
    const given = this.given.get(worker) ?? [];
    while (this.given.has(worker) && given.length < AT_HAND) {
      const index = this.take(Infinity);
      if (index === null) return;
      given.push(index);
      const job: Job = { index, task: this.task(index) };
      if (given.length === 1) this.work.events.begin(this.task(index));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(job);
    }
  }

  private settle(index: number, result: R): void {
    this.work.events.done(result);
    this.ready.set(index, result);
    this.wake();
  }

  /**
   * A task that killed its worker (a workbook too large for the memory) is told as that; the others go on. Where no
   * worker can start, all is done here.
   */
  private async bury(worker: Worker, fault: string): Promise<void> {
    const given = this.given.get(worker);
    if (!given || this.closed) return;
    this.given.delete(worker);
    const fatal = this.started.has(worker) ? given.shift() : undefined;
    for (const index of given) this.open.set(index, 0);
    if (this.started.has(worker) && (this.open.size > 0 || this.next < this.work.tasks.length)) this.hire();
    if (fatal !== undefined) this.settle(fatal, await this.work.events.died(this.task(fatal), fault));
    else this.wake();
  }
}

const causeOfDeath = (error: NodeJS.ErrnoException): string =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? '文件太大，内存不够，没有校验完；请删去用不着的表和行，或关闭别的程序后单独校验它'
    : `校验时程序出错：${error.message}`;

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
