/** The worker where there may be one; the same code in the pane's own thread where there may not. */
import type { Core } from './contract';
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

/** Some web views start no worker and say so late, or never: the worker speaks first. */
function startWorker(): Promise<Port> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* webpackChunkName: "core-worker" */ new URL('./worker.ts', import.meta.url));
    const giveUp = setTimeout(() => reject(new Error('the worker does not start')), PATIENCE);
    worker.addEventListener('error', () => reject(new Error('the worker failed')), { once: true });
    worker.addEventListener(
      'message',
      () => {
        clearTimeout(giveUp);
        resolve(worker);
      },
      { once: true },
    );
  });
}
