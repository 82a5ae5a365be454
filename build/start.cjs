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
const SOURCES = ['src', 'build', 'samples', 'docs/guide.md', 'package-lock.json'];

function newest(entry) {
  if (!existsSync(entry)) return 0;
  const stat = statSync(entry);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(entry).reduce((latest, name) => Math.max(latest, newest(path.join(entry, name))), 0);
}

/** @param onShare told of how much of the build is done, 0 to 1 */
async function build(config, onShare) {
  process.env.WORKBENCH = '1';
  const made = require(config);
  const compiler = webpack(typeof made === 'function' ? made({}, { mode: 'production' }) : made);
  new webpack.ProgressPlugin((share) => onShare(share)).apply(compiler);
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

/** @returns whether anything had to be built; `onShare` is told of how much is done, 0 to 1 */
exports.buildWorkbench = async function buildWorkbench({ always = false, onShare = () => {} } = {}) {
  process.chdir(ROOT);
  if (!BUILDS.some(({ made }) => exports.isStale(made)) && !always) return false;
  // In this order: the pane's build may empty its own folder, and the bridge is put into it after.
  for (const [at, { config }] of BUILDS.entries())
    await build(config, (share) => onShare((at + share) / BUILDS.length));
  return true;
};

/** One line that says how far it is and about how long it will still take; a line each quarter where lines stay. */
function progress(output) {
  const began = Date.now();
  const steps = output.isTTY ? 100 : 4;
  let told = -1;
  const say = (text) => output.write(output.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  return {
    tell(share) {
      const step = Math.floor(share * steps);
      if (step <= told) return;
      if (told < 0) say('正在准备工作台：第一次要一两分钟，以后没有改动就不用等…');
      told = step;
      const took = (Date.now() - began) / 1000;
      const left = Math.round((took * (1 - share)) / share);
      // The first moments say nothing of the rest.
      const rest = took > 3 && share > 0.1 ? `，大约还要 ${left} 秒` : '';
      if (step > 0) say(`正在准备工作台：${Math.round(share * 100)}%，已用 ${Math.round(took)} 秒${rest}`);
    },
    end() {
      if (told >= 0 && output.isTTY) output.write('\n');
    },
  };
}

async function start() {
  const shown = progress(process.stdout);
  await exports.buildWorkbench({ onShare: shown.tell });
  shown.end();
  const { address } = await serve(path.join(ROOT, 'dist/workbench'), PORT);
  console.log(`工作台已就绪：${address}  （按 Ctrl+C 结束）`);
}

if (require.main === module) {
  start().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
