/** Ways out of the workbench's grid, and nothing lost on the way out of the page. */
import type { Browser } from 'playwright-core';
import { inBrowser, launch, WorkbenchPage } from './workbench-page';

inBrowser('the workbench', () => {
  let browser: Browser;
  let bench: WorkbenchPage;
  beforeAll(async () => {
    browser = await launch();
    bench = await WorkbenchPage.open(browser);
  });
  afterAll(() => browser?.close());

  const inPane = () => bench.page.evaluate(() => document.activeElement?.id === 'pane');

  test('F6 leads from the grid to the pane and back', async () => {
    await bench.select('公开表1', 'A1');
    expect(await inPane()).toBe(false);
    await bench.page.keyboard.press('F6');
    expect(await inPane()).toBe(true);
    await bench.page.keyboard.press('F6');
    expect(await inPane()).toBe(false);
  });

  test('the first Tab of the page is a link past the grid', async () => {
    await bench.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await bench.page.locator('#skip').focus();
    await bench.page.keyboard.press('Enter');
    expect(await inPane()).toBe(true);
  });

  test('the page asks before unsaved work goes with it', async () => {
    await bench.type('公开表1', 'B6', '7');
    await bench.idle();
    const asked = new Promise<string>((resolve) => {
      bench.page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await bench.page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
  });
});
