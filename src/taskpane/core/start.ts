/** The worker where there may be one; the same code in the pane's own thread where there may not. */
import type { Core } from './contract';
import { firstWord } from './first-word';
import { connect, type Port } from './remote';

const PATIENCE = 15_000;

export async function startCore(): Promise<Core> {
  try {
    return connect(await startWorker());
  } catch {
    const { createCore } = await import(/* webpackChunkName: "core" */ './core');
    return createCore();
  }
}

function startWorker(): Promise<Port> {
  const worker = new Worker(/* webpackChunkName: "core-worker" */ new URL('./worker.ts', import.meta.url));
  return firstWord(worker, PATIENCE);
}
