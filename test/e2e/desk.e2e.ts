/** The desk as an officer has it: one file, opened from disk; nothing leaves the page. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readWorkbook } from '../../src/workbook/read';
import { accessFaults, DESK, launchChromium } from './desk-page';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const there = process.env['CHROMIUM'] ? describe : describe.skip;

there('the desk', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 300_000);
  afterAll(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1440, height: 860 }, acceptDownloads: true });
    // As where the browser has no place to write back to: saved is downloaded.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(DESK);
  });
  afterEach(async () => {
    await page.close({ runBeforeUnload: false });
    // The page itself and the worker made of its own script.
    expect(asked.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
    expect(faults.splice(0)).toEqual([]);
  });

  const open = async (file = SAMPLE) => {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByRole('gridcell', { name: '部门收支总表' }).waitFor();
    // The pane has had its first look.
    await page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
    await page.locator('#step-fill[aria-selected=true]').waitFor({ state: 'attached' });
  };
  const check = async () => {
    await page.getByRole('tab', { name: '校验' }).click();
    await page
      .getByRole('button', { name: /^(?:校验|重新校验)$/ })
      .first()
      .click();
    await page.locator('.finding-head').first().waitFor();
  };
  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    return readWorkbook(new Uint8Array(readFileSync(await download.path())));
  };

  test('opens a workbook, checks it, marks its faults and leads to their cells', async () => {
    await open();
    await check();
    await page.getByText('2101102 事业单位医疗').first().waitFor();
    await page.locator('.finding-head').first().click();
    await page.locator('.cell.marked.error').first().waitFor();
    expect(
      await page.getByRole('navigation', { name: '工作表' }).locator('[aria-current=true]').count(),
    ).toBe(1);
  });

  test('mended by keyboard, the focus is on the next finding, and stays within the pane when it is taken back', async () => {
    await open();
    await check();
    const focused = () => page.evaluate(() => document.activeElement?.closest('.finding, #page')?.className);
    await page.getByTestId('apply-fix').first().press('Enter');
    await page.getByTestId('undo').waitFor();
    await page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
    expect(await focused()).toBe('finding open');
    await page.getByTestId('undo').press('Enter');
    await page.getByTestId('undo').waitFor({ state: 'detached' });
    await page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
    expect(await focused()).toBeDefined();
  });

  test('a fill is taken back by Ctrl+Z from within the pane, and put again by Ctrl+Y', async () => {
    await open();
    await check();
    const idle = () => page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
    await page.getByTestId('apply-fix').first().press('Enter');
    await page.getByTestId('undo').waitFor();
    await idle();
    await page.keyboard.press('Control+z');
    await page.getByText('已撤销。').waitFor();
    await page.getByTestId('undo').waitFor({ state: 'detached' });
    await idle();
    await page.keyboard.press('Control+y');
    await page.getByText('已恢复。').waitFor();
  });

  test('a cell is typed into by keyboard, taken back, typed again and saved', async () => {
    await open();
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1,234.50');
    await page.keyboard.press('Enter');
    await page.getByText('未保存').waitFor();
    const cell = page.locator('#cell-B5');
    await expect(cell.textContent()).resolves.toContain('1,234.50');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !document.querySelector('#cell-B5')?.textContent?.includes('1,234.50'));
    await page.keyboard.press('Control+y');
    await page.waitForFunction(() => document.querySelector('#cell-B5')?.textContent?.includes('1,234.50'));
    const saved = await save();
    expect(saved.sheets[0]?.rows[4]?.[1]?.value).toBe(1234.5);
    expect(await page.getByText('未保存').count()).toBe(0);
  });

  test('unsaved work is asked about before another file takes its place, and is there after a crash', async () => {
    await open();
    await page.locator('#cell-B5').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await page.getByText('未保存').waitFor();
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '返回' }).click();
    // Kept a second after the last change.
    await page.waitForTimeout(2_500);
    await page.reload();
    await page.getByText('上次没有保存的').waitFor();
    await page.getByRole('button', { name: '接着做' }).click();
    await page.locator('#cell-B5').waitFor();
    await expect(page.locator('#cell-B5').textContent()).resolves.toContain('7.00');
    await page.getByRole('button', { name: '新建' }).click();
    const [kept] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: '保存，继续', exact: true }).click(),
    ]);
    expect(kept.suggestedFilename()).toBe('sichuan-sample.xlsx');
    await page.locator('.file-name').filter({ hasText: '新工作簿' }).waitFor();
  });

  test.each([
    ['a wide window', { width: 1440, height: 860 }, 'light'],
    ['a narrow one in the dark', { width: 320, height: 700 }, 'dark'],
    ['forced colours', { width: 1440, height: 860 }, 'light'],
  ] as const)('has no fault of access in %s', async (name, viewport, colorScheme) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, forcedColors: name === 'forced colours' ? 'active' : 'none' });
    await open();
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(await accessFaults(page)).toEqual([]);
  });
});
