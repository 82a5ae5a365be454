import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { INTERNAL, PUBLISHED } from '../../src/publication/parts';
import { flowerInstitute } from '../publication/support/flower-institute';
import { command } from '../support/command';

jest.setTimeout(120_000);

/** Three planted faults. */
const FAULTY = resolve('samples/sichuan-sample.xlsx');

let folder: string;
let right: string;
const at = (...path: string[]) => join(folder, ...path);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'budget-export-'));
  right = at('花卉所.xlsx');
  writeFileSync(right, await flowerInstitute());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const exported = (...args: string[]) => command('export', ...args);

const filesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((one) =>
        one.isFile() ? [join(one.parentPath, one.name).slice(path.length + 1)] : [],
      )
    : [];

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as never;

interface FillIn {
  questions: { id: string; kind: string; options?: string[]; answer: string }[];
}

/** The list of open questions, filled in until nothing more is asked. */
async function answersOf(file: string): Promise<string> {
  const list = at(`${basename(file)}-问题.json`);
  const byKind: Record<string, string> = { 一个数: '0', 金额: '100.00' };
  let before = -1;
  for (;;) {
    await exported(file, '--questions', list, ...(before < 0 ? [] : ['--answers', list]));
    const { questions } = readJson(list) as FillIn;
    for (const one of questions) one.answer ||= one.options?.[0] ?? byKind[one.kind] ?? '按规定安排';
    writeFileSync(list, JSON.stringify({ questions }));
    if (questions.length === before) return list;
    before = questions.length;
  }
}

async function waiveAll(file: string): Promise<string> {
  const out = at(`${basename(file)}-放行`);
  const { code } = await exported(file, '--out', out);
  if (code === 0) return '';
  const form = join(out, INTERNAL, '放行理由.json');
  const rows = readJson(form) as { key: string; reason: string; by: string }[];
  const filled = at(`${basename(file)}-理由.json`);
  writeFileSync(
    filled,
    JSON.stringify(rows.map((row) => ({ ...row, reason: '以批复为准的理由', by: '李审核' }))),
  );
  return filled;
}

