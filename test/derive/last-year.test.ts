import { strFromU8 } from 'fflate';
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { readFactsCsv } from '../../src/derive/facts-csv';
import { lastYearFromCsv, lastYearFromFacts, planLastYear } from '../../src/derive/last-year';
import { withValues } from '../../src/derive/with-values';
import { dataset } from '../../src/publication/dataset';
import { printTables } from '../../src/publication/print-table';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, casePath } from '../support/cases';
import { written } from './support';

const suite = casePath('haidong-2024') && casePath('shanhaiguan-2023') ? describe : describe.skip;
const SHEET = '一般公共预算“三公”经费支出表';
/** 5.40 = 2.50 for vehicles + 2.90 for guests, as published beside 2024. */
const PUBLISHED = { [`${SHEET}!A6`]: 5.4, [`${SHEET}!C6`]: 2.5, [`${SHEET}!E6`]: 2.5, [`${SHEET}!F6`]: 2.9 };

suite('上年数 of 青海, whose “三公” has a column for it', () => {
  let now: Workbook;
  let last: Workbook;
  const put = (book: Workbook, cells: Record<number, number | null>) =>
    withValues(
      book,
      Object.entries(cells).map(([column, value]) => ({
        sheet: SHEET,
        row: 5,
        column: Number(column),
        value,
      })),
    );
  const checked = (book: Workbook) => check(bind(book, builtInTemplates()));
  beforeAll(async () => {
    const published = await readWorkbook(caseBytes('haidong-2024'));
    now = put(published, { 0: null, 2: null, 4: null, 5: null });
    // A year before, the same amounts stood in the columns of that year.
    last = put(now, { 6: 5.4, 8: 2.5, 10: 2.5, 11: 2.9 });
  });

  test('comes from the workbook of last year', () => {
    const plan = planLastYear(checked(now).facts, lastYearFromFacts(checked(last).facts));
    expect(Object.fromEntries(written(plan.edits))).toEqual(PUBLISHED);
    expect(plan.open).toEqual([]);
    expect(plan.preview[0]?.from).toContain(`${SHEET}!G6`);
    expect(plan.undo).toHaveLength(plan.edits.length);
  });

  test('comes from the open data of the package that was exported then', () => {
    const result = checked(last);
    const file = dataset(result, printTables(result.facts)).find(({ path }) => path === 'facts.csv');
    const read = readFactsCsv(strFromU8(file?.bytes ?? new Uint8Array()));
    expect(read?.unread).toBe(0);
    const plan = planLastYear(checked(now).facts, lastYearFromCsv(read!, 2023));
    expect(Object.fromEntries(written(plan.edits))).toEqual(PUBLISHED);
    expect(plan.preview[0]?.from).toBe(`2023年 ${SHEET}!G6`);
  });

  test('leaves what is there already, and says so', () => {
    const filled = put(now, { 0: 6 });
    const plan = planLastYear(checked(filled).facts, lastYearFromFacts(checked(last).facts));
    expect(plan.preview.filter(({ conflict }) => conflict)).toEqual([
      expect.objectContaining({ address: 'A6', before: '6.00', after: '5.40' }),
    ]);
    expect(written(plan.edits).has(`${SHEET}!A6`)).toBe(false);
  });

  test('comes from a workbook of another province, by coordinate', async () => {
    const other = checked(await readWorkbook(caseBytes('shanhaiguan-2023')));
    expect(other.binding.template.id).toBe('hebei');
    const plan = planLastYear(checked(now).facts, lastYearFromFacts(other.facts));
    expect(plan.preview.length).toBeGreaterThan(0);
    expect(plan.preview.every(({ from }) => from.startsWith('2023年 表9!'))).toBe(true);
  });
});

test('a file that is no table of facts is not taken for one', () => {
  expect(readFactsCsv('a,b\r\n1,2\r\n')).toBeNull();
  expect(readFactsCsv('')).toBeNull();
  expect(readFactsCsv('{"not": "csv"}')).toBeNull();
});
