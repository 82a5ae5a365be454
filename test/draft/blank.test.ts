/** A blank form read first, then the same form filled in: whatever the amounts correct, the blank reading had named. */
import { booksOf } from '../../conformance/books/books';
import { drawFrom } from '../../conformance/books/draw';
import { placesOf, printBooks } from '../../conformance/books/print';
import { readForm } from '../../src/draft/read-form';
import { buildFacts } from '../../src/fact/facts';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, describeWithCases } from '../support/cases';
import { documentBytes, suiteWithDocument } from '../support/documents';
import { unseenForm } from '../support/forms/unseen';
import { fujian } from '../support/provinces/fujian';
import { henan } from '../support/provinces/henan';
import { hunan } from '../support/provinces/hunan';
import { jiangsu, withReserve } from '../support/provinces/jiangsu';
import { printForm } from '../support/provinces/form';
import { shaanxi } from '../support/provinces/shaanxi';
import { yunnan } from '../support/provinces/yunnan';
import { readingOf } from './support';

const FORMS = Number(process.env['UNSEEN_FORMS'] ?? 5);
const read = (workbook: Workbook) => readForm(workbook, ROW_SETS as RowSets).binding;

/** As a bureau hands it out: no amounts, and no rows that a department listed by codes. */
function blankOf(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.some((cell) => typeof cell?.value === 'string' && /^\d{3}(?:\d\d){0,2}$/.test(cell.value))
          ? []
          : row?.map((cell) => (typeof cell?.value === 'number' ? undefined : cell)),
      ),
    })),
  };
}

function forms(): Workbook[] {
  const templates = builtInTemplates().filter(({ id }) => id !== 'final-accounts');
  const made = Array.from({ length: FORMS }, (_, index) => {
    const seed = index + 1;
    const template = templates[seed % templates.length]!;
    const books = booksOf(seed, placesOf(template));
    const filled = printBooks(template, books).workbook;
    return unseenForm(template, filled, drawFrom(seed), books.currentOnly).workbook;
  });
  const books = booksOf(1);
  return [
    ...made,
    ...[
      jiangsu(withReserve(books, 1)),
      ...[hunan, yunnan, shaanxi, henan, fujian].map((province) => province(books)),
    ].map((tables, index) => printForm(index === 0 ? withReserve(books, 1) : books, tables).workbook),
  ];
}

/** What the filled form corrects, and of it what the blank draft had not named. */
function corrections(workbook: Workbook) {
  const filled = read(workbook);
  const facts = buildFacts(filled);
  const before = readingOf(read(blankOf(workbook)), facts);
  const all = [...readingOf(filled, facts).labels];
  const corrected = all.filter(([place, label]) => before.labels.get(place) !== label);
  const silent = corrected.flatMap(([place, label]) =>
    before.unsure.has(place) ? [] : [`${place}: ${before.labels.get(place) ?? '没有'} → ${label}`],
  );
  return { all: all.length, corrected: corrected.length, silent };
}

test('the blank draft names every column that the filled form corrects', () => {
  const found = forms().map(corrections);
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0);
  const silent = found.flatMap((one, index) => one.silent.map((text) => `${index + 1} ${text}`));
  console.log(
    `${sum((one) => one.all)} 列，填好后改正 ${sum((one) => one.corrected)} 列，空表草稿没有点名 ${silent.length} 列`,
  );
  expect(silent).toEqual([]);
});

describeWithCases('a published workbook, its amounts taken out', (name) => {
  test('is read by words as it is read filled', async () => {
    expect(corrections(await readWorkbook(caseBytes(name))).silent).toEqual([]);
  });
});

suiteWithDocument('shanghai-2025/workbook.xlsx', 'the nine tables of 上海, their amounts taken out', () => {
  test('are read by words as they are read filled', async () => {
    const workbook = await readWorkbook(documentBytes('shanghai-2025/workbook.xlsx'));
    expect(corrections(workbook).silent).toEqual([]);
  });
});
