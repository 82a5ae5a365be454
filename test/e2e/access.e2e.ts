/** For everyone: no axe violations on any step, all by keyboard, legible in the dark and in high contrast. */
import type { Browser } from 'playwright-core';
import { inBrowser, launch, WorkbenchPage } from './workbench-page';

const STEPS = ['prepare', 'fill', 'check', 'narrative', 'export'] as const;

async function visitAll(bench: WorkbenchPage): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const step of STEPS) {
    await bench.step(step);
    if (step === 'check') {
      await bench.pane.getByTestId('check').click();
      await bench.pane.getByTestId('findings').or(bench.pane.getByTestId('no-findings')).waitFor();
      await bench.idle();
      const first = bench.pane.getByTestId('finding').first();
      if (await first.isVisible()) await bench.openFinding(first);
    }
    if (step === 'narrative') {
      await bench.pane.getByTestId('to-fill').waitFor();
      for (const view of ['text', 'check', 'questions']) {
        await bench.pane.getByTestId(`view-${view}`).click();
        const violations = await bench.violations();
        if (violations.length > 0) found[`${step} ${view}`] = violations;
      }
    }
    const violations = await bench.violations();
    if (violations.length > 0) found[step] = violations;
  }
  return found;
}

inBrowser('the pane', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  for (const [name, options] of [
    ['in the light', {}],
    // A window of 1,400 pixels at 200 %.
    ['in the dark at 200 %', { dark: true, width: 700, height: 425 }],
    ['in forced colours', { forcedColors: true }],
  ] as const) {
    test(`has no axe violations on any step, ${name}`, async () => {
      const bench = await WorkbenchPage.open(browser, options);
      await bench.width(320);
      expect(await visitAll(bench)).toEqual({});
      expect(bench.complaints).toEqual([]);
      await bench.close();
    });
  }

  test('fits 320 pixels: nothing lies beyond its edge on any step', async () => {
    const bench = await WorkbenchPage.open(browser);
    await bench.width(320);
    for (const step of STEPS) {
      await bench.step(step);
      expect([step, await bench.overflow()]).toEqual([step, 0]);
    }
    await bench.close();
  });

  test('is walked by keyboard alone: make sheets, validate, open a finding, go to its cell', async () => {
    const bench = await WorkbenchPage.open(browser);
    await bench.blank();
    const { keyboard } = bench.page;
    await bench.pane.getByTestId('field-template').focus();
    // 四川 stands last in the list.
    await keyboard.press('End');
    await bench.tabTo('field-unit');
    await keyboard.type('键盘局');
    await bench.tabTo('scaffold');
    await keyboard.press('Enter');
    await bench.pane.getByTestId('table').first().waitFor();
    await bench.idle();
    // The workbook changes while nobody types in it.
    await bench.page.evaluate(() => window.workbench.host.type('公开表1-1', 'E7', 100));
    await bench.page.evaluate(() => window.workbench.host.type('公开表1', 'B5', 90));
    await bench.tabTo('step-fill', { backwards: true });
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await bench.tabTo('check');
    await keyboard.press('Enter');
    await bench.pane.getByTestId('findings').waitFor();
    await bench.idle();
    // The first is open; arrows lead through the list.
    await bench.tabTo('finding');
    for (let down = 0; down < 20 && !(await bench.focusedText()).includes('公开表1!B5'); down += 1)
      await keyboard.press('ArrowDown');
    if ((await bench.pane.getByTestId('apply-fix').count()) === 0) await keyboard.press('Enter');
    await bench.pane.getByTestId('apply-fix').waitFor();
    await bench.page.waitForFunction(() => window.workbench.selected()?.address === 'B5');
    await bench.tabTo('apply-fix');
    await keyboard.press('Enter');
    await bench.pane.getByTestId('undo').filter({ hasText: 'B5' }).waitFor();
    await bench.idle();
    await bench.tabTo('undo');
    await keyboard.press('Enter');
    await bench.pane.getByTestId('undo').filter({ hasText: 'B5' }).waitFor({ state: 'detached' });
    await bench.idle();
    expect(await bench.value('公开表1', 4, 1)).toBe(90);
    await bench.close();
  });
});
