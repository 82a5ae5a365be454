/** A form that no pack knows, adopted at the desk: what each column is taken for, the officer's word, and the pack for colleagues. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { openDesk } from './desk-page';

const there = process.env['CHROMIUM'] ? describe : describe.skip;

there('a form without a pack', () => {
  let browser: Browser;
  let page: Page;
  let faults: string[];
  const byId = (id: string) => page.getByTestId(id);
  const idle = () => page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
  const open = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.locator('.file-name').waitFor();
    await idle();
  };

  /** What most relations bear out. */
  const best = async (column: Locator) =>
    (await column.getByTestId('candidates').locator('option').allTextContents())[1];

  beforeAll(async () => {
    ({ browser, page, faults } = await openDesk());
  }, 300_000);
  afterAll(() => browser.close());
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  test('is shown table by table, in plain words, with how sure each column is', async () => {
    await open(resolve('samples/yunling-filled.xlsx'));
    await byId('adopt').click();
    await byId('form-reading').waitFor();
    const text = (await byId('form-reading').textContent()) ?? '';
    expect(text).toContain('数对得上');
    expect(text).toContain('人员经费');
    expect(text).not.toMatch(/label|dimension|JSON|维度|标签/i);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('takes the officer’s word for a column, and says what would hold', async () => {
    const column = byId('column').filter({ hasText: '项目支出' }).first();
    await column.getByTestId('change-column').click();
    await column.getByTestId('candidates').waitFor();
    const options = await column.getByTestId('candidates').locator('option').allTextContents();
    expect(options.some((one) => /成立 \d+/.test(one))).toBe(true);
    expect(options.at(-1)).toBe('不参加校验');
    await column.getByTestId('candidates').selectOption({ label: '不参加校验' });
    await idle();
    await column.filter({ hasText: '不参加合计的数' }).waitFor();
    // And back.
    await column.getByTestId('change-column').click();
    await column.getByTestId('candidates').waitFor();
    await column.getByTestId('candidates').selectOption({ label: (await best(column)) ?? '' });
    await column.filter({ hasText: '数对得上' }).waitFor();
  });

  test('is bound, checked, saved and opens bound again; the reading is a file for colleagues', async () => {
    const [pack] = await Promise.all([page.waitForEvent('download'), byId('save-pack').click()]);
    expect(JSON.parse(readFileSync(await pack.path(), 'utf8'))).toHaveProperty('tables');
    await byId('bind-reading').click();
    await byId('table').first().waitFor();
    await idle();
    await byId('step-check').click();
    await byId('verdict').filter({ hasText: '已核对' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    const buffer = readFileSync(await download.path());
    await page.reload();
    await open({ name: 'bound.xlsx', mimeType: '', buffer });
    await page.locator('#step-fill[aria-selected=true]').waitFor({ state: 'attached' });
    await byId('table').first().waitFor();
  });
});
