/**
 * The cases as an office program prints them. Long tables run over pages, and pages cut cells that reach over several
 * rows. By default the case whose cells are cut most; all five with ALL_CASES.
 */
import { readFile } from '../../src/reader/read-file';
import type { Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { caseBytes, caseNames } from '../support/cases';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { ink, inkOf, printedRows } from '../support/printed-rows';

const CASES = process.env['ALL_CASES'] ? caseNames : caseNames.filter((name) => name.startsWith('haidong'));

/** Titles above a table and notes below it have no border: they are lines, not merged cells. */
function framed(sheet: Sheet): string[] {
  const lone = new Set(printedRows(sheet).flatMap((row) => (row.length === 1 ? row : [])));
  return inkOf(sheet).filter((one) => !lone.has(one.replace(/ \d+×\d+$/, '')));
}

function amounts(sheets: readonly Sheet[]): string[] {
  const cells = sheets.flatMap(({ rows }) => Array.from(rows).flatMap((row) => Array.from(row ?? [])));
  return cells
    .filter((cell) => typeof cell?.value === 'number' && !Number.isInteger(cell.value))
    .map(ink)
    .sort();
}

function missing(wanted: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  return wanted.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const suite = CASES.length === 0 ? describe.skip : describe;

suite('a case’s workbook, printed', () => {
  describeWithLibreOffice('by LibreOffice', () => {
    test.each(CASES)('%s: has the same amounts and the same merged cells', async (name) => {
      const { sheets } = await readWorkbook(caseBytes(name));
      const printed = await readFile(convertWithLibreOffice(caseBytes(name), 'pdf'));
      expect(missing(amounts(sheets), amounts(printed.workbook.sheets))).toEqual([]);
      expect(missing(sheets.flatMap(framed), printed.workbook.sheets.flatMap(inkOf))).toEqual([]);
      expect(printed.unread).toEqual([]);
    });
  });
});
