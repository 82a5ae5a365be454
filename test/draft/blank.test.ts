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
import { unseenForm } from '../support/forms/unseen';
import { hunan } from '../support/provinces/hunan';
import { jiangsu, withReserve } from '../support/provinces/jiangsu';
import { printForm } from '../support/provinces/form';
import { yunnan } from '../support/provinces/yunnan';
import { readingOf } from './support';

const FORMS = Number(process.env['UNSEEN_FORMS'] ?? 7);
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
    ...[jiangsu(withReserve(books, 1)), hunan(books), yunnan(books)].map(
      (tables, index) => printForm(index === 0 ? withReserve(books, 1) : books, tables).workbook,
    ),
  ];
}

test('the blank draft names every column that the filled form corrects', () => {
  let [all, corrected, named] = [0, 0, 0];
  const silent: string[] = [];
  for (const [index, workbook] of forms().entries()) {
    const filled = read(workbook);
    const facts = buildFacts(filled);
    const after = readingOf(filled, facts).labels;
    const blank = read(blankOf(workbook));
    const before = readingOf(blank, facts);
    for (const [place, label] of after) {
      all++;
      if (before.labels.get(place) === label) continue;
      corrected++;
      if (before.unsure.has(place)) named++;
      else silent.push(`${index + 1} ${place}: ${before.labels.get(place) ?? '没有'} → ${label}`);
    }
  }
  console.log(
    [`${all} 列，填好后改正 ${corrected} 列，其中空表草稿已点名 ${named} 列`, ...silent.slice(0, 30)].join(
      '\n',
    ),
  );
  expect(silent).toEqual([]);
});
