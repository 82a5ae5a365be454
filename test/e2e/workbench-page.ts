/** The workbench in a browser, as a test uses it: the grid through its keys, the pane through its controls. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type Download,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Workbench } from '../../src/workbench/workbench';
import type { CellValue } from '../../src/workbook/model';

declare global {
  interface Window {
    workbench: Workbench;
    /** Milliseconds from a change of the workbook to the new state of a table, once it shows. */
    stateShown?: Promise<number>;
  }
}

export const ADDRESS = process.env['E2E_ADDRESS'] ?? '';
/** Skipped with a notice where there is no Chromium; `setup.cjs` has said so. */
export const inBrowser = ADDRESS === '' ? describe.skip : describe;

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS.split(' '),
  });
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
}

export class WorkbenchPage {
  readonly pane: FrameLocator;
  /** What the browser complained of: a test ends with none. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator('#pane');
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      const { url } = message.location();
      // There may be no sample; the page then makes one.
      if (message.type() === 'error' && !url.endsWith('/sample.xlsx')) this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(ADDRESS))
        this.complaints.push(`asked the network for ${request.url()}`);
    });
  }

  static async open(browser: Browser, options: OpenOptions = {}): Promise<WorkbenchPage> {
    const { width = 1400, height = 850, dark = false, forcedColors = false } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const page = new WorkbenchPage(await context.newPage());
    await page.page.goto(ADDRESS);
    await page.ready();
    return page;
  }

  /** The pane has read the workbook that is open. */
  async ready(): Promise<void> {
    await this.pane.locator('main[aria-busy=false] #page > *').first().waitFor();
  }

  /** A workbook of the test's own. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      ([file, base64]) =>
        window.workbench.open(
          file,
          Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)),
        ),
      [name, Buffer.from(bytes).toString('base64')] as const,
    );
    await this.page.waitForTimeout(300);
    await this.ready();
  }

  /** The workbook as the page would save it. */
  async saved(): Promise<Uint8Array> {
    const bytes = await this.page.evaluate(async () => [...(await window.workbench.save())]);
    return Uint8Array.from(bytes);
  }

  async blank(): Promise<void> {
    await this.page.locator('#blank').click();
    await this.pane.getByTestId('field-unit').waitFor();
    await this.ready();
  }

  async scaffold(unit = '测试局', year = '2024', code = '101'): Promise<void> {
    await this.pane.getByTestId('field-template').selectOption('sichuan');
    await this.pane.getByTestId('field-unit').fill(unit);
    await this.pane.getByTestId('field-year').fill(year);
    await this.pane.getByTestId('field-unitCode').fill(code);
    await this.pane.getByTestId('scaffold').click();
    await this.pane.getByTestId('table').first().waitFor();
    await this.idle();
  }

  async step(step: 'prepare' | 'fill' | 'check' | 'narrative' | 'export'): Promise<void> {
    await this.pane.getByTestId(`step-${step}`).click();
  }

  /** Nothing is going on in the pane. */
  async idle(): Promise<void> {
    await this.pane.locator('main[aria-busy=false]').waitFor();
  }

  table(id: string): Locator {
    return this.pane.locator(`[data-testid=table][data-table-id="${id}"]`);
  }

  /** Starts the watch that `stateShown` ends: from the next change of the workbook to another state of the table. */
  async watchState(id: string): Promise<void> {
    await this.page.evaluate((table) => {
      window.stateShown = new Promise((resolve) => {
        const frame = document.querySelector('iframe')?.contentDocument;
        const row = frame?.querySelector(`[data-testid=table][data-table-id="${table}"]`);
        let from = 0;
        const stop = window.workbench.host.subscribe(({ kind }) => {
          if (kind === 'cells') from ||= performance.now();
        });
        const observer = new MutationObserver(() => {
          stop();
          observer.disconnect();
          resolve(performance.now() - from);
        });
        if (row) observer.observe(row, { attributeFilter: ['data-state'] });
      });
    }, id);
  }

  stateShown(): Promise<number> {
    return this.page.evaluate(() => window.stateShown ?? 0);
  }

