/** From an empty workbook to the exported file, as an officer goes: issue by issue, key by key. */
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/workbook/read';
import { inBrowser, launch, WorkbenchPage } from './workbench-page';

inBrowser('an officer', () => {
  let browser: Browser;
  let bench: WorkbenchPage;
  beforeAll(async () => {
    browser = await launch();
    bench = await WorkbenchPage.open(browser);
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(bench.complaints).toEqual([]));

  test('has the sheets of Sichuan made in an empty workbook', async () => {
    await bench.blank();
    await bench.scaffold();
    expect(await bench.pane.getByTestId('table').count()).toBe(15);
    expect(await bench.table('1').getAttribute('data-state')).toBe('empty');
    expect(await bench.value('公开表1', 0, 0)).toBe('部门收支总表');
  });

  test('types a figure and sees the state of its table follow', async () => {
    const times: number[] = [];
    for (const key of ['1', 'Delete', '1'] as const) {
      await bench.select('公开表1-1', 'E7');
      await bench.watchState('1-1');
      if (key === 'Delete') await bench.page.keyboard.press(key);
      else {
        await bench.page.keyboard.type('100');
        await bench.page.keyboard.press('Enter');
      }
      times.push(await bench.stateShown());
    }
    console.log(`a table's state after a change: ${times.map((time) => Math.round(time)).join(', ')} ms`);
    expect(await bench.value('公开表1-1', 6, 4)).toBe(100);
    // The formulas of the other tables follow in the grid.
    expect(await bench.value('公开表1', 4, 1)).toBe(100);
  });

  test('overwrites a subtotal, validates, and is led to the cell', async () => {
    await bench.type('公开表1', 'B5', '90');
    await bench.step('check');
    await bench.pane.getByTestId('check').click();
    await bench.pane.getByTestId('findings').waitFor();
    await bench.idle();
    await bench.select('公开表8', 'A1');
    await bench.openFinding(bench.pane.getByTestId('finding').filter({ hasText: '公开表1!B5' }).first());
    await bench.page.waitForFunction(() => window.workbench.selected()?.address === 'B5');
    expect(await bench.selected()).toEqual({ sheet: '公开表1', address: 'B5' });
  });

  test('puts the proposed amount in, and takes it back', async () => {
    await bench.pane.getByTestId('apply-fix').click();
    await bench.pane.getByTestId('undo').filter({ hasText: 'B5' }).waitFor();
    await bench.idle();
    expect(await bench.value('公开表1', 4, 1)).toBe(100);
    await bench.pane.getByTestId('undo').click();
    await bench.pane.getByTestId('undo').filter({ hasText: 'B5' }).waitFor({ state: 'detached' });
    await bench.idle();
    expect(await bench.value('公开表1', 4, 1)).toBe(90);
  });

  test('exports a workbook and a report that can be read', async () => {
    await bench.step('export');
    const { name, bytes } = await bench.downloaded(bench.pane.getByTestId('export-workbook'));
    expect(name).toMatch(/\.xlsx$/);
    const { sheets, names } = await readWorkbook(bytes);
    // The fifteen; the empty sheet that the workbook began with stays behind.
    expect(sheets).toHaveLength(15);
    expect(sheets.find((sheet) => sheet.name === '公开表1-1')?.rows[6]?.[4]?.value).toBe(100);
    expect(
      sheets.flatMap((sheet) => sheet.rows.flat()).filter((cell) => cell?.formula !== undefined),
    ).toEqual([]);
    expect(names).toEqual([]);
    const report = await bench.downloaded(bench.pane.getByTestId('export-report'));
    expect(new TextDecoder().decode(report.bytes)).toContain('公开表1-1');
  });
});
