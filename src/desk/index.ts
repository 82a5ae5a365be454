/** One script, three lives: the page of the desk, the core in its worker, and hands for a folder of files. */
import { startCore } from './core';

if (typeof document === 'undefined') {
  if (self.name === 'folder') void import('./folder/worker');
  else void coreAtWork();
} else {
  const root = document.getElementById('root');
  if (root) {
    const core = startCore();
    void import('./boot').then(({ boot }) => boot(root, core));
  }
}

/** The core; as long as nobody asks it anything, it makes itself ready. */
async function coreAtWork(): Promise<void> {
  await import('../taskpane/core/worker');
  let isIdle = true;
  self.addEventListener('message', () => (isIdle = false), { once: true });
  const { warm } = await import('./warm');
  await warm(() => isIdle);
}
