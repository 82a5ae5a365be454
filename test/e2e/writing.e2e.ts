/** From the tables to the package: what a person knows, the text, a text held against the tables, the zip. */
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { inBrowser, launch, WorkbenchPage } from './workbench-page';

inBrowser('an officer with the sample open', () => {
  let browser: Browser;
  let bench: WorkbenchPage;
  beforeAll(async () => {
    browser = await launch();
    bench = await WorkbenchPage.open(browser);
  });
  afterAll(() => browser?.close());
  afterEach(() => expect(bench.complaints).toEqual([]));

  test('answers a question and finds it in the text', async () => {
    await bench.step('narrative');
    await bench.pane.getByTestId('question').first().fill('示例职能一条。');
    await bench.page.keyboard.press('Tab');
    await bench.pane.getByTestId('view-text').click();
    await bench.pane.getByTestId('part').filter({ hasText: '示例职能一条。' }).waitFor();
  });

  test('has a text checked, and goes through its figures by keyboard', async () => {
    await bench.checkText('一、收支情况\n收支总预算1.23万元，其中：基本支出4.56万元。\n');
    await bench.pane.getByTestId('figure').first().focus();
    await bench.page.keyboard.press('ArrowRight');
    await bench.pane.getByTestId('compared').filter({ hasText: '4.56万元' }).waitFor();
    expect(await bench.pane.getByTestId('figure').first().getAttribute('data-state')).toBe('wrong');
  });

  test('gives reasons for the errors, looks at the page, and takes the package away', async () => {
    await bench.step('export');
    await bench.pane.getByTestId('blocked').waitFor();
    await bench.giveReasons('已核对');
    await bench.pane.getByTestId('build-package').click();
    await bench.pane.getByTestId('built').waitFor();
    const preview = bench.pane.getByTestId('page-preview');
    await bench.pane.locator('details').filter({ has: preview }).locator('summary').click();
    await preview.contentFrame().getByText('示例职能一条。').waitFor();
    const { name, bytes } = await bench.downloaded(bench.pane.getByTestId('save-package'));
    expect(name).toMatch(/\.zip$/);
    expect(Object.keys(unzipSync(bytes)).join()).toMatch(/公开\/[^,]*\.docx.*内部/);
    expect(await bench.violations()).toEqual([]);
  });
});
