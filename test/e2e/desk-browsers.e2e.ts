/** The desk's one file in the browsers that officers have, driven alike: nothing leaves the page, nothing is lost. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readZip } from '../../src/ooxml/zip';
import { readWorkbook } from '../../src/workbook/read';
import { casePath } from '../support/cases';
import { convertWithLibreOffice, hasLibreOffice } from '../support/libreoffice';
import { changedCells, DrivenDesk, inEachBrowser } from './desk-drive';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const LESHAN = casePath('leshan-2023');
const TEXT = casePath('leshan-2023', 'published.docx');

/** Read by another program first, where there is one. */
const readAgain = (bytes: Uint8Array) =>
  readWorkbook(hasLibreOffice ? convertWithLibreOffice(bytes, 'xlsx') : bytes);

inEachBrowser('the desk in %s', (_, browser, executablePath) => {
  let desk: DrivenDesk;
  beforeAll(async () => {
    desk = await DrivenDesk.open(browser, executablePath);
  }, 300_000);
  afterAll(() => desk.close());

  test('opens a workbook from disk, finds its faults and leads to a cell', async () => {
    await desk.choose('input[type=file]', SAMPLE);
    await desk.find('#step-fill[aria-selected=true]');
    await desk.idle();
    await desk.press('#step-check');
    await desk.press('check');
    await desk.find('clear-marks');
    // The first finding is opened when it is found: a row that 公开表3 lacks.
    await desk.press('goto');
    await desk.find('nav[aria-label=工作表] [aria-current=true]::-p-text(公开表3)');
    await desk.find('.cell.marked.error');
  });

  test('is typed into and saved; nothing else of the file is changed', async () => {
    await desk.type('公开表1', 'B5', '1234.50');
    await desk.find('#cell-B5::-p-text(1,234.50)');
    await desk.button('保存');
    const before = await readAgain(new Uint8Array(readFileSync(SAMPLE)));
    const after = await readAgain(await desk.downloaded('.xlsx'));
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(changedCells(before, after)).toEqual(['公开表1!B5']);
    expect(after.sheets[0]?.rows[4]?.[1]?.value).toBe(1234.5);
  });

  (LESHAN && TEXT ? test : test.skip)(
    'a published budget dropped onto it goes through all five steps: bound, mended in four cells, its text checked, the package made, saved',
    async () => {
      const file = LESHAN ?? '';
      await desk.drop(file);
      // 准备: the tables are taken as what they are.
      await desk.press('#step-prepare');
      await desk.press('adopt');
      await desk.press('bind');
      // 填报: every table a press away.
      await desk.press('#step-fill');
      await desk.press('[data-table-id="3"] [data-testid=goto]');
      await desk.find('nav[aria-label=工作表] [aria-current=true]::-p-text(公开表3)');
      // 校验: two cells are mended by a press each, two by hand, for no table says which is right.
      await desk.press('#step-check');
      await desk.press('check');
      for (const place of ['公开表3!F9', '公开表2!D13']) {
        const head = await desk.find(
          `::-p-xpath(//button[contains(@class,"finding-head")][.//span[normalize-space()="${place}"]])`,
        );
        if ((await head.evaluate((one) => one.getAttribute('aria-expanded'))) === 'false') await head.click();
        await desk.press('.finding.open [data-testid=apply-fix]');
        await desk.page.waitForFunction(
          (gone) => ![...document.querySelectorAll('.finding-place')].some((one) => one.textContent === gone),
          {},
          place,
        );
      }
      await desk.type('公开表6', 'C4', '420.01');
      await desk.type('公开表6', 'C29', '1');
      // 说明: what was published, held against the tables.
      await desk.press('#step-narrative');
      await desk.press('view-check');
      await desk.choose('[data-testid=text-file] input, input[data-testid=text-file]', TEXT ?? '');
      await desk.find('coverage');
      await desk.idle();
      // 导出: what is left is let pass with a reason.
      await desk.press('#step-export');
      await giveReasons(desk);
      await desk.press('build-package');
      await desk.press('save-package');
      const paths = readZip(await desk.downloaded('.zip')).map(({ path }) => path);
      expect(paths.some((path) => /公开\/.*\.docx$/.test(path))).toBe(true);
      await desk.button('保存');
      const before = await readAgain(new Uint8Array(readFileSync(file)));
      const after = await readAgain(await desk.downloaded('.xlsx'));
      expect(changedCells(before, after)).toEqual(['公开表2!D13', '公开表3!F9', '公开表6!C29', '公开表6!C4']);
      expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
      expect(after.sheets.map(({ merges }) => merges.length)).toEqual(
        before.sheets.map(({ merges }) => merges.length),
      );
    },
  );

  test('asks nothing of anybody, and nothing went wrong unseen', () => {
    expect(desk.outward).toEqual([]);
    expect(desk.faults).toEqual([]);
  });
});

async function giveReasons(desk: DrivenDesk): Promise<void> {
  await (await desk.find('[data-testid=waivers] summary')).click();
  for (const field of await desk.page.$$('[data-testid=reason]')) {
    await field.click();
    await desk.page.keyboard.type('以批复为准');
    await desk.page.keyboard.press('Tab');
  }
  await desk.idle();
}
