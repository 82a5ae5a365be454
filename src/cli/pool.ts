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
const START = join(__dirname, 'start.cjs');

/** A result waits for those before it; nobody runs further ahead than this. Among so many, the largest come first. */
const AHEAD = 32;
/** A worker has its next task at hand while this thread is busy with one of its own. */
const AT_HAND = 2;
/** A file that fills the memory kills the thread it is read in: large ones are left to workers, one started for them if need be. */
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

/**
 * @param threads this one included
 * @param program whose `work` a worker runs
 */
export async function* inThreads<T extends Task, R = Result<T>>(
  work: Work<T, R>,
  threads: number,
  program = START,
): AsyncGenerator<R> {
  const pool = new Pool(work, threads, program);
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
  /** No worker can start here. */
  private alone = false;
  /** Tasks of the window that nobody has taken yet, with their sizes in bytes. */
  private readonly open = new Map<number, number>();
  private readonly ready = new Map<number, R>();
  /** What each worker has been given, in the order in which it is done. */
  private readonly given = new Map<Worker, number[]>();
  private readonly started = new Set<Worker>();
  private wake: () => void = () => undefined;

  constructor(
    private readonly work: Work<T, R>,
    private readonly threads: number,
    private readonly program: string,
  ) {}

  hire(): void {
    const worker = new Worker(`require(${JSON.stringify(this.program)}).work()`, {
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
      const own = this.take(0, this.alone ? Infinity : LARGE);
      if (own === null) {
        if (this.given.size === 0) this.hire();
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
      } else {
        const task = this.task(own);
        this.work.events.begin(task);
        // A name is cut out of the text of a sheet and would keep all of it: what is done here is copied, as what comes
        // from a worker is.
        const result = structuredClone((await this.work.hands.do(task)) as R);
        // What it needs is loaded with the first, and the second fills the heap.
        collectSooner();
        holdYoung();
        this.settle(own, result);
        // A check hardly ever waits: what workers have said since would lie unheard, and they without a task.
        await listen();
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

  private size(index: number): number {
    return this.work.files(this.task(index)).reduce((sum, file) => sum + sizeOf(file), 0);
  }

  /** The largest task of the window of these sizes; of one thread, the next one. */
  private take(above: number, most: number): number | null {
    const end = Math.min(this.work.tasks.length, this.asked + (this.threads === 1 ? 1 : AHEAD));
    for (; this.next < end; this.next++) this.open.set(this.next, this.size(this.next));
    let best: number | null = null;
    for (const [index, size] of this.open)
      if (size >= above && size <= most && (best === null || size > (this.open.get(best) ?? 0))) best = index;
    if (best !== null) this.open.delete(best);
    return best;
  }

  private give(worker: Worker): void {
    const given = this.given.get(worker) ?? [];
    while (this.given.has(worker) && given.length < AT_HAND) {
      // Where one thread is asked for, a worker is there for what is too large for it.
      const index = this.take(this.threads === 1 ? LARGE : 0, Infinity);
      if (index === null) return;
      given.push(index);
      const job: Job = { index, task: this.task(index) };
      if (given.length === 1) this.work.events.begin(this.task(index));
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
    for (const index of given) this.open.set(index, this.size(index));
    const more = this.open.size > 0 || this.next < this.work.tasks.length;
    if (!this.started.has(worker)) this.alone = this.given.size === 0;
    else if (this.threads > 1 && more) this.hire();
    if (fatal !== undefined) this.settle(fatal, await this.work.events.died(this.task(fatal), fault));
    else this.wake();
  }
}

/** Messages are heard at one point of the loop's round: wherever this is said, two turns pass it. */
async function listen(): Promise<void> {
  await turn();
  await turn();
}

const causeOfDeath = (error: NodeJS.ErrnoException): string =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? '文件太大，内存不够，没有校验完；请删去用不着的表和行，或关闭别的程序后单独校验它'
    : `校验时程序出错：${error.message}`;

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
