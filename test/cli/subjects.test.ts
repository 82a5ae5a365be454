/** A bureau's own list of 科目 on the command line: what it says wins over the built-in names. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useSubjects } from '../../src/lexicon/catalogue';
import { createXlsx } from '../../src/workbook/xlsx';
import { command } from '../support/command';

const SAMPLE = 'samples/sichuan-sample.xlsx';
/** The sample writes 事业单位医疗, as the built-in names have it; this bureau's name of the year is longer. */
const LIST = '编码,名称,年度\n2101102,事业单位医疗,2019\n2101102,事业单位医疗补助,2024\n';
/** 编码,名称,年度 and 2101102,事业单位医疗补助,2024 as a Chinese Excel saves them. */
const GBK = Buffer.from(
  'b1e0c2eb2cc3fbb3c62cc4eab6c80a323130313130322ccac2d2b5b5a5cebbd2bdc1c6b2b9d6fa2c323032340a',
  'hex',
);

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => useSubjects([]));

async function listAs(kind: 'csv' | 'gbk' | 'xlsx'): Promise<string> {
  const file = join(folder, `科目-${kind}.${kind === 'xlsx' ? 'xlsx' : 'csv'}`);
  if (kind === 'xlsx') {
    const book = createXlsx();
    const cells = LIST.trim()
      .split('\n')
      .map((line) => line.split(','));
    await book.apply([
      { kind: 'addSheet', sheet: '科目' },
      { kind: 'write', sheet: '科目', top: 0, left: 0, cells },
    ]);
    writeFileSync(file, await book.save());
  } else writeFileSync(file, kind === 'gbk' ? GBK : LIST);
  return file;
}

describe('--subjects', () => {
  test.each(['csv', 'gbk', 'xlsx'] as const)('a list as %s wins over the built-in names', async (kind) => {
    const before = await command('check', SAMPLE);
    expect(before.stdout).not.toContain('全称是“事业单位医疗补助”');
    const { code, stdout, stderr } = await command('check', SAMPLE, '--subjects', await listAs(kind));
    expect(stderr).toBe('');
    expect(code).toBe(before.code);
    expect(stdout).toContain('全称是“事业单位医疗补助”');
  });

  test('a file without 科目, and one that is not there, are one sentence and code 2', async () => {
    const empty = join(folder, '说明.csv');
    writeFileSync(empty, '说明\n没有科目\n');
    for (const [file, words] of [
      [empty, /说明\.csv：里面没有读出科目/],
      [join(folder, '没有.csv'), /没有\.csv：没有这个文件/],
    ] as const) {
      const { code, stdout, stderr } = await command('check', SAMPLE, '--subjects', file);
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
      expect(stderr).toMatch(words);
    }
  });
});
