/** What LibreOffice makes of the five published workbooks and documents, read back: every amount, every merged cell. */
import { bind } from '../../src/binding/bind';
import { underOwnTitles } from '../../src/binding/nearest-title';
import { compare } from '../../src/compare/compare';
import { buildFacts } from '../../src/fact/facts';
import { readFile } from '../../src/reader/read-file';
import type { Reading } from '../../src/reader/reading';
import { builtInTemplates } from '../../src/templates/built-in';
import { caseBytes, describeWithCases } from '../support/cases';
import { convertWithLibreOffice } from '../support/libreoffice';
import { createXlsx } from '../../src/workbook/xlsx';
import type { Edit } from '../../src/workbook/edit';
import { toXlsx } from '../../src/reader/to-xlsx';
import { printedRows } from '../support/printed-rows';

const factsOf = ({ workbook }: Reading) => buildFacts(underOwnTitles(bind(workbook, builtInTemplates())));

/** Rows of all sheets, whatever sheet or order they came in. */
const rowsOf = ({ workbook }: Reading) =>
  workbook.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(printedRows)
    .map((row) => row.join(' | '));

/** Which sheets, rows and columns nobody sees. */
const unseenIn = ({ workbook }: Reading) =>
  workbook.sheets.map(({ name, hidden, hiddenRows = [], hiddenColumns = [] }) => ({
    name,
    hidden,
    rows: [...hiddenRows],
    columns: [...hiddenColumns],
  }));

test.each(['xls', 'ods'] as const)(
  'what is hidden is hidden as .%s too, and saved as .xlsx',
  async (target) => {
    const file = createXlsx();
    const cells = [
      ['项目', '编码', '金额'],
      ['甲', 1, 10],
      ['内部测算', 2, 20],
      ['乙', 3, 30],
    ];
    await file.apply(
      ['公开表', '底稿'].flatMap((sheet): Edit[] => [
        { kind: 'addSheet', sheet },
        { kind: 'write', sheet, top: 0, left: 0, cells },
      ]),
    );
    const [shown, notes] = (await file.read()).sheets;
    file.hide([
      { ...shown!, hiddenRows: new Set([2]), hiddenColumns: new Set([1]) },
      { ...notes!, hidden: true },
    ]);
    const reading = await readFile(convertWithLibreOffice(await file.save(), target));
    const expected = [
      { name: '公开表', hidden: false, rows: [2], columns: [1] },
      { name: '底稿', hidden: true, rows: [], columns: [] },
    ];
    expect(unseenIn(reading)).toEqual(expected);
    expect(unseenIn(await readFile((await toXlsx(reading)).bytes))).toEqual(expected);
  },
);

describeWithCases('read back', (name) => {
  let workbook: Reading;
  beforeAll(async () => {
    workbook = await readFile(caseBytes(name));
  });

  test.each(['xls', 'ods'] as const)('its workbook as .%s has the same cells and merges', async (target) => {
    const back = await readFile(convertWithLibreOffice(caseBytes(name), target));
    expect(back.workbook.sheets.map(printedRows)).toEqual(workbook.workbook.sheets.map(printedRows));
    const merges = ({ workbook: { sheets } }: Reading) => sheets.map((sheet) => sheet.merges.length);
    expect(merges(back)).toEqual(merges(workbook));
  });

  test('its workbook as PDF has every row, and compared with it nothing differs', async () => {
    const back = await readFile(convertWithLibreOffice(caseBytes(name), 'pdf'));
    expect(back.unread).toEqual([]);
    const text = (back.text?.blocks ?? []).map((block) => block.text.replace(/\s/g, ''));
    const found = new Set([...rowsOf(back), ...text]);
    expect(rowsOf(workbook).filter((row) => !found.has(row))).toEqual([]);
    const { differences, onlyInA, onlyInB } = compare(factsOf(workbook), factsOf(back));
    expect([differences, onlyInA, onlyInB]).toEqual([[], [], []]);
  });

  test('its document, as .docx and as PDF, has the amounts of the workbook', async () => {
    const docx = caseBytes(name, 'published.docx');
    const pdf = convertWithLibreOffice(docx, 'pdf', 'docx');
    const [ofDocx, ofPdf] = [factsOf(await readFile(docx)), factsOf(await readFile(pdf))];
    const { differences, onlyInA, onlyInB } = compare(ofDocx, ofPdf);
    expect([differences, onlyInA, onlyInB]).toEqual([[], [], []]);
  });
});
