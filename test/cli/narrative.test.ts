/** The .docx of a package, read back by `check --narrative` with what it was written from. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INTERNAL, PUBLISHED } from '../../src/publication/parts';
import { flowerInstitute } from '../publication/support/flower-institute';
import { describeWithChromium, printWithChromium } from '../support/chromium';
import { command } from '../support/command';
import { agile } from '../support/encrypt';

jest.setTimeout(120_000);

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

interface Report {
  findings: { rule: string; class: string; severity: string; message: string }[];
  summary: {
    narrative: {
      figures: { total: number; bound: number; unbound: number };
      tables: { tables: number; amounts: number };
    };
  };
}

async function readBack(...args: string[]): Promise<Report> {
  const { stdout } = await command('check', at('本年.xlsx'), '--format', 'json', '--narrative', ...args);
  return JSON.parse(stdout) as Report;
}

const ofText = ({ findings }: Report) => findings.filter((one) => one.class === 'narrative');
const docx = (part: string) =>
  at(
    part,
    PUBLISHED,
    readdirSync(at(part, PUBLISHED)).find((name) => name.endsWith('.docx'))!,
  );

type Questions = { questions: { id: string; kind: string; options?: string[]; answer: string }[] };
const BY_KIND: Record<string, string> = { 一个数: '0', 金额: '60.00' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'budget-narrative-'));
  writeFileSync(at('本年.xlsx'), await flowerInstitute());
  writeFileSync(at('上年.xlsx'), await flowerInstitute(2023));
  const given = ['--last-year', at('上年.xlsx')];
  for (let round = 0; round < 4; round += 1) {
    const known = round === 0 ? [] : ['--answers', at('答复.json')];
    await command('export', at('本年.xlsx'), '--questions', at('答复.json'), ...given, ...known);
    const { questions } = JSON.parse(readFileSync(at('答复.json'), 'utf8')) as Questions;
    for (const one of questions) one.answer ||= one.options?.[0] ?? BY_KIND[one.kind] ?? '按规定安排';
    writeFileSync(at('答复.json'), JSON.stringify({ questions }));
  }
  // What a person has to decide before anything is published is decided.
  await command('export', at('本年.xlsx'), '--out', at('待核定'));
  const form = at('待核定', INTERNAL, '放行理由.json');
  const rows = JSON.parse(readFileSync(form, 'utf8')) as object[];
  writeFileSync(
    at('理由.json'),
    JSON.stringify(rows.map((row) => ({ ...row, reason: '已经核定', by: '李审核' }))),
  );
  const waived = ['--waive', at('理由.json')];
  await command('export', at('本年.xlsx'), '--out', at('稿'), ...waived);
  await command(
    'export',
    at('本年.xlsx'),
    '--out',
    at('成'),
    '--answers',
    at('答复.json'),
    ...given,
    ...waived,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check --narrative', () => {
  test('finds every figure of the package’s own document again, and nothing wrong with it', async () => {
    const report = await readBack(docx('成'), '--answers', at('答复.json'), '--last-year', at('上年.xlsx'));
    expect(report.summary.narrative.figures.bound).toBe(report.summary.narrative.figures.total);
    expect(report.summary.narrative.tables.tables).toBe(11);
    expect(report.summary.narrative.tables.amounts).toBeGreaterThan(200);
    expect(ofText(report)).toEqual([]);
  });

  test('names a draft as one', async () => {
    const report = await readBack(docx('稿'));
    expect(report.summary.narrative.figures.unbound).toBe(0);
    expect(report.findings.filter(({ message }) => message.includes('还是草稿'))).toHaveLength(1);
  });

  test('with last year’s workbook proves a change wrong that nothing else shows', async () => {
    // 950.50万元 both years: last year's total is the same, and the change and its rate fit each other.
    const text =
      '第三部分 2024年部门预算情况说明\n2024年收支预算总数950.50万元，比2023年增加95.05万元，增长11.11%。';
    writeFileSync(at('改.txt'), text);
    expect(ofText(await readBack(at('改.txt'))).map(({ rule }) => rule)).not.toContain('narrative.change');
    const report = await readBack(at('改.txt'), '--last-year', at('上年.xlsx'));
    expect(ofText(report)).toContainEqual(
      expect.objectContaining({
        rule: 'narrative.change',
        message: expect.stringContaining('持平') as string,
      }),
    );
  });

  test('takes a locked workbook with its password, and so do the commands that write', async () => {
    writeFileSync(at('加密.xlsx'), agile(new Uint8Array(readFileSync(at('本年.xlsx'))), '花卉'));
    const write = ['recalculate', at('加密.xlsx'), '--out', at('重算.xlsx')];
    expect(await command(...write)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('密码') as string,
    });
    expect(await command(...write, '--password', '花卉')).toMatchObject({ code: 0 });
  });

  test('does not take answers or last year’s workbook without a text, nor a year that is not the last', async () => {
    const alone = await command('check', at('本年.xlsx'), '--answers', at('答复.json'));
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('--narrative')]);
    const wrong = await command(
      'check',
      at('本年.xlsx'),
      '--narrative',
      docx('稿'),
      '--last-year',
      at('本年.xlsx'),
    );
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('2024 年的，不是上年（2023 年）的'),
    ]);
  });
});

describeWithChromium('check --narrative of a PDF', () => {
  test('says the page of what is wrong in it', async () => {
    const text = [
      '第三部分 2024年部门预算情况说明',
      '2024年收支预算总数950.50万元。',
      '2024年收支预算总数960.50万元。',
      '按照综合预算的原则，部门所有收入和支出均纳入部门预算管理。',
    ];
    const html = text.map((line) => `<p style="break-after:page">${line}</p>`).join('');
    writeFileSync(at('文稿.pdf'), printWithChromium(`<meta charset=utf-8>${html}`));
    const report = await readBack(at('文稿.pdf'));
    expect(ofText(report).map(({ message }) => message)).toEqual([
      expect.stringMatching(/（第3页）：.*960\.50万元/),
    ]);
  });
});
