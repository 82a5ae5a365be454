/** What somebody may have gone on working in is never lost to an output of the same name. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openXlsx } from '../../src/workbook/xlsx';
import { parseArea } from '../../src/workbook/address';
import { INTERNAL, PUBLISHED, REASONS } from '../../src/publication/parts';
import { flowerInstitute } from '../publication/support/flower-institute';
import { command } from '../support/command';

jest.setTimeout(120_000);

/** Three planted faults. */
const FAULTY = resolve('samples/sichuan-sample.xlsx');

let folder: string;
let right: Uint8Array;
const at = (...path: string[]) => join(folder, ...path);
const text = (...path: string[]) => readFileSync(at(...path), 'utf8');

beforeAll(async () => {
  right = await flowerInstitute();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-kept-'));
  writeFileSync(at('a.xlsx'), right);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reasons for what only a person can decide, so that the package is made. */
async function reasonsForAll(): Promise<string> {
  await command('export', at('a.xlsx'), '--out', at('先'));
  const rows = JSON.parse(text('先', INTERNAL, REASONS)) as { reason: string }[];
  writeFileSync(at('理由.json'), JSON.stringify(rows.map((row) => ({ ...row, reason: '已核定' }))));
  rmSync(at('先'), { recursive: true });
  return at('理由.json');
}

test('a fresh form never takes the place of a workbook', async () => {
  copyFileSync(FAULTY, at('填好的.xlsx'));
  const unit = ['--template', 'sichuan', '--year', '2025', '--unit', '某某中心'];
  const done = await command('scaffold', ...unit, '--out', at('填好的.xlsx'));
  expect(done).toMatchObject({ code: 2, stderr: expect.stringContaining('已经有这个文件，没有覆盖') });
  expect(readFileSync(at('填好的.xlsx')).equals(readFileSync(FAULTY))).toBe(true);
});

test('a workbook in the place of an output is renamed and named; the same workbook again leaves nothing behind', async () => {
  copyFileSync(FAULTY, at('重算.xlsx'));
  const first = await command('recalculate', at('a.xlsx'), '--out', at('重算.xlsx'));
  expect(first).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('改名为“重算（原件）.xlsx”保留着'),
  });
  expect(readFileSync(at('重算（原件）.xlsx')).equals(readFileSync(FAULTY))).toBe(true);
  const again = await command('recalculate', at('a.xlsx'), '--out', at('重算.xlsx'));
  expect(again).toMatchObject({ code: 0, stderr: '' });
  writeFileSync(at('重算.xlsx'), 'worked on');
  await command('recalculate', at('a.xlsx'), '--out', at('重算.xlsx'));
  expect(text('重算（原件2）.xlsx')).toBe('worked on');
  expect(readdirSync(folder).sort()).toEqual(
    ['a.xlsx', '重算.xlsx', '重算（原件2）.xlsx', '重算（原件）.xlsx'].sort(),
  );
});

test('a report takes the place of the last one', async () => {
  for (const _ of [1, 2]) await command('check', FAULTY, '--format', 'html', '--out', at('报告.html'));
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', '报告.html']);
});

test('questions asked again go on in the list that is there: no answer is lost, also of what is not asked now', async () => {
  const list = at('问题.json');
  await command('export', at('a.xlsx'), '--questions', list);
  const { questions } = JSON.parse(text('问题.json')) as { questions: { id: string; answer: string }[] };
  const [one] = questions as [{ id: string; answer: string }];
  const filled = [{ ...one, answer: '写好的一段话' }, ...questions.slice(1), { id: '以前问的', answer: '3' }];
  writeFileSync(list, JSON.stringify({ questions: filled }));
  const done = await command('export', at('a.xlsx'), '--questions', list);
  expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('项待填') });
  const after = (JSON.parse(text('问题.json')) as { questions: { id: string; answer: string }[] }).questions;
  expect(after.find(({ id }) => id === one.id)?.answer).toBe('写好的一段话');
  expect(after.find(({ id }) => id === '以前问的')?.answer).toBe('3');
  writeFileSync(list, '{ "写到一半');
  expect(await command('export', at('a.xlsx'), '--questions', list)).toMatchObject({ code: 2 });
  expect(text('问题.json')).toBe('{ "写到一半');
});

