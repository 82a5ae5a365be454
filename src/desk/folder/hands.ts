/** Workers made of the desk's own script, each with one task at a time; who is lost on a task is replaced. */
import { startWorker } from '../core';
import type { Tasks } from './tasks';
import type { Answer, Call, Numbered } from './worker';
import { FOLDER_WORDS } from './words';

/** A task that takes longer is given up: one file must not hold up a county. */
const PATIENCE = 300_000;
const MOST = 4;

interface Waiting extends Call {
  readonly answer: (answer: Answer) => void;
  readonly begin: () => void;
}

export const handsHere = (): number => Math.max(1, Math.min(MOST, navigator.hardwareConcurrency || 1));

/** Thrown out of every task that was not done when the officer had enough. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export class Hands {
  private readonly waiting: Waiting[] = [];
  private readonly stops = new Set<() => void>();
  private started = 0;
  private calls = 0;
  private isStopped = false;

  constructor(private readonly count: number) {}

  /** @param begin called when its turn comes */
  do<K extends keyof Tasks>(
    task: K,
    args: Parameters<Tasks[K]>,
    begin: () => void,
  ): Promise<Awaited<ReturnType<Tasks[K]>>> {
    return new Promise((resolve, reject) => {
      const answer = (said: Answer) =>
        'value' in said
          ? resolve(said.value as Awaited<ReturnType<Tasks[K]>>)
          : reject(this.isStopped ? new Stopped() : new Error(said.fault));
      this.waiting.push({ number: this.calls++, task, args, answer, begin });
      if (this.started < this.count) {
        this.started += 1;
        void this.work();
      }
    });
  }

  stop(): void {
    this.isStopped = true;
    for (const { answer } of this.waiting.splice(0)) answer({ fault: '' });
    for (const stop of this.stops) stop();
  }

  /** One pair of hands, until nothing is left to do. */
  private async work(): Promise<void> {
    let worker = await startWorker('folder').catch(() => null);
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      next.begin();
      const answer: Answer = await (worker ? this.ask(worker, next) : inPage(next));
      next.answer(answer);
      if (worker && 'fault' in answer && !this.isStopped) {
        worker.terminate();
        worker = await startWorker('folder').catch(() => null);
      }
    }
    worker?.terminate();
    this.started -= 1;
  }

  private ask(worker: Worker, { number, task, args }: Call): Promise<Answer> {
    return new Promise((resolve) => {
      const end = (answer: Answer) => {
        clearTimeout(timer);
        this.stops.delete(stop);
        worker.removeEventListener('message', onAnswer);
        worker.removeEventListener('error', onFault);
        resolve(answer);
      };
      // The reader of PDF speaks on the same line: taken for an answer, its word would give every later file the one
      // before it.
      const onAnswer = ({ data }: { readonly data: unknown }) => {
        if ((data as Partial<Numbered> | null)?.number === number) end(data as Numbered);
      };
      const onFault = () => end({ fault: FOLDER_WORDS.crashed });
      const stop = () => {
        worker.terminate();
        end({ fault: '' });
      };
      const timer = setTimeout(() => end({ fault: FOLDER_WORDS.tooLong }), PATIENCE);
      this.stops.add(stop);
      worker.addEventListener('message', onAnswer);
      worker.addEventListener('error', onFault);
      worker.postMessage({ number, task, args } satisfies Call, []);
    });
  }
}

/** Where a browser starts no worker from a page on disk. */
async function inPage({ task, args }: Call): Promise<Answer> {
  const { tasks } = await import('./tasks');
  const work = tasks[task] as (...args: readonly unknown[]) => Promise<unknown>;
  return work(...args).then(
    (value) => ({ value }),
    (error: unknown) => ({ fault: String(error) }),
  );
}
