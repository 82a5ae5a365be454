/** What the pane fills in, in a browser: looked at, written, taken back, by mouse and by keyboard, in a worker. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/workbook/read';
import { sampleOf, sampleWith, sampleWithout } from '../taskpane/support/workbooks';
import { inBrowser, launch, WorkbenchPage } from './workbench-page';

/** Where pictures for whoever runs the tests go, if anywhere. */
const LOOK = process.env['LOOK'] ?? '';

inBrowser('what follows is filled in', () => {
  let browser: Browser;
  let bench: WorkbenchPage;
  beforeAll(async () => {
    browser = await launch();
    if (LOOK !== '') mkdirSync(LOOK, { recursive: true });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(bench.complaints).toEqual([]);
    await bench.close();
  });

  const open = async (bytes: Uint8Array) => {
    bench = await WorkbenchPage.open(browser, { width: 1200, height: 720 });
    await bench.open('公开表.xlsx', bytes);
    await bench.width(320);
    await bench.step('fill');
  };
  const look = async (name: string) => {
    expect([name, await bench.overflow()]).toEqual([name, 0]);
    expect([name, await bench.violations()]).toEqual([name, []]);
    if (LOOK !== '') await bench.page.locator('#pane').screenshot({ path: join(LOOK, `${name}.png`) });
  };

  test('a blank summary, by keyboard alone, and taken back', async () => {
    await open(await sampleWithout('1'));
    const { keyboard } = bench.page;
    await bench.pane.getByTestId('step-fill').focus();
    await look('tools');
    await bench.tabTo('tool-derive');
    await keyboard.press('Enter');
    await bench.pane.getByTestId('offer-summary').waitFor();
    await bench.idle();
    await look('derive');
    await bench.tabTo('offer-apply');
    await keyboard.press('Enter');
    await bench.pane.getByTestId('undo').filter({ hasText: '推出' }).waitFor();
    await bench.idle();
    expect(await bench.value('公开表1', 4, 1)).toBe(809.2);
    await bench.tabTo('undo');
    await keyboard.press('Enter');
    await bench.pane.getByTestId('undo').waitFor({ state: 'detached' });
    await bench.idle();
    expect((await bench.value('公开表1', 4, 1)) ?? '').toBe('');
  });

  test('another unit, with every cell shown before', async () => {
    await open(await sampleWithout());
    await bench.pane.getByTestId('tool-convert').click();
    await bench.pane.getByTestId('offer-nothing').waitFor();
    await bench.pane.getByTestId('convert-to').selectOption('元');
    await bench.pane.getByTestId('offer-summary').waitFor();
    await look('convert');
    await bench.pane.getByTestId('offer-apply').click();
    await bench.pane.getByTestId('undo').filter({ hasText: '换算' }).waitFor();
    await bench.idle();
    expect(await bench.value('公开表1', 4, 1)).toBe(8_092_000);
    await bench.pane.getByTestId('undo').click();
    await bench.pane.getByTestId('undo').waitFor({ state: 'detached' });
    await bench.idle();
    expect(await bench.value('公开表1', 4, 1)).toBe(809.2);
  });

  test('last year’s file, read in the page, into the text and the package', async () => {
    await open(await sampleWithout());
    await bench.step('narrative');
    await bench.pane.getByTestId('to-fill').waitFor();
    const asked = await bench.pane.getByTestId('to-fill').textContent();
    await bench.pane.getByTestId('last-year-file').setInputFiles({
      name: '2023年公开表.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await sampleOf(2023)),
    });
    await bench.pane.getByTestId('last-year').filter({ hasText: '2023年公开表.xlsx（2023年）' }).waitFor();
    await bench.pane
      .getByTestId('to-fill')
      .filter({ hasNotText: asked ?? '' })
      .waitFor();
    await look('last-year');
    await bench.step('export');
    await look('last-year-export');
    await bench.pane.getByTestId('build-package').click();
    await bench.pane.getByTestId('built').waitFor();
    const { bytes } = await bench.downloaded(bench.pane.getByTestId('save-package'));
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  test('indicators beside the finding that misses them', async () => {
    await open(
      await sampleWith([
        { kind: 'write', sheet: '公开表6', top: 12, left: 6, cells: [[null, null, null, null]] },
      ]),
    );
    await bench.step('check');
    await bench.pane.getByTestId('check').click();
    await bench.pane.getByTestId('findings').waitFor();
    await bench.idle();
    await bench.openFinding(bench.pane.getByTestId('finding').filter({ hasText: '质量指标' }).first());
    await bench.pane.getByTestId('suggest').click();
    await bench.pane.getByTestId('suggestion').first().check();
    await bench.pane.getByTestId('planned').first().waitFor();
    await bench.pane.getByTestId('suggest').scrollIntoViewIfNeeded();
    await look('indicators');
    await bench.pane.getByTestId('offer-apply').click();
    await bench.pane.getByTestId('undo').filter({ hasText: '参考指标' }).waitFor();
    await bench.idle();
    const { sheets } = await readWorkbook(await bench.saved());
    const names = sheets.find(({ name }) => name === '公开表6')?.rows.map((row) => row?.[6]?.value);
    expect(names).toContain('设备验收合格率');
  });
});
