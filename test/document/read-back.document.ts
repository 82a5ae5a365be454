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
import { printedRows } from '../support/printed-rows';

const factsOf = ({ workbook }: Reading) => buildFacts(underOwnTitles(bind(workbook, builtInTemplates())));

/** Rows of all sheets, whatever sheet or order they came in. */
const rowsOf = ({ workbook }: Reading) =>
  workbook.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(printedRows)
    .map((row) => row.join(' | '));

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
