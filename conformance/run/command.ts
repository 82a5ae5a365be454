/** Another program by the command-line contract: `CMD check FILE… --format json`, a JSON object a line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Checker, Handed } from './checker';
import type { Answer, Reported } from './report';

const MINUTES = 5;

/** @param command words parted by blanks: `node bin/budget-disclosure.js` */
export function commandChecker(command: string): Checker {
  const [program = '', ...words] = command.split(/\s+/).filter((word) => word !== '');
  return {
    name: command,
    check: async (handed) => {
      const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
      try {
        const run = (...args: string[]) =>
          spawnSync(program, [...words, 'check', ...args, '--format', 'json'], {
            encoding: 'utf8',
            maxBuffer: 2 ** 28,
            timeout: MINUTES * 60_000,
          }).stdout ?? '';
        return answersIn(handed, folder, run);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Workbooks go together, a text goes with its own. */
function answersIn(handed: readonly Handed[], folder: string, run: (...args: string[]) => string): Answer[] {
  const fileOf = ({ id }: Handed) => join(folder, `${id}.xlsx`);
  for (const one of handed) writeFileSync(fileOf(one), one.workbook);
  const alone = handed.filter(({ text }) => text === null);
  const answers = new Map<string, Answer>();
  if (alone.length > 0)
    for (const [file, findings] of lines(run(...alone.map(fileOf)))) answers.set(file, findings);
  for (const one of handed.filter(({ text }) => text !== null)) {
    const text = join(folder, `${one.id}.txt`);
    writeFileSync(text, one.text ?? '');
    const [answer] = lines(run(fileOf(one), '--narrative', text));
    if (answer) answers.set(basename(fileOf(one)), answer[1]);
  }
  return handed.map((one) => answers.get(basename(fileOf(one))) ?? null);
}

/** File and findings of each line that is a report; a line with `error` is a file that could not be used. */
function lines(output: string): [string, Answer][] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => {
      const { file = '', findings } = JSON.parse(line) as { file?: string; findings?: readonly Reported[] };
      return [basename(file), findings ?? null];
    });
}
