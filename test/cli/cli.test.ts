import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx, openXlsx } from '../../src/workbook/xlsx';
import { casePath } from '../support/cases';
import { SAMPLE_RIGHT } from '../support/sample';

/** The built command, as `npx budget-disclosure` runs it. */
const COMMAND = resolve('bin/budget-disclosure.js');
const SAMPLE = resolve('samples/sichuan-sample.xlsx');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-disclosure-'));
  if (!existsSync('dist/cli/start.cjs'))
    spawnSync('npm', ['run', '--silent', 'build:cli'], { stdio: 'inherit' });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return {
    status,
    stdout,
    stderr,
    lines: stderr.split('\n').filter((line) => line !== '' && !line.startsWith('正在构建')),
  };
}

describe('check', () => {
  test('prints one JSON object of the contract and exits 1 where it found errors', () => {
    const { status, stdout } = run('check', SAMPLE, '--format', 'json');
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schema: 1,
      file: SAMPLE,
      template: 'sichuan',
      year: 2024,
      unit: '云溪市档案服务中心',
    });
    expect(report.summary.relations.evaluated).toBeGreaterThan(400);
    for (const finding of report.findings) {
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining([
          'id',
          'rule',
          'severity',
          'class',
          'message',
          'cells',
          'cause',
          'consequences',
        ]),
      );
      for (const cell of finding.cells) expect(Object.keys(cell)).toEqual(['sheet', 'address', 'value']);
      for (const key of ['expected', 'difference'])
        if (key in finding) expect(typeof finding[key]).toBe('string');
    }
  });

  test('prints JSON Lines for several files, each with its name', () => {
    cpSync(SAMPLE, join(folder, '另一份.xlsx'));
    const { stdout } = run('check', SAMPLE, '另一份.xlsx', '--format', 'json');
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map((report) => report.file)).toEqual([SAMPLE, '另一份.xlsx']);
  });

  test('exits 0 on a workbook without an error-level finding', async () => {
    const file = await openXlsx(readFileSync(SAMPLE));
    await file.apply(SAMPLE_RIGHT);
    writeFileSync(join(folder, '改正.xlsx'), await file.save());
    const { status, stdout } = run('check', '改正.xlsx', '--format', 'json');
    expect(
      JSON.parse(stdout).findings.filter((one: { severity: string }) => one.severity === 'error'),
    ).toEqual([]);
    expect(status).toBe(0);
  });
});

