/** Pictures of the desk's five steps for its guide: `PICTURES=1 npm run e2e desk-pictures`; else taken and thrown away. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDesk, type OpenedDesk } from './desk-page';
import { palettePng } from './palette-png';

const FOLDER =
  process.env['PICTURES'] === '1' ? resolve('docs/pictures') : mkdtempSync(join(tmpdir(), 'pictures-'));
const there = process.env['CHROMIUM'] ? test : test.skip;

there('every step of the desk, from the sample to the package', async () => {
  const desk: OpenedDesk = await openDesk();
  const { page, browser, faults } = desk;
  const byId = (id: string) => page.getByTestId(id);
  const idle = () => page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
  const take = async (step: string | null) => {
    await idle();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(300);
    const name = step === null ? 'desk.png' : `desk-${step}.png`;
    writeFileSync(join(FOLDER, name), await palettePng(page, await page.screenshot()));
  };
  const small = { width: 1120, height: 660 };
  await page.setViewportSize(small);
  await page.locator('main.start').waitFor();
  writeFileSync(join(FOLDER, 'desk-start.png'), await palettePng(page, await page.screenshot()));
  await page.locator('input[type=file]').first().setInputFiles(resolve('samples/sichuan-sample.xlsx'));
  await page.locator('#step-fill[aria-selected=true]').waitFor();
  await byId('step-prepare').click();
  await take('prepare');
  await byId('step-fill').click();
  await take('fill');
  await byId('step-check').click();
  await byId('check').click();
  await byId('clear-marks').waitFor();
  await idle();
  await page.setViewportSize({ width: 1440, height: 860 });
  await take(null);
  await page.setViewportSize(small);
  await page.locator('.finding-head').filter({ hasText: '公开表3-1!F12' }).click();
  await take('check');
  // From the first on, each mended opens the next.
  await page.locator('.finding-head').first().click();
  for (let left = 3; left > 0; left -= 1) {
    await byId('apply-fix').first().click();
    await idle();
  }
  await byId('step-narrative').click();
  await byId('view-text').click();
  await byId('part').first().waitFor();
  await byId('part').first().locator('summary').click();
  await byId('part').nth(2).locator('summary').click();
  await take('narrative');
  await byId('step-export').click();
  await byId('build-package').click();
  await byId('built').waitFor();
  await byId('built').scrollIntoViewIfNeeded();
  await take('export');
  await browser.close();
  expect(faults).toEqual([]);
});
