import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { recalculate } from '../../src/formula/recalculate';
import { resultEdits } from '../../src/formula/results';
import { openXlsx } from '../../src/workbook/xlsx';
import { builtInTemplates } from '../../src/templates/built-in';
import { bind } from '../../src/binding/bind';
import { cellsOf } from '../derive/support';
import { SAMPLE_RIGHT } from '../support/sample';

const COMMAND = resolve('bin/budget-disclosure.js');
const SAMPLE = resolve('samples/sichuan-sample.xlsx');

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  if (!existsSync('dist/cli/start.cjs'))
    spawnSync('npm', ['run', '--silent', 'build:cli'], { stdio: 'inherit' });
  const file = await openXlsx(readFileSync(SAMPLE));
  // The three faults that the sample was given, set right: tables at odds are no source.
  await file.apply(SAMPLE_RIGHT);
  await file.apply(resultEdits(recalculate(await file.read())));
  const binding = bind(await file.read(), builtInTemplates());
  await file.apply(
    cellsOf(binding, '1').map(({ sheet, row, column }) => ({
      kind: 'write',
      sheet,
      top: row,
      left: column,
      cells: [[null]],
    })),
  );
  writeFileSync(join(folder, '缺总表.xlsx'), await file.save());
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: 'utf8' });
}

async function valueAt(file: string, sheet: string, row: number, column: number) {
  const workbook = await (await openXlsx(readFileSync(join(folder, file)))).read();
  return workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value;
}

test('derive fills a blank summary, and shows what it wrote', async () => {
  const { status, stdout } = run('derive', '缺总表.xlsx', '--tables', '1', '--out', '已填.xlsx');
  expect(stdout).toContain('由其他表填出 1 张表：公开表1 部门收支总表');
  expect(stdout).toMatch(/单元格\s+原来\s+写入\s+来源/);
  expect(status).toBe(0);
  const published = await (await openXlsx(readFileSync(SAMPLE))).read();
  const total = published.sheets.find(({ name }) => name === '公开表1')?.rows[38]?.[1]?.value;
  expect(await valueAt('已填.xlsx', '公开表1', 38, 1)).toBe(total);
});

test('convert takes a workbook to 元 and back to the same amounts', async () => {
  expect(run('convert', SAMPLE, '--to', '元', '--out', '元.xlsx').status).toBe(0);
  const { status, stdout } = run('convert', '元.xlsx', '--to', '万元', '--out', '万元.xlsx');
  expect(status).toBe(0);
  expect(stdout).toContain('换算成万元');
  const before = await (await openXlsx(readFileSync(SAMPLE))).read();
  const total = before.sheets.find(({ name }) => name === '公开表1')?.rows[38]?.[1]?.value;
  expect(await valueAt('元.xlsx', '公开表1', 38, 1)).toBe(Number(total) * 10_000);
  expect(await valueAt('万元.xlsx', '公开表1', 38, 1)).toBe(total);
});

test.each([
  [['derive', 'SAMPLE'], '--out'],
  [['derive', 'SAMPLE', '--tables', '99', '--out', 'x.xlsx'], '没有“99”这张表'],
  [['derive', 'SAMPLE', '--as', 'magic', '--out', 'x.xlsx'], '--as'],
  [['convert', 'SAMPLE', '--out', 'x.xlsx'], '--to'],
  [['convert', '没有.xlsx', '--to', '万元', '--out', 'x.xlsx'], '没有.xlsx'],
  [['recalculate', 'SAMPLE', '--out', 'x.pdf'], '文件名请以 .xlsx 结尾'],
  [['last-year', 'SAMPLE', '--out', 'x.xlsx'], '--from'],
  [['last-year', 'SAMPLE', '--from', 'SAMPLE', '--out', 'x.xlsx'], '没有“上年”的栏目'],
])('%j cannot be used: one line says why, nothing is written', (args, why) => {
  const { status, stdout, stderr } = run(...args.map((arg) => (arg === 'SAMPLE' ? SAMPLE : arg)));
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(why);
  expect(['x.xlsx', 'x.pdf'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
});

test('amounts of the same year are not filled in as last year’s', () => {
  const form = ['--template', 'qinghai', '--year', '2025', '--unit', '云岭县水务局'];
  run('scaffold', ...form, '--out', '今年.xlsx');
  const { status, stderr } = run('last-year', '今年.xlsx', '--from', '今年.xlsx', '--out', 'y.xlsx');
  expect([status, stderr]).toEqual([2, '今年.xlsx：这是 2025 年的，不是上年（2024 年）的\n']);
  expect(existsSync(join(folder, 'y.xlsx'))).toBe(false);
});