test('reasons written into the form stay in it when the export is run again without them, and waive nothing', async () => {
  const run = () => command('export', FAULTY, '--out', at('报送'));
  await run();
  const form = at('报送', INTERNAL, REASONS);
  const rows = JSON.parse(readFileSync(form, 'utf8')) as { key: string; reason: string }[];
  const [one] = rows as [{ key: string; reason: string }];
  const written = [
    { ...one, reason: '已同预算科核对' },
    { key: 'rollup|没有的表!A1', reason: '以前的' },
  ];
  writeFileSync(form, JSON.stringify(written));
  const done = await run();
  expect(done).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('已经写了的理由还在，这次没有采用'),
  });
  const after = JSON.parse(readFileSync(form, 'utf8')) as { key: string; reason: string }[];
  expect(after).toHaveLength(rows.length + 1);
  expect(after.find(({ key }) => key === one.key)?.reason).toBe('已同预算科核对');
  expect(after.find(({ key }) => key === 'rollup|没有的表!A1')?.reason).toBe('以前的');
});

test('a document set right by hand in the package stays beside the new one; one that nobody touched does not', async () => {
  const reasons = await reasonsForAll();
  const run = () => command('export', at('a.xlsx'), '--out', at('报送'), '--waive', reasons);
  await run();
  const names = readdirSync(at('报送', PUBLISHED));
  const docx = names.find((name) => name.endsWith('.docx')) ?? '';
  writeFileSync(at('报送', PUBLISHED, docx), 'set right in Word');
  const done = await run();
  expect(done.stdout).toContain('有 1 个文件导出以后改动过，没有丢');
  const kept = docx.replace('.docx', '（原件）.docx');
  expect(text('报送', PUBLISHED, kept)).toBe('set right in Word');
  expect(readdirSync(at('报送', PUBLISHED)).sort()).toEqual([...names, kept].sort());
});

test('a public part of an earlier export is called that when errors block this one', async () => {
  await command('export', at('a.xlsx'), '--out', at('报送'), '--waive', await reasonsForAll());
  expect(existsSync(at('报送', PUBLISHED))).toBe(true);
  const { stdout } = await command('export', FAULTY, '--out', at('报送'));
  expect(stdout).toContain('是以前导出的，同这次的表不是一回事，不要报送');
  mkdirSync(at('空'));
  expect((await command('export', FAULTY, '--out', at('空'))).stdout).not.toContain('以前导出的');
});

test('a reason is for the amounts that it was given for: another amount in the same cell is to be decided again', async () => {
  await command('export', FAULTY, '--out', at('先'));
  const rows = JSON.parse(text('先', INTERNAL, REASONS)) as { key: string; reason: string }[];
  writeFileSync(at('理由.json'), JSON.stringify(rows.map((row) => ({ ...row, reason: '以批复为准' }))));
  const run = (file: string) => command('export', file, '--out', at('报送'), '--waive', at('理由.json'));
  expect((await run(FAULTY)).code).toBe(0);
  const { key } = rows.find((row) => row.key.startsWith('fact.rollup'))!;
  const [, sheet = '', address = ''] = /\|(.*)!(.*)$/.exec(key) ?? [];
  const file = await openXlsx(readFileSync(FAULTY));
  const { top, left } = parseArea(address)!;
  await file.apply([{ kind: 'write', sheet, top, left, cells: [[4321.09]] }]);
  writeFileSync(at('又改了.xlsx'), await file.save());
  const done = await run(at('又改了.xlsx'));
  expect([done.code, done.stderr]).toEqual([1, expect.stringContaining('理由写好以后数变了，请重新核定')]);
  const form = JSON.parse(text('报送', INTERNAL, REASONS)) as Record<string, string>[];
  expect(form.find((row) => row['key'] === key)).toMatchObject({
    reason: '',
    数变以前的理由: '以批复为准',
  });
  // Brought along as it is, the form keeps what was written for the former amounts.
  const again = at('报送', INTERNAL, REASONS);
  await command('export', at('又改了.xlsx'), '--out', at('报送'), '--waive', again);
  expect(text('报送', INTERNAL, REASONS)).toContain('"数变以前的理由": "以批复为准"');
});
