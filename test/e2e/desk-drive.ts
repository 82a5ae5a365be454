/** The desk opened from disk in a browser that officers have, by one driver for all of them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import type { Workbook } from '../../src/workbook/model';
import { DESK } from './desk-page';

const BROWSERS = [
  ['Chromium', 'chrome', process.env['CHROMIUM'] ?? '/usr/bin/chromium'],
  ['Firefox', 'firefox', process.env['FIREFOX'] ?? '/usr/bin/firefox-esr'],
] as const;
type Kind = (typeof BROWSERS)[number][1];

/** Skipped where a browser is not installed. */
export const browsersHere = BROWSERS.filter(([, , path]) => existsSync(path));
export const inEachBrowser = (browsersHere.length > 0 ? describe : describe.skip).each(
  browsersHere.length > 0 ? browsersHere : BROWSERS,
);

/** Kinds of file that a page hands out, kept without asking. */
const KEPT = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/zip',
  'application/octet-stream',
].join();

export class DrivenDesk {
  /** Addresses that the page has asked for. */
  readonly asked: string[] = [];
  /** What went wrong and nobody caught. */
  readonly faults: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly downloads: string,
  ) {
    page.on('request', (request) => this.asked.push(request.url()));
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  static async open(browser: Kind, executablePath: string): Promise<DrivenDesk> {
    const downloads = mkdtempSync(join(tmpdir(), 'desk-'));
    const running = await launch({
      browser,
      executablePath,
      headless: true,
      args: browser === 'chrome' ? ['--no-sandbox', '--disable-gpu'] : [],
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        // The list of downloads takes the focus, and the page is told of no blur any more.
        'browser.download.alwaysOpenPanel': false,
        'browser.helperApps.neverAsk.saveToDisk': KEPT,
      },
      ...(browser === 'chrome'
        ? { downloadBehavior: { policy: 'allow' as const, downloadPath: downloads } }
        : {}),
    });
    const page = await running.newPage();
    page.setDefaultTimeout(60_000);
    await page.setViewport({ width: 1440, height: 860 });
    const desk = new DrivenDesk(running, page, downloads);
    // As where the browser has no place to write back to: saved is downloaded.
    await page.evaluateOnNewDocument(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.goto(DESK);
    await page.waitForSelector('main.start');
    return desk;
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }

  get outward(): string[] {
    return this.asked.filter((url) => !/^(?:file|blob|data):/.test(url));
  }

  /** By its id for tests, or by any selector. */
  async press(what: string): Promise<void> {
    await (await this.find(what)).click();
    await this.idle();
  }

  async button(name: string): Promise<void> {
    await (await this.page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`))?.click();
  }

  async find(what: string): Promise<ElementHandle> {
    const selector = /^[a-z][a-z-]*$/.test(what) ? `[data-testid=${what}]` : what;
    const found = await this.page.waitForSelector(selector);
    if (!found) throw new Error(`${what} is not there`);
    return found;
  }

  async idle(): Promise<void> {
    await this.page.waitForSelector('.frame[aria-busy=false]');
  }

  async choose(field: string, path: string): Promise<void> {
    const input = (await this.page.waitForSelector(field)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  /** Lets a file fall onto the page. */
  async drop(path: string): Promise<void> {
    await this.page.evaluate(
      (name, base64) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
        for (const type of ['dragover', 'drop'])
          window.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          );
      },
      basename(path),
      readFileSync(path).toString('base64'),
    );
    await this.find(`.file-name::-p-text(${basename(path)})`);
    await this.idle();
  }

  /** A number typed into a cell of the sheet in front, or of another. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await (await this.find(`::-p-xpath(//nav[@aria-label="工作表"]//button[text()="${sheet}"])`)).click();
    // Cells out of sight are not drawn.
    for (let turn = 0; turn < 30 && !(await this.page.$(`#cell-${address}`)); turn += 1) {
      await this.page.mouse.move(400, 400);
      await this.page.mouse.wheel({ deltaY: 300 });
      await new Promise((resume) => setTimeout(resume, 100));
    }
    const cell = await this.find(`#cell-${address}`);
    await cell.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
    await cell.click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.idle();
  }

  /** What was downloaded last with this ending, whole. */
  async downloaded(ending: string): Promise<Uint8Array> {
    for (let turn = 0; turn < 300; turn += 1) {
      const there = readdirSync(this.downloads);
      const file = there.find((one) => one.endsWith(ending));
      const isArriving = there.some((one) => /\.(?:part|crdownload)$/.test(one));
      const bytes = file === undefined || isArriving ? null : readFileSync(join(this.downloads, file));
      if (file !== undefined && bytes && bytes.length > 0) {
        rmSync(join(this.downloads, file));
        return new Uint8Array(bytes);
      }
      await new Promise((resume) => setTimeout(resume, 100));
    }
    throw new Error('nothing was downloaded');
  }
}

/** What was typed into a workbook, by cell: `公开表2!D13` → 1055.76. */
export function typedIn({ sheets }: Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, rows } of sheets)
    rows.forEach((row, r) =>
      (row ?? []).forEach((cell, c) => {
        if (cell && cell.formula === undefined && cell.value !== null)
          found.set(`${name}!${String.fromCharCode(65 + c)}${r + 1}`, cell.value);
      }),
    );
  return found;
}

export function changedCells(before: Workbook, after: Workbook): string[] {
  const [was, is] = [typedIn(before), typedIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((place) => JSON.stringify(was.get(place)) !== JSON.stringify(is.get(place)))
    .sort();
}
