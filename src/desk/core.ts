/**
 * The core in a worker that runs this very page's script: the desk is one file, so there is no second one to load.
 * Where a browser starts no worker from a page on disk, the core runs in the page itself.
 */
import type { Core } from '../taskpane/core/contract';
import { firstWord } from '../taskpane/core/first-word';
import { connect } from '../taskpane/core/remote';

const PATIENCE = 10_000;

/** The script as it stands in the page; asked for while it runs for the first time. */
const source = typeof document === 'undefined' ? null : (document.currentScript?.textContent ?? null);

let address: string | null = null;

export async function startCore(): Promise<Core> {
  try {
    return connect(await startWorker());
  } catch {
    const { createCore } = await import('../taskpane/core/core');
    return createCore();
  }
}

/**
 * @param name tells the script what it is to be there: see `index.ts`
 * @throws where no worker starts here
 */
export async function startWorker(name = 'core'): Promise<Worker> {
  if (source === null || source === '') throw new Error('no script');
  // One for all of them: encoding five megabytes holds up the page.
  address ??= URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return firstWord(new Worker(address, { name }), PATIENCE);
}
