/** The desk's one file, opened from disk as an officer does. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

export const DESK = pathToFileURL(resolve('dist/预算公开助手.html')).href;

export interface OpenedDesk {
  readonly browser: Browser;
  readonly page: Page;
  /** What went wrong in the page and nobody caught. */
  readonly faults: string[];
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

export async function openDesk(): Promise<OpenedDesk> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, acceptDownloads: true });
  const faults: string[] = [];
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  // As where the browser has no place to write back to: saved is downloaded.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto(DESK);
  return { browser, page, faults };
}

/** As out of the file manager: files and folders with everything in them; a page cannot make up such a drop itself. */
export async function dropOn(page: Page, ...paths: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await devtools.detach();
}

/** A theme that has just changed is drawn, and no colour is on its way to another. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** What axe finds on the page as it stands: rules with the elements that break them. */
export async function accessFaults(page: Page): Promise<unknown[]> {
  await page.evaluate(settled);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
}