describe('export', () => {
  test('with errors writes what is for inside only, and says in one line how many and what to do', async () => {
    const { code, stdout, stderr } = await exported(FAULTY, '--out', at('有错'));
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toMatch(/有 3 处错误.*--waive/);
    const files = filesIn(at('有错'));
    expect(files.every((path) => path.startsWith(INTERNAL))).toBe(true);
    expect(files.filter((path) => path.endsWith('.xlsx'))[0]).toMatch(/不得公开/);
    expect(files.map((path) => basename(path))).toEqual(
      expect.arrayContaining(['检查报告.html', '检查报告.json', '审核记录.json', '放行理由.json']),
    );
  });

  test('with a reason for every error publishes; the reasons stay inside', async () => {
    const waive = await waiveAll(FAULTY);
    const { code } = await exported(FAULTY, '--out', at('放行'), '--waive', waive);
    expect(code).toBe(0);
    const [inside, outside] = [INTERNAL, PUBLISHED].map((part) =>
      filesIn(at('放行', part))
        .map((path) => readFileSync(at('放行', part, path), 'latin1'))
        .join('\n'),
    );
    const latin = (text: string) => Buffer.from(text).toString('latin1');
    expect(inside).toContain(latin('以批复为准的理由'));
    expect(outside).not.toContain(latin('以批复为准的理由'));
    expect(outside).not.toContain(latin('李审核'));
    // A reason that fits no error is said.
    writeFileSync(at('错字.json'), JSON.stringify({ 'fact.tie|公开表1!Z99': '？' }));
    const { code: still, stderr } = await exported(FAULTY, '--out', at('错字'), '--waive', at('错字.json'));
    expect([still, stderr]).toEqual([1, expect.stringContaining('公开表1!Z99')]);
  });

  test('with open questions is a draft; with answers it is not', async () => {
    const waive = await waiveAll(right);
    const more = waive === '' ? [] : ['--waive', waive];
    const draft = await exported(right, '--out', at('稿'), ...more);
    expect(draft.stdout).toMatch(/还有 \d+ 项待填.*--questions/);
    expect((readJson(at('稿', PUBLISHED, 'manifest.json')) as { draft: boolean }).draft).toBe(true);
    const answers = await answersOf(right);
    const { code, stdout } = await exported(right, '--out', at('包.zip'), '--answers', answers, ...more);
    expect([code, stdout.includes('待填')]).toEqual([0, false]);
    const parts = unzipSync(readFileSync(at('包.zip')));
    expect(JSON.parse(Buffer.from(parts[`${PUBLISHED}/manifest.json`] ?? []).toString())).toMatchObject({
      draft: false,
    });
    const { stdout: list } = await exported(right, '--questions', '--answers', answers);
    expect(list).toContain('没有待填的问题');
  });

  test('reads back the text that it wrote: answers that contradict each other are told, and the exit says so', async () => {
    const waive = await waiveAll(right);
    const more = waive === '' ? [] : ['--waive', waive];
    const { questions } = readJson(await answersOf(right)) as FillIn;
    const cars = questions.map((one) => (one.id === '车辆总数' ? { ...one, answer: '9' } : one));
    expect(cars.filter(({ answer }) => answer === '9')).toHaveLength(1);
    writeFileSync(at('车辆.json'), JSON.stringify({ questions: cars }));
    const told = await exported(right, '--out', at('车辆'), '--answers', at('车辆.json'), ...more);
    expect([told.code, told.stdout]).toEqual([1, expect.stringContaining('出在填写的答复')]);
    expect(told.stdout).toMatch(/9辆/);
  });

  test('replaces files one by one, leaves no staging, and tells of files that are not its own', async () => {
    const waive = await waiveAll(FAULTY);
    mkdirSync(at('旧', PUBLISHED), { recursive: true });
    writeFileSync(at('旧', PUBLISHED, '去年.docx'), '去年的');
    cpSync(FAULTY, at('旧', PUBLISHED, 'manifest.json'));
    const { code, stdout } = await exported(FAULTY, '--out', at('旧'), '--waive', waive);
    expect(code).toBe(0);
    expect(stdout).toContain(`${PUBLISHED}/去年.docx`);
    expect(readFileSync(at('旧', PUBLISHED, '去年.docx'), 'utf8')).toBe('去年的');
    expect((readJson(at('旧', PUBLISHED, 'manifest.json')) as { schema: number }).schema).toBe(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('takes last year’s workbook for the changes, and no other year’s', async () => {
    writeFileSync(at('上年.xlsx'), await flowerInstitute(2023));
    const count = async (...args: string[]) => {
      await exported(right, '--questions', at('数.json'), ...args);
      return (readJson(at('数.json')) as FillIn).questions.filter(({ id }) => id.startsWith('上年·')).length;
    };
    expect(await count()).toBeGreaterThan(3);
    expect(await count('--last-year', at('上年.xlsx'))).toBe(0);
    const wrong = await exported(right, '--out', at('错年'), '--last-year', right);
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('2024 年的，不是上年（2023 年）的'),
    ]);
    expect(existsSync(at('错年'))).toBe(false);
  });

  test('without LibreOffice says so in one line and writes the rest', async () => {
    const waive = await waiveAll(FAULTY);
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      const { code, stderr } = await exported(FAULTY, '--out', at('无'), '--waive', waive, '--pdf');
      expect([code, stderr.trim().split('\n')]).toEqual([0, [expect.stringContaining('LibreOffice')]]);
      expect(filesIn(at('无', PUBLISHED)).some((one) => one.endsWith('.docx'))).toBe(true);
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('answers or reasons that cannot be read end in one line, code 2 and no file', async () => {
    writeFileSync(at('坏.json'), '{ "主要职能": ');
    writeFileSync(at('列表.json'), '[{ "reason": "没有写哪一处" }]');
    for (const [option, file] of [
      ['--answers', '坏.json'],
      ['--answers', '没有.json'],
      ['--waive', '坏.json'],
      ['--waive', '列表.json'],
    ] as const) {
      const { code, stderr, stdout } = await exported(FAULTY, '--out', at('坏'), option, at(file));
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
      expect(stderr).toContain(file);
    }
    writeFileSync(at('一个文件'), '');
    expect((await exported(FAULTY, '--out', at('一个文件'))).code).toBe(2);
    expect(existsSync(at('坏'))).toBe(false);
  });
});
