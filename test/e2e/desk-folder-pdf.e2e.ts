/** A folder on the desk with PDFs among its workbooks: their reader speaks where the workers answer. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { STATES, type State } from '../../src/bureau/state';
import { DEPARTMENTS, makeBooks, renamed } from '../bureau/support/county';
import { drawnPdf, write } from '../support/drawn-pdf';
import { openDesk, type OpenedDesk } from './desk-page';

const there = process.env['CHROMIUM'] ? describe : describe.skip;
/** First by name and more than there are workers: each meets one and goes on to workbooks. */
const PDFS = 6;

there('a folder of workbooks with PDFs among them', () => {
  let desk: OpenedDesk;
  let folder: string;
  let expected: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'desk-pdf-'));
    const save = (path: string, bytes: Uint8Array) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    };
    const books = await makeBooks();
    const inTurn: readonly (readonly [State, Uint8Array])[] = [
      ['clean', books.right],
      ['errors', books.wrong],
      ['blank', books.blank],
      ['incomplete', books.half],
      ['wrong-year', books.before],
      ['open', books.person],
    ];
    const cases = DEPARTMENTS.slice(0, 3 * inTurn.length).map(
      (one, index) => [one, ...inTurn[index % inTurn.length]!] as const,
    );
    for (const [one, , bytes] of cases) save(`${one.code}.xlsx`, renamed(bytes, one));
    for (let number = 0; number < PDFS; number++)
      save(`00 notice ${number}.pdf`, drawnPdf({ pages: [write(72, 700, `Notice ${number}`)] }));
    expected = Object.fromEntries(cases.map(([{ name }, state]) => [name, STATES[state].name]));
    desk = await openDesk();
  }, 400_000);
  afterAll(async () => {
    await desk?.browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['once', 'and again'])('each department has the state of its own workbook, %s', async () => {
    const { page, faults } = desk;
    await page.reload();
    await page.locator('input[webkitdirectory]').first().setInputFiles(folder);
    await page.getByText(/^查完：18 个部门/).waitFor({ timeout: 120_000 });
    const lines = await page
      .locator('.departments tbody tr:has(th)')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('th button')?.textContent ?? '',
          row.querySelector('.state')?.textContent ?? '',
        ]),
      );
    expect(Object.fromEntries(lines)).toEqual(expected);
    const unplaced = page.getByRole('region', { name: `没有归到部门的文件（${PDFS} 个）` });
    expect(await unplaced.locator('li').count()).toBe(PDFS);
    expect(faults.splice(0)).toEqual([]);
  });
});
