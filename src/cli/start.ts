/**
 * The first file that runs: it loads the others with what the compiler made of them last time. A command lives for
 * a tenth of a second, of which more than half went into compiling the same code again.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { answer, mayFillMemory, runApart } from './apart';

interface CommandLine {
  run(argv: readonly string[]): Promise<number>;
  work(): Promise<void>;
  notWritten(error: Error): void;
}

interface Loaded {
  readonly exports: unknown;
}

/** Of all that was built together. */
declare const __webpack_hash__: string;
/** Node's own `require`, which webpack does not look into. */
declare const __non_webpack_require__: (name: string) => unknown;

/** Beside what it was made of: whoever could change the one could change the other. */
const CACHE = join(__dirname, '.compiled');
const MINE = [__webpack_hash__, process.version, process.arch].join('-');

/**
 * First, the bytes of bytecode that a function runs through before it is optimised. A command over one workbook is
 * done before that pays off and would spend a third of its processor time on it; what takes longer is optimised sooner,
 * though not as soon as V8 would: a check runs through thousands of functions once, and every worker pays for each anew
 * (of 400 files in one thread, waiting three times as long spares a fifteenth). A second thread that helps to collect a
 * few megabytes costs more than it spares (a tenth), and so does a pattern compiled for two texts. (Other settings gain
 * little and are not safe to change back: V8 fell over where garbage was marked in steps again.)
 */
const HURRIED = ['--interrupt-budget=1500000', '--no-parallel-scavenge', '--regexp-tier-up-ticks=10'];
const USUAL = ['--interrupt-budget=1000000', '--regexp-tier-up-ticks=1', '--semi-space-growth-factor=2'];
/** A text makes twice the rubbish: the room for it grows at once, not by doubling, and is swept half as often. */
const ROOMY = ['--semi-space-growth-factor=16'];
const LONG = 1000;
/** The version whose setting this is. */
const TUNED = process.version.startsWith('v20.');
/** Compiled code is taken by V8 only under the settings that it was made with. */
let settled = false;
/** A worker only uses what is kept: one thread keeps. */
let keeps = true;

const loaded = new Map<string, Loaded>();
const fresh: { readonly file: string; readonly script: Script }[] = [];

/** A check with its text runs functions that one without never calls: each keeps its own. */
let kind = '';
let hurried = HURRIED;

const cachePath = (file: string) => join(CACHE, `${MINE}-${kind}${basename(file)}.bin`);

/** What `require` does for a file of the bundle, with its compiled code where there is one. */
function load(name: string): unknown {
  if (!name.startsWith('./')) return __non_webpack_require__(name);
  const file = join(__dirname, name);
  const known = loaded.get(file);
  if (known) return known.exports;
  const made = { exports: {} };
  loaded.set(file, made);
  const cachedData = compiled(file);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  if (keeps && (!cachedData || (script.cachedDataRejected && !settled))) fresh.push({ file, script });
  (script.runInThisContext() as (...args: unknown[]) => void)(made.exports, load, made, file, __dirname);
  return made.exports;
}

function compiled(file: string): Buffer | null {
  try {
    return readFileSync(cachePath(file));
  } catch {
    return null;
  }
}

/** Kept after the work, when it is known what of a file is needed. Where nothing can be written, nothing is kept. */
function keep(): void {
  if (fresh.length === 0) return;
  tune(hurried);
  try {
    mkdirSync(CACHE, { recursive: true });
    for (const name of readdirSync(CACHE))
      if (!name.startsWith(MINE)) rmSync(join(CACHE, name), { force: true });
    for (const { file, script } of fresh.splice(0)) {
      const beside = `${cachePath(file)}.${process.pid}`;
      writeFileSync(beside, script.createCachedData());
      renameSync(beside, cachePath(file));
    }
  } catch {
    // A folder that is not ours to write to: the next command compiles again.
  }
}

function tune(settings: readonly string[]): void {
  if (TUNED) for (const setting of settings) setFlagsFromString(setting);
}

/** From Node 22 on the platform keeps compiled code itself. */
function main(): CommandLine {
  const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
  if (enableCompileCache) {
    enableCompileCache(CACHE);
    return __non_webpack_require__('./budget-disclosure.cjs') as CommandLine;
  }
  return load('./budget-disclosure.cjs') as CommandLine;
}

/** @param argv what stands behind the name of the command */
export function start(argv: readonly string[]): void {
  if (argv.includes('--narrative')) {
    kind = 'text-';
    hurried = [...HURRIED, ...ROOMY];
  }
  tune(hurried);
  setTimeout(() => {
    settled = true;
    tune(USUAL);
  }, LONG).unref();
  const apart = mayFillMemory(argv);
  if (apart) process.stdout.on('error', (error) => main().notWritten(error));
  void (apart ? runApart(argv, __filename) : main().run(argv)).then((code) => {
    process.exitCode = code;
    keep();
    leave(SETTLED);
  });
}

/** Ticks in which Node tells that something could not be written: two, as of Node 20. */
const SETTLED = 8;

/**
 * What V8 has put off to the end (collecting once more, giving memory back piece by piece) helps nobody: a tenth of a
 * short command. It would begin with the next turn of the loop. What a slow reader has not taken yet comes first.
 */
function leave(ticks: number): void {
  if (ticks > 0) process.nextTick(leave, ticks - 1);
  else if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}

/** In a thread of its own: a command over a file that may fill the memory. */
export function apart(): void {
  void answer((argv) => main().run(argv)).then(keep);
}

/** In a thread of its own: one of those that check many files. */
export function work(): void {
  keeps = false;
  void main().work();
}
