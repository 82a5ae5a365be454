/** The grid and the workbook behind it are one: whatever is done on either side shows on the other. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { readWorkbook } from '../../src/workbook/read';
import { inBrowser, launch, WorkbenchPage } from './workbench-page';

const SAMPLE = 'samples/sichuan-sample.xlsx';
const SHEET = '公开表2-1';

inBrowser('the grid', () => {
  let browser: Browser;
  let bench: WorkbenchPage;
  beforeAll(async () => {
    browser = await launch();
    bench = await WorkbenchPage.open(browser);
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(bench.complaints).toEqual([]));

  const command = (id: string, params: object = {}) =>
    bench.page.evaluate(([name, values]) => window.workbench.grid.commands.executeCommand(name, values), [
      id,
      params,
    ] as const);

  /** Every cell that the grid shows otherwise than the workbook has it. */
  const differences = () =>
    bench.page.evaluate(async () => {
      await new Promise((done) => setTimeout(done, 100));
      const { host } = window.workbench;
      host.book.calculate();
      return host.book.sheets.flatMap((sheet) =>
        sheet.rows.flatMap((row, r) =>
          row.flatMap((cell, c) => {
            const shown = window.workbench.shown(sheet.name, r, c);
            const value = typeof cell?.value === 'boolean' ? Number(cell.value) : (cell?.value ?? null);
            return value === shown
              ? []
              : [`${sheet.name} ${r},${c}: ${JSON.stringify(value)} shown as ${JSON.stringify(shown)}`];
          }),
        ),
      );
    });

  test('shows every cell of the sample', async () => {
    expect(await differences()).toEqual([]);
  });

  test('is typed into: numbers, texts, formulas; and cleared', async () => {
    await bench.type(SHEET, 'E40', '1,234.50');
    await bench.type(SHEET, 'E41', '=E40*2');
    await bench.type(SHEET, 'D40', '备注');
    expect(await bench.value(SHEET, 39, 4)).toBe(1234.5);
    expect(await bench.value(SHEET, 40, 4)).toBe(2469);
    expect(await bench.value(SHEET, 39, 3)).toBe('备注');
    await bench.select(SHEET, 'E40');
    await bench.page.keyboard.press('Delete');
    expect(await bench.value(SHEET, 39, 4)).toBeNull();
    expect(await bench.value(SHEET, 40, 4)).toBe(0);
    expect(await differences()).toEqual([]);
  });

  test('formats in both worlds', async () => {
    await bench.select(SHEET, 'D40');
    await bench.page.keyboard.press('Control+b');
    const bold = await bench.page.evaluate(
      (name) => window.workbench.host.book.sheet(name).format(39, 3, 'font.bold'),
      SHEET,
    );
    expect(bold).toBe(true);
  });

  test('inserts rows, and what lies below moves in both worlds, formulas too', async () => {
    await bench.select(SHEET, 'D20');
    await command('sheet.command.insert-row-before', { value: 1 });
    expect(await bench.value(SHEET, 40, 3)).toBe('备注');
    expect(await differences()).toEqual([]);
    await bench.page.evaluate((name) => {
      const { book } = window.workbench.host;
      book.moveRows(book.sheet(name), 19, -1);
    }, SHEET);
    expect(await bench.value(SHEET, 39, 3)).toBe('备注');
    expect(await differences()).toEqual([]);
  });

  test('refuses what the workbook behind it cannot hold, in words', async () => {
    await command('sheet.command.insert-col-before');
    await bench.page.locator('#notice').filter({ hasText: '请在 Excel 中进行' }).waitFor();
    expect(await differences()).toEqual([]);
  });

  test('makes, renames and removes sheets with the workbook', async () => {
    await command('sheet.command.insert-sheet');
    const names = () => bench.page.evaluate(() => window.workbench.host.book.sheets.map(({ name }) => name));
    const [added] = (await names()).slice(-1);
    expect(await names()).toHaveLength(16);
    await bench.page.evaluate((name) => {
      const { book } = window.workbench.host;
      book.renameSheet(book.sheet(name ?? ''), '说明');
      book.deleteSheet(book.sheet('公开表8'));
    }, added);
    expect(await differences()).toEqual([]);
    expect(await names()).toContain('说明');
  });

  test('leaves no listener behind, however many cells are gone to', async () => {
    const cdp = await bench.page.context().newCDPSession(bench.page);
    await cdp.send('Performance.enable');
    const listeners = async () => {
      for (let pass = 0; pass < 2; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
    };
    const goTo = async (cells: number) => {
      for (let at = 1; at <= cells; at += 1) {
        await bench.page.evaluate(([sheet, address]) => window.workbench.select(sheet, address), [
          SHEET,
          `A${at}`,
        ] as const);
        await bench.page.waitForTimeout(20);
      }
    };
    await goTo(5);
    const before = await listeners();
    await goTo(40);
    expect((await listeners()) - before).toBeLessThan(40);
    await cdp.detach();
  });

  test('saves what it shows', async () => {
    const { name, bytes } = await bench.downloaded(bench.page.locator('#save'));
    expect(name).toBe('示例部门.xlsx');
    const { sheets } = await readWorkbook(bytes);
    const table = sheets.find((sheet) => sheet.name === SHEET);
    expect(table?.rows[39]?.[3]?.value).toBe('备注');
    expect(table?.rows[40]?.[4]).toMatchObject({ formula: 'E40*2' });
    expect(sheets.map((sheet) => sheet.name)).toContain('说明');
  });

  test('takes a file dropped on the page, and says why another is none', async () => {
    const drop = (file: string, content: Buffer) =>
      bench.page.evaluate(
        ([name, base64]) => {
          const transfer = new DataTransfer();
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          transfer.items.add(new File([bytes], name));
          const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
          document.body.dispatchEvent(new DragEvent('dragover', event));
          document.body.dispatchEvent(new DragEvent('drop', event));
        },
        [file, content.toString('base64')] as const,
      );
    await drop('不是表格.xlsx', Buffer.from('hello'));
    await bench.page.locator('#notice').filter({ hasText: '打不开“不是表格.xlsx”' }).waitFor();
    expect(await bench.page.locator('#file').textContent()).toBe('示例部门.xlsx');
    await drop('单位甲.xlsx', readFileSync(SAMPLE));
    await bench.page.locator('#file').filter({ hasText: '单位甲.xlsx' }).waitFor();
    await bench.ready();
    await bench.table('1').waitFor();
    expect(await differences()).toEqual([]);
  });
});
