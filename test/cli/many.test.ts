import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { caseNames, casePath } from '../support/cases';

const COMMAND = resolve('bin/budget-disclosure.js');
const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const COPIES = 196;
/** Other provinces among the copies; the sample again where the cases are not at hand. */
const OTHERS = {
  海东: 'haidong-2024',
  吉林: 'jilin-2024',
  辽源: 'liaoyuan-2023',
  山海关: 'shanhaiguan-2023',
};

let folder: string;

beforeAll(() => {
  if (!existsSync('dist/cli/start.cjs'))
    spawnSync('npm', ['run', '--silent', 'build:cli'], { stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'budget-many-'));
  const city = join(folder, '全市');
  mkdirSync(join(city, '下属'), { recursive: true });
  for (let n = 1; n <= COPIES; n++) cpSync(SAMPLE, join(city, `单位${n}.xlsx`));
  writeFileSync(join(city, '单位50.xlsx'), '不是工作簿');
  writeFileSync(join(city, '~$单位1.xlsx'), '打开的文件旁边的锁');
  writeFileSync(join(city, '说明.txt'), '不是工作簿');
  for (const [name, from] of Object.entries(OTHERS))
    writeFileSync(join(city, '下属', `${name}.xlsx`), readFileSync(casePath(from) ?? SAMPLE));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const start = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'check', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr, took: Date.now() - start };
}

/** Rows of a CSV without quoted fields. */
function rowsOf(file: string): string[][] {
  return readFileSync(join(folder, file), 'utf8')
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

test('200 files: in the order of their names whoever checks them, a broken one in its place, one code for all', () => {
  const alone = run('全市', '--format', 'json', '--jobs', '1');
  const both = run('全市', '--format', 'json', '--jobs', '2', '--summary', '汇总.csv');
  console.log(`${COPIES + 4} files: 1 job ${alone.took} ms, 2 jobs ${both.took} ms`);
  expect(both.stdout).toBe(alone.stdout);
  expect([alone.status, both.status]).toEqual([2, 2]);

  const reports = both.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const names = reports.map((report) => String(report.file).replaceAll('\\', '/'));
  expect(names).toHaveLength(COPIES + 4);
  const copies = names.filter((name) => name.includes('单位'));
  expect(copies).toEqual(Array.from({ length: COPIES }, (_, n) => `全市/单位${n + 1}.xlsx`));
  const broken = reports[names.indexOf('全市/单位50.xlsx')];
  expect(Object.keys(broken)).toEqual(['schema', 'file', 'error']);
  expect(broken.error).toMatch(/工作簿/);
  expect(both.stderr).toContain('单位50.xlsx');
  expect(reports[names.indexOf('全市/下属/海东.xlsx')].template).toBe(
    casePath(OTHERS.海东) ? 'qinghai' : 'sichuan',
  );

  const [head, ...rows] = rowsOf('汇总.csv');
  expect(readFileSync(join(folder, '汇总.csv'))[0]).toBe(0xef);
  expect(head).toEqual(['文件', '模板', '年度', '单位', '错误', '警告', '提示', '尾差', '未校验', '说明']);
  expect(rows).toHaveLength(COPIES + 4);
  rows.forEach((row, index) => {
    const { findings } = reports[index] as { findings?: { severity: string; cause: string | null }[] };
    // Counted by cause: what follows from another finding falls with it.
    const causes = (severity: string) =>
      String(findings?.filter((one) => one.severity === severity && one.cause === null).length);
    if (findings) expect(row.slice(4, 7)).toEqual([causes('error'), causes('warning'), causes('info')]);
    else expect(row[9]).toMatch(/^不能使用：/);
  });
}, 180_000);

(caseNames.length > 0 ? test : test.skip)(
  'text ends with a table of the files and their totals; without a broken one the code is 1 or 0',
  () => {
    const two = run('全市/下属/山海关.xlsx', SAMPLE);
    expect(two.status).toBe(1);
    const table = two.stdout.slice(two.stdout.lastIndexOf('汇总'));
    expect(table).toMatch(/文件 +模板 +年度 +单位 +错误 +警告 +提示 +尾差 +未校验 +说明/);
    expect(table).toContain('共 2 个文件：0 个可以报送，1 个须有人核定，1 个有错误。');
    expect(run('全市/下属/山海关.xlsx', '全市/下属/山海关.xlsx').status).toBe(0);
  },
  60_000,
);

test('a page of many names each file once, and every id on it stands once', () => {
  const { status } = run(
    SAMPLE,
    '没有.xlsx',
    '全市/下属/吉林.xlsx',
    '--format',
    'html',
    '--out',
    '全部.html',
  );
  expect(status).toBe(2);
  const page = readFileSync(join(folder, '全部.html'), 'utf8');
  expect(page.match(/<html/g)).toHaveLength(1);
  expect(page).toContain('不能使用：没有这个文件');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
}, 60_000);

test('--relations lists every relation that was evaluated, with its verdict', () => {
  const json = JSON.parse(run(SAMPLE, '--relations', '--format', 'json').stdout);
  expect(json.relations).toHaveLength(json.summary.relations.evaluated);
  const counts = (verdict: string) =>
    json.relations.filter((one: { verdict: string }) => one.verdict === verdict).length;
  expect(counts('held') + counts('rounding')).toBe(json.summary.relations.held);
  expect(counts('broken')).toBeGreaterThan(0);
  expect(Object.keys(json.relations[0])).toEqual(['kind', 'text', 'verdict']);
  const text = run(SAMPLE, '--relations').stdout;
  expect(text.match(/^ {2}(?:成立|尾差|不符)　.* [=≤] /gm)).toHaveLength(json.relations.length);
  expect('relations' in JSON.parse(run(SAMPLE, '--format', 'json').stdout)).toBe(false);
}, 60_000);

test('what cannot be asked of many files is refused in one line', () => {
  mkdirSync(join(folder, '空'), { recursive: true });
  const lines = [
    run('空'),
    run(SAMPLE, SAMPLE, '--narrative', '说明.txt'),
    run(SAMPLE, '--jobs', '0'),
    run(SAMPLE, '--relations', '--format', 'html'),
  ].map(({ status, stdout, stderr }) => [status, stdout, stderr.trim().split('\n').length]);
  expect(lines).toEqual(Array.from({ length: 4 }, () => [2, '', 1]));
}, 60_000);
