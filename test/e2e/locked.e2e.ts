/** On the desk: a file under a password, and the open workbook held against what was published of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { agile } from '../support/encrypt';
import { convertWithLibreOffice, hasLibreOffice } from '../support/libreoffice';
import { accessFaults, openDesk, type OpenedDesk } from './desk-page';

const sample = () => new Uint8Array(readFileSync(resolve('samples/sichuan-sample.xlsx')));
const there = process.env['CHROMIUM'] ? describe : describe.skip;
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** One amount of it is another one, and with it two totals. */
async function published(): Promise<Uint8Array> {
  const book = await openXlsx(sample());
  await book.apply([{ kind: 'write', sheet: '公开表1', top: 4, left: 1, cells: [[1234.56]] }]);
  return book.save();
}

there('a file under a password', () => {
  let desk: OpenedDesk;
  beforeAll(async () => {
    desk = await openDesk();
  }, 300_000);
  afterAll(() => desk.browser.close());
  afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

  test('is opened with it, once a wrong one has been called wrong, and saved under another name', async () => {
    const { page } = desk;
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(file('公开表.xlsx', agile(sample(), '预算2024')));
    const dialog = page.getByRole('dialog', { name: '文件设有打开密码' });
    await dialog.getByLabel('请输入').fill('预算');
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await accessFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 860 });
    await page.keyboard.press('Enter');
    await dialog.getByLabel('密码不对').fill('预算2024');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: '部门收支总表' }).waitFor();
    await page.getByText('另存的文件没有密码').waitFor();
    await page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    const saved = await readWorkbook(new Uint8Array(readFileSync(await download.path())));
    expect(saved.sheets.map(({ name }) => name)).toContain('公开表1');
  });

  test('is held against the open workbook, and the amounts that differ are named', async () => {
    const { page } = desk;
    await page.locator('#step-export').click();
    await page.getByTestId('compare-file').setInputFiles(file('已公开.xlsx', agile(await published(), 'a1')));
    await page.getByTestId('password').getByLabel('设有打开密码').fill('a1');
    await page.keyboard.press('Enter');
    await page.getByTestId('compare-answer').filter({ hasText: '3 个数不同' }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page
      .getByTestId('compare')
      .getByRole('button', { name: /公开表1!B5/ })
      .click();
  });

  (hasLibreOffice ? test : test.skip)(
    'the PDF printed from it is read, for 对照 and for last year alike',
    async () => {
      const { page } = desk;
      const pdf = convertWithLibreOffice(sample(), 'pdf');
      await page.getByTestId('compare-file').setInputFiles(file('已公开.pdf', pdf));
      await page.getByTestId('compare-answer').filter({ hasText: '没有不同' }).waitFor({ timeout: 60_000 });
      await page.locator('#step-narrative').click();
      await page.getByTestId('last-year-file').setInputFiles(file('去年.pdf', pdf));
      await page.getByText(/“去年\.pdf”是 \d{4} 年的/).waitFor();
    },
  );
});
