/** `npm start`: builds what is missing or older than its sources, serves the workbench, says where. */
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const { serve } = require('./serve.cjs');

const ROOT = path.resolve(__dirname, '..');
const PORT = Number(process.env.PORT ?? 3000);
/** What each configuration makes, the newest of which tells when it was last built. */
const BUILDS = [
  { config: './pane.config.cjs', made: 'dist/workbench/pane/taskpane.html' },
  { config: './workbench.config.cjs', made: 'dist/workbench/workbench.js' },
];
const SOURCES = ['src', 'build', 'samples', 'package-lock.json'];

function newest(entry) {
  if (!existsSync(entry)) return 0;
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(entry).reduce((latest, name) => Math.max(latest, newest(path.join(entry, name))), 0);
}

async function build(config) {
  process.env.WORKBENCH = '1';
  const made = require(config);
  const compiler = webpack(typeof made === 'function' ? made({}, { mode: 'production' }) : made);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
}

/** Whether what was built is missing or older than what it is built from. */
exports.isStale = function isStale(made) {
  return newest(path.join(ROOT, made)) < Math.max(...SOURCES.map((entry) => newest(path.join(ROOT, entry))));
};

/** @returns whether anything had to be built */
exports.buildWorkbench = async function buildWorkbench({ always = false } = {}) {
  process.chdir(ROOT);
  if (!BUILDS.some(({ made }) => exports.isStale(made)) && !always) return false;
  // In this order: the pane's build may empty its own folder, and the bridge is put into it after.
  for (const { config } of BUILDS) await build(config);
  return true;
};

async function start() {
  console.log('正在准备工作台…');
  await exports.buildWorkbench();
  const { address } = await serve(path.join(ROOT, 'dist/workbench'), PORT);
  console.log(`工作台已就绪：${address}  （按 Ctrl+C 结束）`);
}

if (require.main === module) {
  start().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
