/** One script, three lives: the page of the desk, the core in its worker, and hands for a folder of files. */
import { startCore } from './core';

if (typeof document === 'undefined') {
  if (self.name === 'folder') void import('./folder/worker');
  else void import('../taskpane/core/worker');
} else {
  const root = document.getElementById('root');
  if (root) {
    const core = startCore();
    void import('./boot').then(({ boot }) => boot(root, core));
  }
}
