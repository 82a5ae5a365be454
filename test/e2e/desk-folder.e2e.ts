/** A folder on the desk: departments in a table, checked by workers, opened, reported, compared with last time. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { put } from '../../samples/sichuan';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { DEPARTMENTS, renamed } from '../bureau/support/county';
import { docx, paragraph, run } from '../narrative/support/docx';
import { command } from '../support/command';
import { accessFaults, DESK, launchChromium } from './desk-page';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const there = process.env['CHROMIUM'] ? describe : describe.skip;
const COUNT = 20;

there('a folder on the desk', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);
  const faults: string[] = [];

  const write = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(at('来文', name)), { recursive: true });
    writeFileSync(at('来文', name), bytes);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'desk-folder-'));
    const sample = new Uint8Array(readFileSync(SAMPLE));
    const other = await openXlsx(sample);
    await other.apply([put('公开表1-1', 'E7', [999.99])]);
    const worse = await other.save();
    for (const [index, one] of DEPARTMENTS.slice(0, COUNT).entries())
      write(join(one.name, '预算公开表.xlsx'), renamed(index < 2 ? worse : sample, one));
    const [first] = DEPARTMENTS;
    const title = `${first!.name}2024年部门预算情况说明`;
    write(join(first!.name, '说明.docx'), docx({ body: paragraph(run(title)) }));
    write('打不开.xlsx', sample.slice(0, 9_000));
    write('~$锁.xlsx', 'lock');
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 860 }, acceptDownloads: true });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(DESK);
    await page.locator('input[webkitdirectory]').first().setInputFiles(at('来文'));
    await page.getByText(/^查完/).waitFor({ timeout: 120_000 });
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  const names = () => page.locator('.departments tbody th button').allTextContents();
  const download = async (button: string) => {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return saved.path();
  };

  test('has a line for every department, and names the file that is broken', async () => {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('部门检查情况（2024）');
    expect((await names()).sort()).toEqual(
      DEPARTMENTS.slice(0, COUNT)
        .map(({ name }) => name)
        .sort(),
    );
    const unplaced = page.getByRole('region', { name: '没有归到部门的文件（1 个）' });
    expect(await unplaced.textContent()).toContain('打不开.xlsx：');
  });

  test('says of each what the command line says', async () => {
    const { code } = await command('check', at('来文'), '--departments', 'auto', '--out', at('命令行'));
    expect(code).toBe(1);
    const lines = (path: string) =>
      readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    expect(lines(await download('保存检查记录'))).toEqual(lines(at('命令行', '检查记录.json')));
    const html = readFileSync(await download('导出报告'), 'utf8');
    expect(html).toBe(readFileSync(at('命令行', '检查报告.html'), 'utf8'));
    const book = await readWorkbook(new Uint8Array(readFileSync(await download('导出汇总表'))));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '部门',
      '核对情况',
      '总数',
      '常见错误',
      '没有归到部门的文件',
    ]);
  }, 120_000);

  test('sorts by a header, searches, filters', async () => {
    const largest = page.getByRole('columnheader', { name: '最大差额' });
    await largest.getByRole('button').click();
    expect(await largest.getAttribute('aria-sort')).toBe('descending');
    expect((await names()).slice(0, 2).sort()).toEqual(
      DEPARTMENTS.slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    );
    await page.getByRole('searchbox').fill('档案');
    expect(await names()).toEqual([DEPARTMENTS[0]!.name]);
    await page.getByRole('searchbox').fill('没有这个部门');
    await page.getByText('没有符合的部门').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByLabel('状态', { exact: true }).selectOption({ label: '有错误（20）' });
    expect(await names()).toHaveLength(COUNT);
  });

  test('is gone through by keys: lines, headers, the way from the search; who comes back stands where he was', async () => {
    await page.getByLabel('状态', { exact: true }).selectOption('');
    const here = () => page.evaluate(() => document.activeElement?.querySelector('th button')?.textContent);
    const code = page.getByRole('columnheader', { name: '代码' });
    await code.getByRole('button').press('Enter');
    expect(await code.getAttribute('aria-sort')).toBe('ascending');
    const all = await names();
    expect(all).toHaveLength(COUNT);
    await page.getByRole('searchbox').press('ArrowDown');
    expect(await here()).toBe(all[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await here()).toBe(all[2]);
    await page.keyboard.press('End');
    expect(await here()).toBe(all.at(-1));
    // The head stays in sight.
    const [headAt, barEnds] = await Promise.all([
      code.evaluate((head) => head.getBoundingClientRect().top),
      page.locator('main.folder').evaluate((main) => main.getBoundingClientRect().top),
    ]);
    expect(headAt).toBeCloseTo(barEnds, 0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await here()).toBe(all.at(-2));
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[0]);
    await page.keyboard.press('ArrowLeft');
    expect(await here()).toBe(all[0]);
    // One line alone is in the order of Tab.
    expect(await page.locator('.departments tbody [tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: '部门收支总表' }).waitFor();
    // Who opened it by a key goes on among its findings.
    expect(await page.evaluate(() => document.activeElement?.closest('.pane-half') !== null)).toBe(true);
    await page.getByRole('button', { name: '返回部门表' }).press('Enter');
    await page.getByText(/^查完/).waitFor();
    expect(await here()).toBe(all[1]);
    expect(await code.getAttribute('aria-sort')).toBe('ascending');
  });

  test('is compared with last time, in the words of the report', async () => {
    const last = await download('保存检查记录');
    await page.locator('input[accept=".json,.jsonl"]').setInputFiles(last);
    await page.getByRole('columnheader', { name: '与上次相比' }).waitFor();
    await page.getByText(/^查完/).waitFor();
    await page
      .getByText(/^没有变化；仍在 \d+ 处$/)
      .first()
      .waitFor();
    expect(await page.getByText(/^没有变化；/).count()).toBe(COUNT);
  });

  test.each([
    ['a wide window', { width: 1280, height: 860 }, 'light'],
    ['a narrow one in the dark', { width: 320, height: 700 }, 'dark'],
  ] as const)('has no fault of access in %s', async (_, viewport, colorScheme) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    expect(await accessFaults(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });

  test('a roster says who is missing, and a name opens its workbook; the table is there when one comes back', async () => {
    await page.setViewportSize({ width: 1280, height: 860 });
    const roster = DEPARTMENTS.slice(0, COUNT + 1).map(({ code, name }) => `${code},${name},2024-02-20`);
    const list = { name: '名册.csv', mimeType: 'text/csv' };
    await page
      .locator('input[accept^=".csv"]')
      .setInputFiles({ ...list, buffer: Buffer.from(['代码,单位名称,公开时限', ...roster].join('\n')) });
    await page.getByText(`名册：名册.csv（${COUNT + 1} 个部门）`).waitFor();
    await page.getByText(/^查完：21 个部门/).waitFor();
    await page.getByLabel('状态', { exact: true }).selectOption({ label: '缺报（1）' });
    await page.getByText(DEPARTMENTS[COUNT]!.name).waitFor();
    await page.getByText(/^已过截止日期 \d+ 天$/).waitFor();
    await page.getByLabel('状态', { exact: true }).selectOption('');
    await page.getByRole('button', { name: DEPARTMENTS[1]!.name }).press('Enter');
    await page.getByRole('gridcell', { name: '部门收支总表' }).waitFor();
    // It was opened for what was found in it: the first finding is open, with the sum that does not come out.
    expect(await page.getByTestId('message').first().textContent()).toContain('999.99');
    await page.getByRole('button', { name: '返回部门表' }).click();
    await page.getByText(/^查完：21 个部门/).waitFor();
  });

  test('has the departments as their files name them, is stopped, and goes on to the same end', async () => {
    // Lines of the table while the files are still looked at, by what was drawn.
    const early = page.evaluate(
      () =>
        new Promise<number>((done) => {
          new MutationObserver((_, self) => {
            const looking = document.querySelector('.folder-progress')?.textContent?.includes('正在认文件');
            const lines = document.querySelectorAll('.departments tbody th button').length;
            if (!looking || lines === 0) return;
            self.disconnect();
            done(lines);
          }).observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
    );
    await page.locator('input[webkitdirectory]').first().setInputFiles(at('来文'));
    expect(await early).toBeGreaterThan(0);
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('已停止').waitFor();
    expect(await page.getByRole('button', { name: '导出报告' }).count()).toBe(0);
    await page.getByRole('button', { name: '接着查' }).click();
    await page.getByText('查完：20 个部门，22 个文件。').waitFor({ timeout: 120_000 });
  });
});
