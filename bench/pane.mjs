/**
 * `node bench/pane.mjs`: the pane of the production bundle in headless Chromium, on the workbench. Printed, never
 * asserted: numbers of one machine. What the host emulator computes stands for Excel, another process, and is
 * left out of the time for which the pane is frozen; so is the workbench's grid, which is not drawn meanwhile.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

if (process.env.BENCH && !process.env.BENCH.split(',').includes('pane')) process.exit(0);

const require = createRequire(import.meta.url);
const { buildWorkbench } = require('../build/start.cjs');
const { serve } = require('../build/serve.cjs');

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const SOURCE = [
  '../shared/cases/leshan-2023/workbook.xlsx',
  'cases/leshan-2023/workbook.xlsx',
  'samples/sichuan-sample.xlsx',
]
  .map((file) => resolve(file))
  .find(existsSync);
const RUNS = 5;
/** Asked for when the first page shows, with what they share with later parts (a number for a name), and other parts after them. */
const AFTER_FIRST_SIGHT = /\/(?:checks|\d+)\.js$/;

async function main() {
  await buildWorkbench();
  const server = await serve('dist/workbench', 0);
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS.split(' ') });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const page = await browser.newPage();
    const scripts = [];
    let isLater = false;
    page.on('request', async (request) => {
      const { pathname } = new URL(request.url());
      if (!/^\/pane\/.*\.js$/.test(pathname) || pathname.endsWith('host-bridge.js')) return;
      isLater ||= AFTER_FIRST_SIGHT.test(pathname);
      const script = { later: isLater, size: 0 };
      scripts.push(script);
      // A page that is gone by then takes the bodies of its responses with it.
      const body = await (await request.response())?.body().catch(() => null);
      if (body) script.size = gzipSync(body, { level: 9 }).length;
    });
    await page.goto(server.address);
    await ready(page);
    await page.waitForTimeout(1000);
    sizes(scripts);
    await firstRender(page);
    const big = grown(100, folder);
    await validation(page, SOURCE, '1 × the rows', RUNS);
    await validation(page, big, '100 × the rows', 3);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const frameOf = (page) => page.frames().find((frame) => frame.url().includes('taskpane.html'));
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB gz`;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function ready(page) {
  await page.frameLocator('#pane').locator('main[aria-busy=false] #page > *').first().waitFor();
}

async function reload(page) {
  await page.evaluate(() => document.querySelector('#pane').contentWindow.location.reload());
  await page.waitForTimeout(300);
  await ready(page);
  await page.waitForTimeout(300);
}

function sizes(scripts) {
  const sum = (later) =>
    scripts.filter((script) => script.later === later).reduce((bytes, { size }) => bytes + size, 0);
  console.log(
    `First load of the pane and its worker: ${kilobytes(sum(false))} of scripts before office.js (budget 185 KB)`,
  );
  console.log(`  the checks and later pages, fetched when the pane is on screen: ${kilobytes(sum(true))}`);
}

async function firstRender(page) {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    await reload(page);
    times.push(
      await frameOf(page).evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      ),
    );
  }
  console.log(
    `First render: ${median(times.filter(Boolean)).toFixed(0)} ms after it is opened (budget 1000 ms)`,
  );
}

function grown(times, folder) {
  const file = join(folder, `${times}.xlsx`);
  const made = spawnSync(process.execPath, ['dist/bench/grown.cjs', SOURCE, String(times), file], {
    stdio: 'inherit',
  });
  return made.status === 0 ? file : null;
}

async function validation(page, file, title, runs) {
  if (!file) return;
  const bytes = readFileSync(file).toString('base64');
  await page.evaluate(async (base64) => {
    const { workbench } = window;
    workbench.redraw = () => {};
    await workbench.open(
      'bench.xlsx',
      Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
    );
  }, bytes);
  const pane = page.frameLocator('#pane');
  const results = [];
  for (let run = 0; run < runs; run += 1) {
    // Each in a pane just opened, as an officer's first.
    await reload(page);
    await pane.getByTestId('step-check').click();
    await pane.getByTestId('check').waitFor();
    results.push(await page.evaluate(oneValidation));
  }
  const times = results.map(({ list }) => list);
  const frozen = Math.max(...results.map(({ longest }) => longest));
  const host = median(results.map((result) => result.host));
  console.log(
    `Validation, ${title}: ${median(times).toFixed(0)} ms from click to list, ` +
      `beside ${host.toFixed(0)} ms of the emulated Excel, marks included; frozen for ${frozen.toFixed(0)} ms at most`,
  );
}

/** Runs in the page. Answers of the emulator come in a task of their own, so that its work can be told apart. */
async function oneValidation() {
  const { host } = window.workbench;
  const execute = Object.getPrototypeOf(Object.getPrototypeOf(host)).execute;
  const busy = [];
  host.execute = async (...request) => {
    const from = performance.now();
    const answer = await execute.apply(host, request);
    busy.push([from, performance.now()]);
    await new Promise((done) => setTimeout(done, 0));
    return answer;
  };
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const pane = document.querySelector('#pane').contentDocument;
  const from = performance.now();
  pane.querySelector('[data-testid=check]').click();
  const main = pane.querySelector('main');
  // The list of the live check is there before; that of this one is when the pane goes on to its marks.
  const shown = () => !['checking', ''].includes(main.dataset.doing);
  const until = async (condition) => {
    while (!condition()) await new Promise((done) => setTimeout(done, 4));
    return performance.now() - from;
  };
  const list = await until(shown);
  // Marking goes on behind the list.
  await until(() => main.getAttribute('aria-busy') === 'false');
  await new Promise((done) => setTimeout(done, 100));
  tasks.push(...observer.takeRecords());
  observer.disconnect();
  delete host.execute;
  const ofHost = ({ startTime, duration }) =>
    busy.some(
      ([start, end]) => start < startTime + duration && end > startTime && end - start > duration / 2,
    );
  const longest = Math.max(0, ...tasks.filter((task) => !ofHost(task)).map(({ duration }) => duration));
  return { list, longest, host: busy.reduce((sum, [start, end]) => sum + end - start, 0) };
}

if (existsSync(BROWSER)) await main();
else console.log(`No Chromium at ${BROWSER} (set CHROMIUM): the pane is not measured.`);
