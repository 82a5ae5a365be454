/** What an officer does, point by point, on the one file: read the list, press, look, take back, set aside, fill in. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openXlsx } from '../../src/workbook/xlsx';
import { openDesk } from './desk-page';

const SAMPLE = resolve('samples/sichuan-sample.xlsx');
const there = process.env['CHROMIUM'] ? describe : describe.skip;

there('an officer at the desk', () => {
  let browser: Browser;
  let page: Page;
  let presses = 0;
  let faults: string[];

  const byId = (id: string) => page.getByTestId(id);
  const idle = () => page.locator('.frame[aria-busy=false]').waitFor({ state: 'attached' });
  const press = async (id: string, at = 0) => {
    presses += 1;
    await byId(id).nth(at).click();
    await idle();
  };
  const open = async (name = 'sample.xlsx', bytes = readFileSync(SAMPLE)) => {
    await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer: bytes });
    const lose = page.getByRole('dialog').getByRole('button', { name: '不保存，继续' });
    const shown = page.locator('.file-name').filter({ hasText: name });
    await lose.or(shown).first().waitFor();
    if (await lose.isVisible()) await lose.click();
    await shown.waitFor();
    await page.locator('#step-fill[aria-selected=true]').waitFor({ state: 'attached' });
    await idle();
  };
  const sampleWith = async (edits: Parameters<Awaited<ReturnType<typeof openXlsx>>['apply']>[0]) => {
    const file = await openXlsx(new Uint8Array(readFileSync(SAMPLE)));
    await file.apply(edits);
    return Buffer.from(await file.save());
  };
  const verdict = (words: string | RegExp) => byId('verdict').filter({ hasText: words }).waitFor();
  const violations = async () => {
    await page.evaluate(axe.source);
    const found = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
    );
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  };

  beforeAll(async () => {
    ({ browser, page, faults } = await openDesk());
  }, 300_000);
  afterAll(() => browser.close());
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  test('reads in the list what is wrong before anything is opened or asked for', async () => {
    await open();
    await page.getByRole('tab', { name: '校验' }).click();
    await verdict('3 处错误');
    const lines = await byId('ledger').allTextContents();
    expect(lines.join('\n')).toContain('公开表3-1!F12 178.65 → 187.65 差 −9.00 绩效工资：8 与 7 写颠倒');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(140);
    expect(await violations()).toEqual([]);
  });

  test('sees the picture: both sides of what does not come out, the faulty cell framed, the others lit in the grid', async () => {
    await page.locator('.finding-head').filter({ hasText: '公开表3-1!F12' }).click();
    await byId('picture').waitFor();
    expect(await byId('picture').locator('.term.faulty').textContent()).toContain('178.65');
    expect(await byId('picture').textContent()).toContain('≠');
    await page.locator('.cell.marked.error').first().waitFor();
    expect(await page.locator('.cell.marked.lit').count()).toBeGreaterThan(3);
    expect(await violations()).toEqual([]);
  });

  test('comes from three faults to none in at most six presses, told what is gone each time, and takes all of it back', async () => {
    await open();
    presses = 0;
    await press('step-check');
    await press('check');
    for (let left = 3; left > 0; left -= 1) {
      await byId('apply-fix').first().waitFor();
      await press('apply-fix');
      await byId('since').filter({ hasText: '消除 1，新增 0' }).waitFor();
      await verdict(left === 1 ? '可以报送' : `${left - 1} 处错误`);
    }
    expect(presses).toBeLessThanOrEqual(6);
    for (let back = 0; back < 3; back += 1) await press('undo');
    await verdict('3 处错误');
  });

  test('fills a cleared column in two presses', async () => {
    const clean = await sampleWith([
      ...FAULTLESS,
      { kind: 'write', sheet: '公开表2-1', top: 8, left: 5, cells: Array.from({ length: 26 }, () => [null]) },
    ]);
    await open('column.xlsx', clean);
    presses = 0;
    await press('step-check');
    await byId('ledger').filter({ hasText: '共 ' }).first().waitFor();
    await press('apply-fix');
    await verdict('可以报送');
    expect(presses).toBe(2);
  });

  test('searches, leaves a kind out, and lists by sheet under headings', async () => {
    await open();
    await press('step-check');
    await byId('search-findings').fill('福利费');
    expect(await page.locator('.list > .finding').count()).toBe(1);
    await byId('search-findings').fill('');
    await byId('kind-money').click();
    expect(await page.getByText('公开表3-1!F12').count()).toBe(0);
    await byId('kind-money').click();
    await byId('order-findings').selectOption('sheet');
    await page.getByRole('heading', { level: 3, name: /^公开表2-1/ }).waitFor();
    await byId('order-findings').selectOption('weight');
  });

  test('sets a finding aside with a reason and a name, finds it in the saved file, and sees it come back when its amount changes', async () => {
    const head = page.locator('.finding-head').filter({ hasText: '公开表2-1!H18' });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    await byId('set-aside').click();
    await byId('aside-reason').fill('沿用批复数');
    await byId('aside-by').fill('经手');
    expect(await violations()).toEqual([]);
    await byId('aside-keep').click();
    await byId('aside').waitFor();
    expect(await head.count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存', exact: true }).click(),
    ]);
    const saved = readFileSync(await download.path());
    await open('saved.xlsx', saved);
    await press('step-check');
    await byId('aside').locator('summary').click();
    expect(await byId('aside').textContent()).toMatch(/沿用批复数（经手，20\d\d-\d\d-\d\d）/);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const changed = await openXlsx(new Uint8Array(saved));
    await changed.apply([{ kind: 'write', sheet: '公开表2-1', top: 17, left: 7, cells: [[59.75]] }]);
    await open('changed.xlsx', Buffer.from(await changed.save()));
    await press('step-check');
    await head.waitFor();
    expect(await byId('aside').count()).toBe(0);
  });

  test('takes a list away to mend by, with a column for who does it', async () => {
    await press('check');
    const [download] = await Promise.all([page.waitForEvent('download'), byId('worksheet').click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('谁来改');
  });

  test('goes by keyboard alone from the grid to the findings, through them, and mends one', async () => {
    await open();
    await press('step-check');
    await page.locator('#cell-A1').click();
    const { keyboard } = page;
    await keyboard.press('F6');
    const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-testid'));
    for (let tab = 0; tab < 30 && (await at()) !== 'finding'; tab += 1) await keyboard.press('Tab');
    await keyboard.press('End');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    expect(await at()).toBe('finding');
    await keyboard.press('Home');
    for (let tab = 0; tab < 10 && (await at()) !== 'apply-fix'; tab += 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await verdict('2 处错误');
  });

  test('is asked for the template, read three lines at first, and helped at every step', async () => {
    await page.getByRole('button', { name: '新建' }).click();
    const lose = page.getByRole('dialog').getByRole('button', { name: '不保存，继续' });
    await lose.click();
    await byId('first-use').waitFor();
    expect(await byId('first-use').locator('li').count()).toBe(3);
    await byId('scaffold').click();
    await page.getByText('请先选模板。').waitFor();
    for (const step of ['prepare', 'fill', 'check', 'narrative', 'export']) {
      await byId(`step-${step}`).click();
      await byId('help').locator('summary').click();
      expect(await byId('help').locator('li').count()).toBeGreaterThan(1);
      // The guide's own part, without a network.
      await byId('guide').getByRole('heading', { level: 2 }).waitFor();
    }
    expect(await violations()).toEqual([]);
  });

  test('fills in: an untouched table is never red, a row asks for its amount, and the count leads to the findings', async () => {
    await byId('step-prepare').click();
    await byId('field-template').selectOption('sichuan');
    await byId('field-unit').fill('某某局');
    await byId('field-unitCode').fill('101');
    await byId('scaffold').click();
    await byId('table').first().waitFor();
    await idle();
    expect(await page.locator('.tabs [aria-current=true]').textContent()).toBe('公开表1');
    await page.locator('[data-table-id="1-2"]').getByTestId('insert').click();
    await byId('subject-query').fill('2210201');
    await byId('subject').first().click();
    await byId('amount').fill('12.5');
    await page.keyboard.press('Enter');
    await byId('subject-query').waitFor();
    await idle();
    const states = await byId('table').evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('data-state')),
    );
    expect(states).not.toContain('odds');
    expect(await byId('left-to-fill').textContent()).toContain('接着填');
    await byId('to-findings').first().click();
    await byId('findings').waitFor();
  });
});

/** The sample without its three faults. */
const FAULTLESS: Parameters<Awaited<ReturnType<typeof openXlsx>>['apply']>[0] = [
  { kind: 'write', sheet: '公开表3-1', top: 11, left: 5, cells: [[187.65]] },
  { kind: 'write', sheet: '公开表2-1', top: 17, left: 7, cells: [[67.15]] },
  { kind: 'insertRows', sheet: '公开表3', at: 12, count: 1 },
  {
    kind: 'write',
    sheet: '公开表3',
    top: 12,
    left: 0,
    cells: [['210', '11', '02', '605001', '事业单位医疗', 22.15, 22.15]],
  },
];
