/** The published page before axe in a real browser, where colours are painted: in its light, and as it is printed. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strFromU8 } from 'fflate';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { describeCases } from '../publication/support/published-cases';
import { rightPackage } from './right-package';

const PROGRAM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const there = existsSync(PROGRAM);
if (!there) console.warn(`No Chromium at ${PROGRAM} (set CHROMIUM): pages are not looked at.`);

describeCases('the page of a published budget, set right', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    if (there)
      browser = await chromium.launch({
        executablePath: PROGRAM,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      });
  });
  afterAll(() => browser?.close());

  (there ? test : test.skip)('has no axe violations, colour contrast included, at any width', async () => {
    const html = strFromU8((await rightPackage(name)).file('.html'));
    const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
    for (const width of [1280, 360]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.setContent(html);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { run } = (window as unknown as { axe: typeof import('axe-core') }).axe;
        const { violations, passes } = await run(document);
        return {
          violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`),
          contrast: passes.some(({ id }) => id === 'color-contrast'),
        };
      });
      expect(found).toEqual({ violations: [], contrast: true });
      // The text itself never needs to be moved sideways; wide tables scroll in their own frame.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(asked).toEqual([]);
      await page.close();
    }
  });
});
