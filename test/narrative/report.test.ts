/** What an officer sees of a text that was checked: in the terminal, in the page, on the way there. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkCommand } from '../../src/cli/command-check';
import { CliFault } from '../../src/cli/fault';
import { narrativeSection } from '../../src/publication/narrative-html';
import { againstTables } from './support/archive';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');

describe('the section of the page', () => {
  const section = (...lines: string[]): string => {
    const { text, coverage } = againstTables(...lines);
    return narrativeSection(text, coverage).toString();
  };

  test('colours each figure by its state and says what it was compared with', () => {
    const html = section(
      '支出预算520.00万元，其中：基本支出364.00万元；项目支出165.00万元。',
      '机关运行经费72.80万元，较上年预算70.00万元增加2.80万元，原因是增人。',
      '共有单价50万元以上设备4台（套）。',
    );
    expect(html).toMatch(/<span class="figure bound" title="[^"]*收支总表![^"]*520万元[^"]*"\s*>520\.00万元/);
    expect(html).toMatch(/<span class="figure wrong" title="[^"]*文中为165\.00万元[^"]*"\s*>165\.00万元/);
    expect(html).toMatch(/<span class="figure arithmetic" [^>]*>70\.00万元/);
    expect(html).toMatch(/<span class="figure unbound" [^>]*>4台（套）/);
    expect(html).toContain('无从核对的数');
  });

  test('keeps every word of the text, and lets none of it become markup', () => {
    const line = '支出预算520.00万元，<img src=x onerror=alert(1)>“三公”经费&nbsp;8.00万元。';
    const html = section(line);
    expect(html).not.toContain('<img');
    const words = html
      .replace(/<sup[^>]*>[^<]*<\/sup>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(words).toContain(line);
  });
});

describe('check --narrative', () => {
  let folder: string;
  let printed: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'narrative-'));
    printed = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (text: string | Uint8Array, format: string, files = [SAMPLE]): Promise<number> => {
    const narrative = join(folder, '说明.txt');
    writeFileSync(narrative, text);
    return checkCommand({ files, template: undefined, narrative, format, out: undefined });
  };

  test('adds the findings of the text with their quotes, and how many figures were bound', async () => {
    expect(await run('第三部分 情况说明\n一、支出情况\n2024年支出预算1.23万元。\n', 'json')).toBe(1);
    const report = JSON.parse(printed) as {
      summary: { narrative: unknown };
      findings: { rule: string; class: string; quote?: string; expected?: string }[];
    };
    expect(report.summary.narrative).toEqual({
      figures: { total: 1, bound: 1, arithmetic: 0, unbound: 0 },
      tables: { tables: 0, amounts: 0 },
      leftOut: 0,
    });
    const found = report.findings.find((finding) => finding.rule === 'narrative.amount');
    expect(found).toMatchObject({ class: 'narrative', quote: '2024年支出预算1.23万元' });
    expect(found?.expected).toMatch(/^\d+\.\d\d$/);
  });

  test('prints the quote and the cells of the other side', async () => {
    await run('第三部分 情况说明\n一、支出情况\n2024年支出预算1.23万元。\n', 'text');
    expect(printed).toContain('情况说明 1 个数：与表核对 1');
    expect(printed).toMatch(/原文：2024年支出预算1\.23万元\n\s+应为 [\d,.]+/);
  });

  test('shows the text in the page', async () => {
    await run('第三部分 情况说明\n一、支出情况\n2024年支出预算1.23万元。\n', 'html');
    expect(printed).toContain('<section class="narrative">');
    expect(printed).toContain('<blockquote>2024年支出预算1.23万元</blockquote>');
  });

  test('refuses a file that is no text in one line with its name', async () => {
    await expect(run(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'json')).rejects.toThrow(CliFault);
    await expect(run(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'json')).rejects.toThrow(
      /说明\.txt：[^\n]+。$/,
    );
    await expect(run('支出1.00万元。', 'json', [SAMPLE, SAMPLE])).rejects.toThrow('只能和一个工作簿一起用');
  });
});
