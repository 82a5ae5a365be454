/** What is seen in the workbook is printed in the document, and read back it is the same. */
import { bind } from '../../src/binding/bind';
import { readNarrative } from '../../src/narrative/read';
import { documentDocx } from '../../src/publication/document';
import { printTables } from '../../src/publication/print-table';
import { check } from '../../src/rule/check';
import { checkDocumentTables } from '../../src/rule/narrative/document-tables';
import { builtInTemplates } from '../../src/templates/built-in';
import { outlineOf } from '../../src/templates/narrative';
import { parseArea } from '../../src/workbook/address';
import type { Sheet, Workbook } from '../../src/workbook/model';
import { exampleDepartment } from '../support/example-department';
import { answered } from '../narrative/write/answers';

let department: Workbook;
beforeAll(async () => {
  department = await exampleDepartment();
});

async function readBack(workbook: Workbook): Promise<readonly string[]> {
  const { facts, binding } = check(bind(workbook, builtInTemplates()));
  const outline = outlineOf(binding.template);
  if (!outline) throw new Error('every built-in pack has an outline');
  const { document: narrative } = answered({ facts, outline });
  const bytes = await documentDocx({ narrative, tables: printTables(facts) });
  const { compared, drafts } = checkDocumentTables(readNarrative(bytes), facts);
  expect(compared.amounts).toBeGreaterThan(300);
  return drafts.map(({ message }) => message);
}

const on = (name: string, change: (sheet: Sheet) => Sheet): Workbook => ({
  ...department,
  sheets: department.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

test.each([
  ['公开表6', 'A4:B4'],
  ['公开表3', 'C9:E9'],
  ['公开表1-2', 'D8:E8'],
])('a name that lies under a merged cell (%s!%s) is no difference', async (name, merged) => {
  const area = parseArea(merged);
  if (!area) throw new Error(merged);
  const workbook = on(name, (sheet) => ({ ...sheet, merges: [...sheet.merges, area] }));
  expect(await readBack(workbook)).toEqual([]);
});

test('a row that is hidden is not printed and not missed', async () => {
  const workbook = on('公开表3', (sheet) => ({ ...sheet, hiddenRows: new Set([8]) }));
  expect(await readBack(workbook)).toEqual([]);
});