  /** A click on the cell, then keys: what an officer does. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.select(sheet, address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async select(sheet: string, address: string): Promise<void> {
    // Any cell, to put the keyboard into the grid.
    const box = await this.page.locator('#grid canvas').first().boundingBox();
    if (box) await this.page.mouse.click(box.x + 300, box.y + 300);
    await this.page.evaluate(([name, at]) => window.workbench.select(name, at), [sheet, address] as const);
  }

  selected(): Promise<{ sheet: string; address: string } | null> {
    return this.page.evaluate(() => window.workbench.selected());
  }

  /** What the workbook holds, row and column from zero. */
  value(sheet: string, row: number, column: number): Promise<CellValue> {
    return this.page.evaluate(
      ([name, r, c]) => {
        const { book } = window.workbench.host;
        book.calculate();
        return book.sheet(name).cell(r, c)?.value ?? null;
      },
      [sheet, row, column] as const,
    );
  }

  async downloaded(control: Locator): Promise<{ name: string; bytes: Uint8Array }> {
    const arriving: Promise<Download> = this.page.waitForEvent('download');
    await control.click();
    const download = await arriving;
    const path = join(mkdtempSync(join(tmpdir(), 'workbench-')), 'file');
    await download.saveAs(path);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
  }

  /** Opens a finding anew, so that its cell is gone to; the first of a check is open already. */
  async openFinding(finding: Locator): Promise<void> {
    if ((await finding.getAttribute('aria-expanded')) === 'true') await finding.click();
    await finding.click();
  }

  /** A text of the officer's own, held against the tables. */
  async checkText(text: string): Promise<void> {
    await this.pane.getByTestId('view-check').click();
    await this.pane
      .getByTestId('text-file')
      .setInputFiles({ name: '情况说明.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await this.pane.getByTestId('coverage').waitFor();
    await this.idle();
  }

  /** The same for every error that keeps the package from being made. */
  async giveReasons(reason: string): Promise<void> {
    const waivers = this.pane.getByTestId('waivers');
    await waivers.locator('summary').click();
    for (const field of await this.pane.getByTestId('reason').all()) {
      await field.fill(reason);
      await field.blur();
    }
    await waivers.locator('summary').click();
    await this.pane.getByTestId('blocked').waitFor({ state: 'detached' });
  }

  /** Violations of WCAG that axe finds in the pane, in words. */
  async violations(): Promise<string[]> {
    const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
    const frame = this.page.frames().find((one) => one.url().includes('taskpane.html'));
    if (!frame) throw new Error('the pane is not there');
    await frame.evaluate(source);
    const found = await frame.evaluate(async () => {
      const axe = (window as unknown as { axe: typeof import('axe-core') }).axe;
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    return found;
  }

  /** Drawn to the end: the grid paints on a canvas, a frame or two after it is told. */
  async settled(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.page.waitForTimeout(700);
  }

  /** Of the pane. */
  async width(pixels: number): Promise<void> {
    await this.page.evaluate((width) => {
      const pane = document.getElementById('pane');
      if (pane) pane.style.width = `${width}px`;
    }, pixels);
  }

  /** Pixels by which the pane, or the page inside it, can be scrolled sideways. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument;
      const parts = [frame?.documentElement, frame?.getElementById('page')];
      return Math.max(...parts.map((part) => (part ? part.scrollWidth - part.clientWidth : Number.NaN)));
    });
  }

  /** Presses Tab until the control has the focus, which must show. */
  async tabTo(testId: string, { backwards = false } = {}): Promise<void> {
    for (let pressed = 0; pressed < 60; pressed += 1) {
      const at = await this.focus();
      if (at?.testId === testId) {
        if (!at.shows) throw new Error(`${testId} has the focus, but it does not show`);
        return;
      }
      await this.page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab does not lead to ${testId}`);
  }

  focusedText(): Promise<string> {
    return this.page.evaluate(
      () => document.querySelector('iframe')?.contentDocument?.activeElement?.textContent ?? '',
    );
  }

  private focus(): Promise<{ testId: string | undefined; shows: boolean } | null> {
    return this.page.evaluate(() => {
      const active = document.querySelector('iframe')?.contentDocument?.activeElement;
      if (!active) return null;
      const { testid } = (active as HTMLElement).dataset;
      return { testId: testid, shows: active.matches(':focus-visible') };
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
