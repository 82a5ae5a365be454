/**
 * Everything that is built. `--env only=NAME` builds one part:
 *   cli        the command line and its worker: dist/cli/
 *   pane       the task pane as static files: dist/pane/ (settings: build/pane.config.cjs)
 *   desk       the one file that is opened by a double click: dist/预算公开助手.html
 *   workbench  the page with the grid, for this machine: dist/workbench/
 *   sample, bench   the makers of the samples, the benchmarks
 *   conformance     the suite that any checker can run
 * The index of the template packs is written first, from their folders.
 */
import { createRequire } from 'node:module';
import { writeIndex } from './build/templates.mjs';

const require = createRequire(import.meta.url);

const PARTS = {
  cli: './build/cli.config.cjs',
  pane: './build/pane.config.cjs',
  desk: './build/desk.config.cjs',
  workbench: './build/workbench.config.cjs',
  sample: './build/sample.config.cjs',
  bench: './build/bench.config.cjs',
  conformance: './build/conformance.config.cjs',
};
/** What `webpack` alone builds: what is shipped. */
const SHIPPED = ['cli', 'pane', 'desk'];

export default (env, options) => {
  writeIndex();
  const names = env.only === undefined ? SHIPPED : String(env.only).split(',');
  return names.map((name) => {
    if (!(name in PARTS)) throw new Error(`no part ${name}: ${Object.keys(PARTS).join(', ')}`);
    const made = require(PARTS[name]);
    return typeof made === 'function' ? made(env, options) : made;
  });
};
