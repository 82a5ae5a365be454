/** Files, pipes, full disks and killed runs as the system has them; nothing here is simulated but the dead process. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { stagingName } from '../../src/cli/staging';

const COMMAND = resolve('bin/budget-disclosure.js');
const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const onUnix = process.platform === 'win32' ? test.skip : test;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  copyFileSync(SAMPLE, join(folder, 'a.xlsx'));
  writeFileSync(join(folder, 'n.txt'), '二、收支预算总体情况\n本单位2024年收入总预算1万元。\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Stdio = 'pipe' | number;

function run(args: readonly string[], stdout: Stdio = 'pipe', env: NodeJS.ProcessEnv = process.env) {
  const done = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
    env,
    timeout: 60_000,
  });
  return { status: done.status, lines: done.stderr.split('\n').filter((line) => line !== '') };
}

/** One Chinese line, code 2. */
function expectRefusal(done: ReturnType<typeof run>, words: string) {
  expect(done).toEqual({ status: 2, lines: [expect.stringContaining(words)] });
}

const traces = (place = folder) => readdirSync(place).filter((name) => name.startsWith('.'));

describe('no output replaces an input', () => {
  const before = readFileSync(SAMPLE);
  const unchanged = () => expect(readFileSync(join(folder, 'a.xlsx')).equals(before)).toBe(true);

  test.each([
    ['check', 'a.xlsx', '--out', 'a.xlsx'],
    ['check', 'a.xlsx', '--summary', './a.xlsx'],
    ['check', 'a.xlsx', '--narrative', 'n.txt', '--out', 'n.txt'],
    ['recalculate', 'a.xlsx', '--out', 'a.xlsx'],
  ])('%s %s %s %s', (...args) => {
    expectRefusal(run(args), '输出就是输入的那个文件');
    unchanged();
    expect(readFileSync(join(folder, 'n.txt'), 'utf8')).toContain('总预算1万元');
    expect(traces()).toEqual([]);
  });

  onUnix('also by a hard link or a symbolic link', () => {
    linkSync(join(folder, 'a.xlsx'), join(folder, 'hard.xlsx'));
    symlinkSync('a.xlsx', join(folder, 'soft.xlsx'));
    for (const name of ['hard.xlsx', 'soft.xlsx'])
      expectRefusal(run(['recalculate', 'a.xlsx', '--out', name]), '输出就是输入的那个文件');
    unchanged();
  });

  test('nor do two outputs share one file', () => {
    expectRefusal(run(['check', 'a.xlsx', '--out', 'r.txt', '--summary', 'r.txt']), '两个输出是同一个文件');
    expect(existsSync(join(folder, 'r.txt'))).toBe(false);
  });
});

