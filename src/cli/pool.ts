/** Files given out to worker threads, their results in the order of the files. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckedFile } from './check-file';
import type { Done, Job, WorkerData } from './check-worker';

/** What starts the command line starts a worker too: both load the same files. */
const WORKER = `require(${JSON.stringify(join(__dirname, 'start.cjs'))}).work()`;

/** A result waits for those before it; no worker runs further ahead than this. */
const AHEAD = 32;

export interface PoolEvents {
  begin(file: string): void;
  done(checked: CheckedFile): void;
  /** What is said of a file whose worker died of it. */
  died(file: string, index: number, reason: string): Promise<CheckedFile>;
}

export async function* inWorkers(
  files: readonly string[],
  workers: number,
  data: WorkerData,
  events: PoolEvents,
): AsyncGenerator<CheckedFile> {
  const pool = new Pool(files, data, events);
  try {
    for (let i = 0; i < workers; i++) pool.hire();
    for (let index = 0; index < files.length; index++) yield await pool.result(index);
  } finally {
    await pool.close();
  }
}

class Pool {
  private next = 0;
  private asked = 0;
  private closed = false;
  private readonly ready = new Map<number, CheckedFile>();
  private readonly running = new Map<Worker, Job | null>();
  private wake: () => void = () => undefined;

  constructor(
    private readonly files: readonly string[],
    private readonly data: WorkerData,
    private readonly events: PoolEvents,
  ) {}

  hire(): void {
    const worker = new Worker(WORKER, {
      eval: true,
      workerData: this.data,
      // Short-lived objects are nearly all there are; more room than this costs memory and saves no time.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    this.running.set(worker, null);
    worker.on('message', ({ index, checked }: Done) => {
      this.settle(index, checked);
      this.give(worker);
    });
    worker.on('error', (error) => void this.bury(worker, error.message));
    worker.on('exit', () => void this.bury(worker, '校验线程中途退出'));
    this.give(worker);
  }

  async result(index: number): Promise<CheckedFile> {
    this.asked = index;
    for (const [worker, job] of this.running) if (!job) this.give(worker);
    for (;;) {
      const checked = this.ready.get(index);
      this.ready.delete(index);
      if (checked) return checked;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.running.keys()].map((worker) => worker.terminate()));
  }

  private give(worker: Worker): void {
    const file = this.files[this.next];
    if (file === undefined || this.next >= this.asked + AHEAD) {
      this.running.set(worker, null);
      return;
    }
    const job: Job = { index: this.next++, file };
    this.running.set(worker, job);
    this.events.begin(file);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(job);
  }

  private settle(index: number, checked: CheckedFile): void {
    this.events.done(checked);
    this.ready.set(index, checked);
    this.wake();
  }

  /** A file that killed its worker (a workbook too large for the memory) is unusable; the others go on. */
  private async bury(worker: Worker, reason: string): Promise<void> {
    const job = this.running.get(worker);
    if (!this.running.delete(worker) || this.closed) return;
    if (job) this.settle(job.index, await this.events.died(job.file, job.index, reason));
    if (this.next < this.files.length) this.hire();
  }
}
