/** A worker of `check` over many files: one task after the other, so that it is known on which one a worker died. */
import { parentPort, workerData } from 'node:worker_threads';
import { READY, type Done, type Job } from './check-message';
import { Hands, type Setting } from './tasks';

const hands = Hands.at(workerData as Setting);
void hands.then(() => parentPort?.postMessage(READY));
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: Job) => {
  last = last.then(() => answer(job));
});

async function answer({ index, task }: Job): Promise<void> {
  const result = await (await hands).do(task);
  parentPort?.postMessage({ index, result } satisfies Done);
}
