/**
 * Pictures for the README and the guide, of the sample as it is: `PICTURES=1 npm run e2e pictures`. Else they are
 * taken and thrown away, so that a picture that cannot be taken fails early.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { sampleWithout } from '../taskpane/support/workbooks';
import { palettePng } from './palette-png';
import { inBrowser, launch, WorkbenchPage } from './workbench-page';

const FOLDER =
  process.env['PICTURES'] === '1' ? resolve('docs/pictures') : mkdtempSync(join(tmpdir(), 'pictures-'));

/** A figure of the sample, and some that are not. */
const WRITTEN = `第三部分 部门预算情况说明
一、收支预算总体情况
2024年部门收入预算中，一般公共预算拨款收入809.20万元。2024年收支总预算比上年增加12.30万元，公务接待费2.50万元。
`;

inBrowser('pictures', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** A finding of the sample that has a way out. */
  async function showFinding(bench: WorkbenchPage): Promise<void> {
    await bench.step('check');
    await bench.pane.getByTestId('check').click();
    await bench.pane.getByTestId('finding').first().waitFor();
    await bench.idle();
    await bench.openFinding(bench.pane.getByTestId('finding').filter({ hasText: '公开表3-1!F12' }).first());
    await bench.pane.getByTestId('goto').first().waitFor();
  }

  async function take(bench: WorkbenchPage, name: string, only?: Locator): Promise<void> {
    await bench.settled();
    const png = await (only ?? bench.page).screenshot();
    writeFileSync(join(FOLDER, `${name}.png`), await palettePng(bench.page, png));
  }

  test('the whole workbench, validated', async () => {
    const bench = await WorkbenchPage.open(browser, { width: 1400, height: 800 });
    await showFinding(bench);
    await take(bench, 'workbench');
    await bench.close();
  });

  for (const width of [320, 400]) {
    test(`every step of the pane at ${width} pixels`, async () => {
      const bench = await WorkbenchPage.open(browser, { width: 1200, height: 720 });
      await bench.width(width);
      const picture = (name: string) => take(bench, `pane-${name}-${width}`, bench.page.locator('#pane'));
      await bench.blank();
      await bench.pane.getByTestId('field-unit').fill('示例市农业农村局');
      await picture('prepare');
      await bench.page.reload();
      await bench.ready();
      await bench.width(width);
      await bench.step('fill');
      await picture('fill');
      await bench.open('公开表.xlsx', await sampleWithout('1'));
      await bench.width(width);
      await bench.step('fill');
      await bench.pane.getByTestId('tool-derive').click();
      await bench.pane.getByTestId('offer-summary').waitFor();
      await picture('derive');
      await bench.page.reload();
      await bench.ready();
      await bench.width(width);
      await showFinding(bench);
      await picture('check');
      await bench.step('narrative');
      await bench.pane.getByTestId('to-fill').waitFor();
      await picture('narrative');
      await bench.pane.getByTestId('view-text').click();
      await bench.pane.getByTestId('part').first().locator('summary').click();
      await bench.pane.getByTestId('part').nth(2).locator('summary').click();
      await picture('narrative-text');
      await bench.checkText(WRITTEN);
      await bench.pane.getByTestId('coloured').scrollIntoViewIfNeeded();
      await bench.pane.getByTestId('figure').nth(1).click();
      await picture('narrative-check');
      await bench.step('export');
      await picture('export');
      await bench.giveReasons('已与财政部门核对，按批复数公开');
      await bench.pane.getByTestId('build-package').click();
      await bench.pane.getByTestId('built').scrollIntoViewIfNeeded();
      await bench.pane
        .locator('details')
        .filter({ has: bench.pane.getByTestId('page-preview') })
        .locator('summary')
        .click();
      await bench.pane.getByTestId('page-preview').scrollIntoViewIfNeeded();
      await picture('export-package');
      await bench.close();
    });
  }

  for (const [name, options] of [
    ['dark', { dark: true }],
    ['contrast', { forcedColors: true, dark: true }],
  ] as const) {
    test(`the pane's findings, ${name}`, async () => {
      const bench = await WorkbenchPage.open(browser, { width: 1200, height: 720, ...options });
      await showFinding(bench);
      await take(bench, `pane-check-${name}`, bench.page.locator('#pane'));
      await bench.close();
    });
  }
});
