/**
 * A command over a file that may fill the memory runs in a thread of its own: one that fills the memory ends the thread and not the
 * program, which says so in a sentence. All others are spared the thread: it costs a tenth.
 */
import { statSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import type { Worker as Thread } from 'node:worker_threads';

/** A byte of a packed workbook has taken 320 bytes of memory; packed tighter it may take more. */
const GROWS = 1000;

/** Node's own `require`, which webpack does not look into. */
declare const __non_webpack_require__: (name: string) => unknown;

/** Several files to check have workers anyway. */
export function mayFillMemory(argv: readonly string[]): boolean {
  const [command, ...rest] = argv;
  const files = rest.filter((one, index) => !one.startsWith('-') && !rest[index - 1]?.startsWith('--'));
  return !(command === 'check' && files.length > 1) && rest.some(fillsMemory);
}

const fillsMemory = (file: string): boolean => sizeOf(file) * GROWS > getHeapStatistics().heap_size_limit;

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}

/**
 * @param program what starts the command line
 * @returns the exit code
 */
export function runApart(argv: readonly string[], program: string): Promise<number> {
  // Loaded by the few commands that need it.
  const { Worker } = __non_webpack_require__('node:worker_threads') as { Worker: typeof Thread };
  return new Promise((resolve) => {
    const worker = new Worker(`require(${JSON.stringify(program)}).apart()`, {
      eval: true,
      workerData: argv,
    });
    const say = (sentence: string) => {
      process.stderr.write(`${sentence}\n`);
      resolve(2);
    };
    worker.on('message', resolve);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      say(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `${argv.find(fillsMemory)}：文件太大，内存不够，没有做完；请删去用不着的表和行，或关闭别的程序后再试`
          : `程序内部出错，这一次没有做完：${String(error)}`,
      ),
    );
    worker.on('exit', (code) => resolve(code || 2));
  });
}

/** Within the thread. */
export async function answer(run: (argv: readonly string[]) => Promise<number>): Promise<void> {
  const { parentPort, workerData } = __non_webpack_require__('node:worker_threads') as {
    parentPort: { postMessage(code: number): void };
    workerData: readonly string[];
  };
  const code = await run(workerData);
  // Each is told when the other side has it.
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((written) => void stream.write('', () => written()));
  parentPort.postMessage(code);
}