describe('an output', () => {
  onUnix('goes through a link to the file it leads to, and keeps that file’s mode', () => {
    mkdirSync(join(folder, 'far'));
    writeFileSync(join(folder, 'far/r.txt'), 'old');
    chmodSync(join(folder, 'far/r.txt'), 0o640);
    symlinkSync('far/r.txt', join(folder, 'r.txt'));
    symlinkSync('far/new.txt', join(folder, 'new.txt'));
    for (const name of ['r.txt', 'new.txt']) {
      expect(run(['check', 'a.xlsx', '--out', name])).toEqual({ status: 1, lines: [] });
      expect(lstatSync(join(folder, name)).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(folder, 'far', name), 'utf8')).toContain('公开表');
    }
    expect(statSync(join(folder, 'far/r.txt')).mode & 0o777).toBe(0o640);
  });

  onUnix('is never a device or a pipe', () => {
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    for (const place of ['/dev/null', 'pipe'])
      expectRefusal(run(['check', 'a.xlsx', '--out', place]), '不是普通文件');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.each([
    ['n.txt/r.txt', '不是文件夹'],
    [`${'长'.repeat(120)}.txt`, '太长'],
    ['.', '文件夹'],
  ])('at %s is refused in a sentence', (place, words) => {
    expectRefusal(run(['check', 'a.xlsx', '--out', place]), words);
    expect(traces()).toEqual([]);
  });

  test('may have a name as long as the disk allows', () => {
    const name = `${'r'.repeat(251)}.txt`;
    expect(run(['check', 'a.xlsx', '--out', name]).status).toBe(1);
    expect(existsSync(join(folder, name))).toBe(true);
  });
});

describe('an input', () => {
  onUnix('that is a pipe or a device is refused, and in a folder named and passed over', () => {
    mkdirSync(join(folder, 'all'));
    copyFileSync(SAMPLE, join(folder, 'all/b.xlsx'));
    spawnSync('mkfifo', [join(folder, 'all/pipe.xlsx')]);
    expectRefusal(run(['check', 'all/pipe.xlsx']), '不是普通文件');
    expectRefusal(run(['check', '/dev/zero']), '不是普通文件');
    expect(run(['check', 'all', '--out', 'r.txt'])).toEqual({
      status: 1,
      lines: [expect.stringContaining('pipe.xlsx：不是普通文件')],
    });
  });

  onUnix('with control characters in its name never reaches the terminal raw', () => {
    const name = 'a\u001b[31m\nb.xlsx';
    writeFileSync(join(folder, name), 'x');
    const { status, lines } = run(['check', name]);
    expect([status, lines]).toEqual([2, [expect.stringContaining('a\\u001b[31m\\u000ab.xlsx')]]);
  });
});

describe('standard output', () => {
  onUnix('that is full is an error, not a clean report', () => {
    expectRefusal(run(['check', 'a.xlsx'], openSync('/dev/full', 'w')), '磁盘已满');
  });

  onUnix('that somebody closed is one, too', () => {
    const done = spawnSync(
      'bash',
      [
        '-c',
        `"${process.execPath}" "${COMMAND}" check a.xlsx --format html | true; echo "\${PIPESTATUS[0]}"`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect([done.stdout.trim(), done.stderr.trim().split('\n').length]).toEqual(['2', 1]);
  });
});

test('what a killed run had put aside for its report is cleared by the next one, and nothing is left by that', () => {
  const tmp = join(folder, 'tmp');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const left = join(tmp, basename(stagingName('x')).replace(`-${process.pid}-`, `-${dead}-`));
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, 'texts'), 'findings of somebody');
  const env = { ...process.env, TMPDIR: tmp, TEMP: tmp };
  expect(run(['check', 'a.xlsx', 'a.xlsx', '--out', 'r.txt'], 'pipe', env)).toEqual({ status: 1, lines: [] });
  expect(readdirSync(tmp)).toEqual([]);
});

describe('a package in a folder', () => {
  const exported = () => run(['export', 'a.xlsx', '--out', 'out/报送']);

  test('is exchanged whole, with an officer’s own files in it kept', () => {
    exported();
    const [part = ''] = readdirSync(join(folder, 'out/报送'));
    writeFileSync(join(folder, 'out/报送', part, '我的.txt'), 'mine');
    writeFileSync(join(folder, 'out/报送/旁边.txt'), 'beside');
    expect(exported().status).toBe(1);
    expect(readFileSync(join(folder, 'out/报送', part, '我的.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'out/报送/旁边.txt'), 'utf8')).toBe('beside');
    expect(traces(join(folder, 'out'))).toEqual([]);
  });

  test('clears what a killed run left, after putting back what that had taken out', () => {
    exported();
    const place = join(folder, 'out/报送');
    const [part = ''] = readdirSync(place);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const left = join(folder, 'out', basename(stagingName('x')).replace(`-${process.pid}-`, `-${dead}-`));
    mkdirSync(join(left, 'old/别的部分'), { recursive: true });
    writeFileSync(join(left, 'where'), place);
    writeFileSync(join(left, 'old/别的部分/内部.txt'), 'taken out');
    expect(exported().status).toBe(1);
    expect(existsSync(left)).toBe(false);
    expect(readFileSync(join(place, '别的部分/内部.txt'), 'utf8')).toBe('taken out');
    expect(readdirSync(place)).toContain(part);
  });

  const small = join(tmpdir(), `small-${process.pid}`);
  const canMount =
    process.platform === 'linux' &&
    (mkdirSync(small, { recursive: true }),
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', small]).status === 0);
  afterAll(() => {
    if (canMount) spawnSync('umount', [small]);
    rmSync(small, { recursive: true, force: true });
  });

  (canMount ? test : test.skip)('leaves nothing on a disk that fills up', () => {
    expectRefusal(run(['export', 'a.xlsx', '--out', join(small, 'p')]), '磁盘已满');
    expectRefusal(run(['export', 'a.xlsx', '--out', join(small, 'p.zip')]), '磁盘已满');
    expectRefusal(run(['check', 'a.xlsx', '--format', 'html', '--out', join(small, 'r.html')]), '磁盘已满');
    expect(readdirSync(small)).toEqual([]);
  });
});
