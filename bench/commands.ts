/** Whole commands beside Node's own start, hucre, LibreOffice and, where `AGAINST` names a commit, that one's build. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { processorSeconds, type Command, type Spent } from './processor';

const OURS = resolve('bin/budget-disclosure.js');
const COPIES = 100;

export function wholeCommands(file: string, folder: string, earlier: string | null): void {
  const node = (name: string, ...args: string[]): Command => ({ name, command: process.execPath, args });
  const checks = (name: string, command: string): Command[] => {
    const text = resolve('../shared/cases/leshan-2023/published.docx');
    return [
      node(`${name}, check`, command, 'check', file),
      ...(existsSync(text)
        ? [node(`${name}, check with its document`, command, 'check', file, '--narrative', text)]
        : []),
    ];
  };
  const reader = join(folder, 'read.mjs');
  const hucre = pathToFileURL(resolve('node_modules/hucre/dist/index.mjs')).href;
  writeFileSync(
    reader,
    `import { readXlsx } from '${hucre}'; import { readFileSync } from 'node:fs'; await readXlsx(new Uint8Array(readFileSync(process.argv[2])));`,
  );
  const spent = processorSeconds([
    node('Node’s own start', '-e', '0'),
    node('hucre, bare read', reader, file),
    ...checks('ours', OURS),
    ...(earlier === null ? [] : checks('earlier', earlier)),
  ]);
  const office = processorSeconds(
    [
      {
        name: 'LibreOffice, open and recalculate',
        command: 'soffice',
        args: [
          `-env:UserInstallation=file://${folder}/office`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          join(folder, 'out'),
          file,
        ],
      },
    ],
    3,
  );
  print('Whole commands, processor seconds', [...spent, ...office], 'ours, check');
}

/** A folder of as many copies. */
export function copies(file: string, folder: string, count: number): string {
  const many = join(folder, `many-${count}`);
  mkdirSync(many, { recursive: true });
  for (let n = 0; n < count; n++) cpSync(file, join(many, `${n}.xlsx`));
  return many;
}

/** One file of many, and what a second job brings. */
export function manyFiles(file: string, folder: string, earlier: string | null): void {
  const many = copies(file, folder, COPIES);
  const jobs = (name: string, command: string, count: number): Command => ({
    name: `${name}, ${count} ${count === 1 ? 'job' : 'jobs'}`,
    command: process.execPath,
    args: [command, 'check', many, '--format', 'json', '--jobs', String(count)],
  });
  const cores = availableParallelism();
  const commands = [
    jobs('ours', OURS, 1),
    jobs('ours', OURS, cores),
    ...(earlier === null ? [] : [jobs('earlier', earlier, 1), jobs('earlier', earlier, cores)]),
  ];
  print(`${COPIES} files in one command, processor seconds`, processorSeconds(commands, 3), 'ours, 1 job');
}

function print(title: string, spent: readonly Spent[], base: string): void {
  const own = spent.find(({ name }) => name === base)?.seconds ?? NaN;
  console.log(`\n${title}`);
  for (const { name, seconds } of spent)
    console.log(
      Number.isNaN(seconds)
        ? `  ${name.padEnd(36)} not installed`
        : `  ${name.padEnd(36)} ${seconds.toFixed(3)} s; ${base} takes ${(own / seconds).toFixed(2)} of that`,
    );
}
