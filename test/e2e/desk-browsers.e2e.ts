/** The desk's one file in the browsers that officers have, driven alike: nothing leaves the page, nothing is lost. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { convertWithLibreOffice, hasLibreOffice } from '../support/libreoffice';
import { DESK } from './desk-page';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');

const BROWSERS = [
  ['Chromium', 'chrome', process.env['CHROMIUM'] ?? '/usr/bin/chromium'],
  ['Firefox', 'firefox', process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'],
] as const;
const present = BROWSERS.filter(([, , path]) => existsSync(path));

/** What was typed into the workbook, but for the cell that the test types into. */
function typedIn({ sheets }: Workbook): string[] {
  const found: string[] = [];
  sheets.forEach((sheet, index) =>
    sheet.rows.forEach((row, r) =>
      (row ?? []).forEach((cell, c) => {
        if (!cell || cell.formula !== undefined || cell.value === null) return;
        if (index > 0 || r !== 4 || c !== 1)
          found.push(`${sheet.name} ${r} ${c} ${JSON.stringify(cell.value)}`);
      }),
    ),
  );
  return found;
}

(present.length > 0 ? describe : describe.skip).each(present.length > 0 ? present : BROWSERS)(
  'the desk in %s',
  (_, browser, executablePath) => {
    let running: Browser;
    let page: Page;
    let downloads: string;
    const asked: string[] = [];
    const faults: string[] = [];

    beforeAll(async () => {
      downloads = mkdtempSync(join(tmpdir(), 'desk-'));
      running = await launch({
        browser,
        executablePath,
        headless: true,
        args: browser === 'chrome' ? ['--no-sandbox', '--disable-gpu'] : [],
        extraPrefsFirefox: {
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.download.useDownloadDir': true,
          'browser.helperApps.neverAsk.saveToDisk':
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
        ...(browser === 'chrome'
          ? { downloadBehavior: { policy: 'allow' as const, downloadPath: downloads } }
          : {}),
      });
      page = await running.newPage();
      await page.setViewport({ width: 1440, height: 860 });
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => faults.push(String(error)));
      // As where the browser has no place to write back to: saved is downloaded.
      await page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      await page.goto(DESK);
    }, 300_000);
    afterAll(async () => {
      await running.close();
      rmSync(downloads, { recursive: true, force: true });
    });

    const button = (name: string) =>
      page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`);

    async function saved(): Promise<Uint8Array> {
      for (let turn = 0; turn < 200; turn += 1) {
        const file = readdirSync(downloads).find((one) => one.endsWith('.xlsx'));
        const bytes = file === undefined ? null : readFileSync(join(downloads, file));
        if (
          bytes &&
          bytes.length > 0 &&
          !readdirSync(downloads).some((one) => /\.(?:part|crdownload)$/.test(one))
        )
          return new Uint8Array(bytes);
        await new Promise((resume) => setTimeout(resume, 100));
      }
      throw new Error('nothing was downloaded');
    }

    test('opens a workbook from disk, finds its faults and leads to a cell', async () => {
      const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(SAMPLE);
      await page.waitForSelector('#step-fill[aria-selected=true]');
      await page.waitForSelector('.frame[aria-busy=false]');
      await (await page.waitForSelector('#step-check'))?.click();
      await (await page.waitForSelector('[data-testid=check]'))?.click();
      await page.waitForSelector('[data-testid=clear-marks]');
      // The first finding is opened when it is found: a row that 公开表3 lacks.
      await (await page.waitForSelector('[data-testid=goto]'))?.click();
      await page.waitForSelector('nav[aria-label=工作表] [aria-current=true]::-p-text(公开表3)');
      await page.waitForSelector('.cell.marked.error');
    });

    test('is typed into and saved; nothing else of the file is changed', async () => {
      const before = await readWorkbook(new Uint8Array(readFileSync(SAMPLE)));
      await (await page.waitForSelector('::-p-xpath(//nav[@aria-label="工作表"]//button[1])'))?.click();
      await (await page.waitForSelector('#cell-B5'))?.click();
      await page.keyboard.type('1234.50');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#cell-B5::-p-text(1,234.50)');
      await (await button('保存'))?.click();
      const bytes = await saved();
      const after = await readWorkbook(hasLibreOffice ? convertWithLibreOffice(bytes, 'xlsx') : bytes);
      expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
      expect(after.sheets[0]?.rows[4]?.[1]?.value).toBe(1234.5);
      expect(typedIn(after)).toEqual(typedIn(before));
    });

    test('asks nothing of anybody, and nothing went wrong unseen', () => {
      expect(asked.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
      expect(faults).toEqual([]);
    });
  },
);
