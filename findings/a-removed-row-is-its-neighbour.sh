#!/usr/bin/env bash
# Guess: a library that keeps formulas in step when a row is removed does what Excel does: SUM(B3:B5) without its first row is SUM(B3:B4), and what named the removed cell is #REF!.
# Seen: Excelize lets the sum begin one row higher: SUM(B2:B4), which takes in what stands above the list. That is the line of column numbers (栏次), and the total grows by 1; a year, and by
#       2024. A form whose first 项 is deleted, and only such a form, is wrong by a little: 746.53 for 745.53. Removing the last row or one in the middle is right. B4/B3, a share, is B3/B2 when
#       row 3 or row 4 goes: the removed amount is replaced by its neighbour, without an error. Defined names and sums on other sheets go the same way, as do columns. And a sheet that
#       is given its proper name afterwards, 公开表1, keeps its old one in the formulas of the others; names follow. HyperFormula has SUM(B3:B4), #REF! and the new name.
# Versions: excelize-wasm 0.1.3, hyperformula 3.5.0, Node 20.
# Source: run here; Excelize, pull request 2402 of September 2026 (the same first row, mended for conditional formats and lists of values); ClosedXML issue 2756, open: the sum "will include
#         extra rows on the top (behavior differs from what excel does)"; Excel's help on #REF!.
# In the project: rows are removed by the officer, in Excel; its own edits insert rows and rewrite references by its own reading of them (src/workbook/references, test/workbook).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0
cat >try.mjs <<'JS'
import { init } from 'excelize-wasm';
import hyperformula from 'hyperformula';
const COLUMN = ['本年', 1, 320, 9.77, 735.76];
const FORMULAS = { B6: 'SUM(B3:B5)', C6: 'B4/B3' };
const { NewFile } = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const made = () => {
  const book = NewFile();
  COLUMN.forEach((value, row) => book.SetCellValue('Sheet1', `B${row + 1}`, value));
  for (const [cell, formula] of Object.entries(FORMULAS)) book.SetCellFormula('Sheet1', cell, formula);
  book.NewSheet('T');
  book.SetCellFormula('T', 'A1', 'SUM(Sheet1!B3:B5)');
  book.SetDefinedName({ Name: '明细', RefersTo: 'Sheet1!$B$3:$B$5', Scope: 'Workbook' });
  return book;
};
const formula = (book, sheet, cell) => book.GetCellFormula(sheet, cell).formula;
const names = (book) => book.GetDefinedName().definedNames.map((name) => name.RefersTo).join();
const without = (row) => {
  const book = made();
  book.RemoveRow('Sheet1', row);
  return [formula(book, 'Sheet1', 'B5'), book.CalcCellValue('Sheet1', 'B5').value, formula(book, 'Sheet1', 'C5'), formula(book, 'T', 'A1'), names(book)].join(' | ');
};
const renamed = made();
renamed.SetSheetName('Sheet1', '公开表1');
const hyper = hyperformula.HyperFormula.buildFromSheets({ Sheet1: [...COLUMN.map((value) => [null, value]), [null, '=SUM(B3:B5)', '=B4/B3']], T: [['=SUM(Sheet1!B3:B5)']] }, { licenseKey: 'gpl-v3' });
hyper.removeRows(0, [2, 1]);
hyper.renameSheet(0, '公开表1');
const at = (sheet, row, col) => hyper.getCellFormula({ sheet, row, col })?.slice(1);
const seen = {
  'Excelize, first row removed': without(3),
  'second': without(4),
  'last': without(5),
  'sheet renamed': [formula(renamed, 'T', 'A1'), names(renamed)].join(' | '),
  'HyperFormula, first, renamed': [at(0, 4, 1), hyper.getCellValue({ sheet: 0, row: 4, col: 1 }), at(0, 4, 2), at(1, 0, 0)].join(' | '),
};
for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(29), text);
const expected = [
  'SUM(B2:B4) | 746.53 | B3/B2 | SUM(Sheet1!B2:B4) | Sheet1!$B$2:$B$4',
  'SUM(B3:B4) | 1055.76 | B3/B3 | SUM(Sheet1!B3:B4) | Sheet1!$B$3:$B$4',
  'SUM(B3:B4) | 329.77 | B4/B3 | SUM(Sheet1!B3:B4) | Sheet1!$B$3:$B$4',
  'SUM(Sheet1!B3:B5) | 公开表1!$B$3:$B$5',
  "SUM(B3:B4) | 745.53 | B3/#REF! | SUM('公开表1'!B3:B4)",
];
const asSeen = Object.values(seen).every((text, index) => text === expected[index]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
