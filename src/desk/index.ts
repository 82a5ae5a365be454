/** One script, two lives: the page of the desk, and the core in its worker. */
import { startCore } from './core';

if (typeof document === 'undefined') {
  void import('../taskpane/core/worker');
} else {
  const root = document.getElementById('root');
  if (root) {
    const core = startCore();
    void import('./boot').then(({ boot }) => boot(root, core));
  }
}
