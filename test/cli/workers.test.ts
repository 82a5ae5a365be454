/** Many files on all cores, with too little memory for one of them. Nothing is simulated: the worker does run out. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SAMPLE = readFileSync(resolve('samples/sichuan-sample.xlsx'));
/** As many as make a second thread worth while, and one more. */
const OTHERS = 33;
/** Rows that do not fit into this many megabytes beside the program. */
const ROWS = 40_000;
const MEGABYTES = 48;

let folder: string;

beforeAll(() => {
  if (!existsSync('dist/cli/start.cjs'))
    spawnSync('npm', ['run', '--silent', 'build:cli'], { stdio: 'inherit' });
  folder = mkdtempSync(join(tmpdir(), 'budget-workers-'));
  const place = join(folder, '来文');
  mkdirSync(place);
  for (let n = 1; n <= OTHERS; n++) writeFileSync(join(place, `单位${n}局.xlsx`), '不是工作簿');
  writeFileSync(join(place, '档案中心.xlsx'), SAMPLE);
  writeFileSync(join(place, '大数据中心.xlsx'), tooLarge());
  const names = [...Array.from({ length: OTHERS }, (_, n) => `单位${n + 1}局`), '档案中心', '大数据中心'];
  writeFileSync(join(folder, '名册.csv'), ['单位名称', ...names].join('\n'));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stored and not compressed, so that its size is that of what it holds. */
function tooLarge(): Uint8Array {
  const parts = unzipSync(SAMPLE);
  const first = 'xl/worksheets/sheet1.xml';
  const rows = Array.from(
    { length: ROWS },
    (_, n) =>
      `<row r="${n + 2000}"><c r="A${n + 2000}" t="inlineStr"><is><t>备注第${n}行</t></is></c><c r="B${n + 2000}"><v>${n}.25</v></c></row>`,
  );
  const sheet = strFromU8(parts[first] ?? new Uint8Array());
  return zipSync(
    { ...parts, [first]: strToU8(sheet.replace('</sheetData>', `${rows.join('')}</sheetData>`)) },
    { level: 0 },
  );
}

function run(megabytes: number | null, ...args: readonly string[]) {
  return spawnSync(process.execPath, [resolve('bin/budget-disclosure.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: megabytes === null ? '' : `--max-old-space-size=${megabytes}` },
  });
}

function check(jobs: number, megabytes: number | null, ...args: string[]) {
  const said = run(megabytes, 'check', '来文', '--format', 'json', '--jobs', String(jobs), ...args);
  const { status, stdout, stderr } = said;
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  return { status, stdout, stderr, lines };
}

interface Line {
  readonly file?: string;
  readonly error?: string;
  readonly department?: string;
  readonly state?: string;
  readonly notes?: readonly string[];
  readonly files?: readonly { readonly note: string }[];
}

const OUT_OF_MEMORY = '文件太大，内存不够';

test.each([1, 2])(
  'a file that fills the memory is named, and all the others are checked: jobs %i',
  (jobs) => {
    const { status, lines, stderr } = check(jobs, MEGABYTES);
    expect(status).toBe(2);
    expect(lines).toHaveLength(OTHERS + 2);
    const of = (name: string) => lines.find(({ file }) => file?.includes(name));
    expect(of('大数据')?.error).toContain(OUT_OF_MEMORY);
    expect(of('档案')).toMatchObject({ template: 'sichuan' });
    expect(stderr).toMatch(/大数据中心\.xlsx：文件太大，内存不够/);
    expect(lines.filter(({ error }) => error?.includes(OUT_OF_MEMORY))).toHaveLength(1);
  },
  120_000,
);

test.each([1, 2])(
  'its department is told so, the others have their states: jobs %i',
  (jobs) => {
    const { lines, status } = check(jobs, MEGABYTES, '--departments', '名册.csv');
    expect(status).toBe(1);
    const of = (name: string) => lines.find(({ department }) => department === name);
    expect(of('大数据中心')?.state).toBe('unusable');
    expect(of('大数据中心')?.files?.[0]?.note).toContain(OUT_OF_MEMORY);
    expect(of('档案中心')?.state).toBe('errors');
    expect(lines).toHaveLength(OTHERS + 3);
  },
  120_000,
);

test.each([['check'], ['recalculate', '--out', '重算.xlsx']])(
  'a single file that fills the memory is told in one sentence: %s',
  (command, ...options) => {
    const { status, stdout, stderr } = run(MEGABYTES, command, '来文/大数据中心.xlsx', ...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^来文\/大数据中心\.xlsx：文件太大，内存不够[^\n]*\n$/);
  },
  120_000,
);

test('a file that may fill the memory and does not has the report of any other', () => {
  const large = zipSync({ ...unzipSync(SAMPLE), 'xl/media/image1.png': [new Uint8Array(2e5), { level: 0 }] });
  writeFileSync(join(folder, '有图.xlsx'), large);
  const [apart, here] = [128, null].map((megabytes) => run(megabytes, 'check', '有图.xlsx'));
  expect(apart).toMatchObject({ status: 1, stdout: here?.stdout, stderr: '' });
}, 120_000);

test('a bureau’s record is the same whoever checks', () => {
  rmSync(join(folder, '来文', '大数据中心.xlsx'));
  const [alone, both] = [1, 2].map((jobs) => check(jobs, null, '--departments', '名册.csv').stdout);
  expect(both).toBe(alone);
}, 120_000);
