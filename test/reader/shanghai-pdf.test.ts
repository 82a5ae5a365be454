/** A document as it was published, by WPS 表格, against its tables taken over figure by figure. */
import { underOwnTitles } from '../../src/binding/nearest-title';
import { buildFacts } from '../../src/fact/facts';
import { readFile } from '../../src/reader/read-file';
import type { Reading } from '../../src/reader/reading';
import { checkNarrativeDocument } from '../../src/rule/narrative/check';
import { openWorkbook } from '../../src/session/open';
import { readTextFile } from '../../src/session/text-file';
import { builtInTemplates } from '../../src/templates/built-in';
import { readWorkbook } from '../../src/workbook/read';
import { documentBytes, suiteWithDocument } from '../support/documents';
import { inkOf, printedRows } from '../support/printed-rows';

suiteWithDocument('shanghai-2025/published.pdf', 'the published document of Shanghai', () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readFile(documentBytes('shanghai-2025/published.pdf'));
  });

  test('has the nine tables of the workbook, cell by cell', async () => {
    const { sheets } = await readWorkbook(documentBytes('shanghai-2025/workbook.xlsx'));
    expect(reading.workbook.sheets).toHaveLength(sheets.length);
    for (const [index, sheet] of sheets.entries())
      expect(printedRows(reading.workbook.sheets[index]!)).toEqual(printedRows(sheet));
  });

  test('has their merged cells as printed', async () => {
    const { sheets } = await readWorkbook(documentBytes('shanghai-2025/workbook.xlsx'));
    for (const [index, sheet] of sheets.entries())
      expect(inkOf(reading.workbook.sheets[index]!)).toEqual(inkOf(sheet));
  });

  test('is read whole: 26 pages, no picture, every digit in one cell or paragraph', () => {
    expect(reading.pages).toBe(26);
    expect(reading.unread).toEqual([]);
    expect(reading.figures).toEqual({ cells: 564, text: 215, left: 0 });
  });

  test('tells the page of each row, over the break of a table', () => {
    const income = reading.workbook.sheets[1]!;
    expect([...new Set(income.printed?.pages)]).toEqual([10, 11]);
    expect(income.printed?.table).toBe(2);
  });

  test('has its text in paragraphs that go over lines, each with its page', () => {
    const blocks = reading.text?.blocks ?? [];
    const whole = blocks.find(({ text }) => text.startsWith('2025年，') && text.includes('37,151.47万元'));
    expect(whole?.page).toBe(7);
    expect(whole?.text).toContain('增加24,558.18万元；');
    expect(whole?.text.endsWith('。')).toBe(true);
    expect(blocks.some(({ text }) => text.includes('一般公共预算资金'))).toBe(false);
  });
});

suiteWithDocument('shanghai-2025/published.pdf', 'the text of that document against its tables', () => {
  test('has no error and no warning, and nine figures of ten are held against something', async () => {
    const { workbook, text } = await readFile(documentBytes('shanghai-2025/published.pdf'));
    const { binding } = openWorkbook(workbook, builtInTemplates());
    const { drafts, coverage } = checkNarrativeDocument(text!, buildFacts(underOwnTitles(binding)));
    expect(drafts.map(({ message }) => message)).toEqual([]);
    expect(coverage.figures.unbound).toBeLessThanOrEqual(0.1 * coverage.figures.total);
  });
});

suiteWithDocument('shanghai-2025/published.pdf', 'that document beside its workbook', () => {
  async function beside(change: (address: readonly [sheet: number, row: number, column: number]) => boolean) {
    const { text } = await readTextFile(documentBytes('shanghai-2025/published.pdf'));
    const { sheets, names } = await readWorkbook(documentBytes('shanghai-2025/workbook.xlsx'));
    const changed = sheets.map((sheet, at) => ({
      ...sheet,
      rows: sheet.rows.map((row, y) =>
        row?.map((cell, x) => (cell && change([at, y, x]) ? { ...cell, value: 12_345.67 } : cell)),
      ),
    }));
    const { binding } = openWorkbook({ sheets: changed, names }, builtInTemplates());
    const { drafts, coverage } = checkNarrativeDocument(text, buildFacts(binding));
    return { told: drafts.filter(({ rule }) => rule === 'narrative.table'), tables: coverage.tables };
  }

  test('has each of its tables held against the workbook', async () => {
    expect(await beside(() => false)).toEqual({ told: [], tables: { tables: 9, amounts: 498 } });
  });

  test('tells the one amount that the workbook has otherwise', async () => {
    const { sheets } = await readWorkbook(documentBytes('shanghai-2025/workbook.xlsx'));
    const third = sheets[2]!.rows;
    const row = third.findIndex((cells) =>
      cells?.some((cell) => typeof cell?.value === 'number' && cell.value > 100),
    );
    const column = third[row]!.findIndex((cell) => typeof cell?.value === 'number' && cell.value > 100);
    const { told } = await beside((at) => at.join() === [2, row, column].join());
    expect(told.map(({ message }) => message).join()).toContain('12,345.67');
  });
});