describe('scaffold, recalculate and export', () => {
  test('make, recalculate and hand in a workbook, each from the one before', async () => {
    expect(
      run(
        'scaffold',
        '--template',
        'sichuan',
        '--year',
        '2024',
        '--unit',
        '某某中心',
        '--unit-code',
        '605001',
        '--out',
        '表样.xlsx',
      ).status,
    ).toBe(0);
    expect(run('recalculate', '表样.xlsx', '--out', '重算.xlsx').status).toBe(0);
    expect(run('recalculate', '重算.xlsx', '--out', '再算.xlsx').status).toBe(0);
    expect(readFileSync(join(folder, '再算.xlsx'))).toEqual(readFileSync(join(folder, '重算.xlsx')));
    // Nothing is filled in, so nothing is published; what goes on inside is clean all the same.
    expect(run('export', '表样.xlsx', '--out', '报送').status).toBe(1);
    expect(existsSync(join(folder, '报送/公开'))).toBe(false);
    const [workbook = ''] = readdirSync(join(folder, '报送'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.xlsx'));
    const clean = await readWorkbook(readFileSync(join(folder, '报送', workbook)));
    expect(clean.sheets).toHaveLength(15);
    expect(clean.names.filter((name) => name.name.startsWith('预算公开_'))).toEqual([]);
    expect(
      clean.sheets.flatMap((sheet) => sheet.rows.flat()).filter((cell) => cell?.formula !== undefined),
    ).toEqual([]);
  });

  test('export to one zip', () => {
    expect(run('export', SAMPLE, '--out', '报送.zip').status).toBe(1);
    expect(readFileSync(join(folder, '报送.zip')).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('input that cannot be used ends in one Chinese line, code 2 and no file', () => {
  const big = () => zipSync({ 'xl/workbook.xml': [new Uint8Array(1024 * 1024 * 200), { level: 9 }] });
  const sample = readFileSync(resolve('samples/sichuan-sample.xlsx'));
  test.each<[string, string, () => Uint8Array | string, RegExp]>([
    ['a text file', '文本.xlsx', () => '单位名称,金额\n甲,1', /不能当作/],
    ['a truncated zip', '截断.xlsx', () => sample.subarray(0, sample.length / 2), /损坏|不完整/],
    ['a zip bomb', '炸弹.xlsx', big, /过大|太大|超过|异常/],
    ['an encrypted workbook', '加密.xlsx', () => encrypted(), /密码|加密/],
    ['a picture', '图片.xlsx', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /图片/],
    ['an empty file', '空.xlsx', () => '', /空|不是/],
  ])('%s', (_, name, content, words) => {
    writeFileSync(join(folder, name), content());
    for (const args of [
      ['check', name],
      ['recalculate', name, '--out', '结果.xlsx'],
      ['export', name, '--out', '结果'],
    ]) {
      const { status, lines, stdout } = run(...args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(name);
      expect(lines[0]).toMatch(words);
    }
    expect(existsSync(join(folder, '结果.xlsx')) || existsSync(join(folder, '结果'))).toBe(false);
  });

  test('a workbook with none of the tables', async () => {
    const file = createXlsx();
    await file.apply([
      { kind: 'addSheet', sheet: '名单' },
      {
        kind: 'write',
        sheet: '名单',
        top: 0,
        left: 0,
        cells: [
          ['姓名', '部门'],
          ['甲', '办公室'],
        ],
      },
    ]);
    writeFileSync(join(folder, '名单.xlsx'), await file.save());
    const { status, lines } = run('check', '名单.xlsx');
    expect([status, lines.length]).toEqual([2, 1]);
    expect(lines[0]).toMatch(/名单\.xlsx.*没有找到预算公开表/);
  });

  test('a missing file, an unknown template, an unknown option, a format that is none', () => {
    for (const [args, words] of [
      [['check', '没有.xlsx'], /没有\.xlsx.*没有这个文件/],
      [['check', SAMPLE, '--template', 'nowhere'], /没有叫“nowhere”的模板/],
      [['check', SAMPLE, '--colour'], /--colour/],
      [['check', SAMPLE, '--format', 'pdf'], /只能是 text、json、html/],
      [['fly'], /没有“fly”这个命令/],
      [['scaffold', '--template', 'sichuan', '--unit', '甲', '--year', '24', '--out', 'x.xlsx'], /--year/],
    ] as const) {
      const { status, lines } = run(...args);
      expect([status, lines.length]).toEqual([2, 1]);
      expect(lines[0]).toMatch(words);
    }
  });

  test('a pack with a broken label names the place in the pack', () => {
    const pack = JSON.parse(readFileSync(resolve('src/templates/sichuan/pack.json'), 'utf8'));
    pack.tables[2].blocks[0].columns[6].label = { nature: 'basics' };
    writeFileSync(join(folder, '坏模板.json'), JSON.stringify(pack));
    const { status, lines } = run('check', SAMPLE, '--template', '坏模板.json');
    expect([status, lines.length]).toEqual([2, 1]);
    expect(lines[0]).toMatch(/坏模板\.json.*tables\[2\]\.blocks\[0\]\.columns\[6\]\.label\.nature/);
  });

  test('never leaves a partial file in place of a good one', () => {
    const good = join(folder, '好.xlsx');
    cpSync(SAMPLE, good);
    writeFileSync(join(folder, '坏.xlsx'), sample.subarray(0, 3000));
    expect(run('recalculate', '坏.xlsx', '--out', '好.xlsx').status).toBe(2);
    expect(readFileSync(good)).toEqual(sample);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a workbook that is odd but can be used', () => {
  test('with text in an amount cell is checked, and says what was not evaluated', async () => {
    const file = await openXlsx(readFileSync(SAMPLE));
    await file.apply([{ kind: 'write', sheet: '公开表1-2', top: 8, left: 6, cells: [['约四百万']] }]);
    writeFileSync(join(folder, '文字.xlsx'), await file.save());
    const { status, stdout } = run('check', '文字.xlsx', '--format', 'json');
    expect(status).toBe(1);
    const { findings, summary } = JSON.parse(stdout);
    const unreadable = findings.find((one: { rule: string }) => one.rule === 'table.unreadable');
    expect(unreadable.message).toMatch(/公开表1-2!G9.*约四百万/);
    expect(JSON.stringify(summary.relations.notEvaluated)).toContain('读不出来');
  });
});

(casePath('leshan-2023') ? describe : describe.skip)('on leshan-2023', () => {
  test('exits 1 and evaluates at least 500 relations', () => {
    const { status, stdout } = run('check', casePath('leshan-2023') ?? '', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).summary.relations.evaluated).toBeGreaterThanOrEqual(500);
  });
});

/** As much of a compound file as tells an encrypted workbook: its signature and the stream's name. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...'EncryptedPackage'].forEach((c, index) => (bytes[1024 + 2 * index] = c.charCodeAt(0)));
  return bytes;
}
