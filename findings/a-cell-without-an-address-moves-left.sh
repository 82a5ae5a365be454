#!/usr/bin/env bash
# Guess: cells and rows that do not say where they are (no r, as some systems write .xlsx: it may be left out, and means the next place) are counted from the left by every reader; exceljs may refuse them.
# Seen: where only cells leave it out, 人员经费, a blank cell, 320, exceljs puts 320 into B for C, without a word: the blank one does not count, and last year's amount is this year's. ParseXLSX puts every such row's cells
#       one over the other from the left and loses the labels; Gnumeric and openxlsx have the labels and no amount. Where rows leave it out too, xlsx2csv and Gnumeric have an empty sheet, exit
#       code 0, openxlsx has one label and exceljs an error; read-excel-file has an error for both. SheetJS, hucre, Excelize, LibreOffice, openpyxl, csvkit and readxl have both right.
# Versions: exceljs 4.4.0, SheetJS (@e965/xlsx) 0.20.3, hucre 1.0.0, excelize-wasm 0.1.3, read-excel-file 9.3.17, fflate 0.8.3, Node 20; LibreOffice 7.4.7, Gnumeric 1.12.55, openpyxl 3.0.9,
#           csvkit 1.0.7, xlsx2csv 0.7.8, readxl 1.4.2 and openxlsx 4.2.5.2 of R, ParseXLSX 0.27 of Perl where installed (Debian 12).
# Source: run here; ECMA-376 part 1, 18.3.1.4 and 18.3.1.73 (r is optional in c and row); exceljs pull request 537, which counts cells without an address since 2018; Spout issue 267 and
#         excel-streaming-reader issue 87 name systems that write so.
# In the project: they are counted (src/workbook/ooxml/sheet-data); a sample without a single address has the same report, word for word.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/fetch.sh" exceljs@4.4.0 hucre@1.0.0 excelize-wasm@0.1.3 @e965/xlsx@0.20.3 read-excel-file@9.3.17 fflate@0.8.3
cp "$here/readers.mjs" .
cat >try.mjs <<'JS'
import { compare, readAll, writeBook } from './readers.mjs';
const sheet = (row, cell) =>
  `<row${row(1)}><c${cell('A1')} t="inlineStr"><is><t>人员经费</t></is></c><c/><c><v>320</v></c></row><row${row(2)}><c${cell('A2')} t="inlineStr"><is><t>公用经费</t></is></c><c><v>9.77</v></c></row>`;
const at = (place) => ` r="${place}"`;
const nowhere = () => '';
const right = '人员经费||320 / 公用经费|9.77';
console.log('cells without an address: C1 is 320, B2 is 9.77');
writeBook('cells.xlsx', sheet(at, at), {});
const cells = compare(await readAll('cells.xlsx'), right, { exceljs: '人员经费|320 / 公用经费|9.77', 'read-excel-file': 'an error', ParseXLSX: '|320 / 9.77', Gnumeric: '人员经费 / 公用经费', openxlsx: '人员经费 / 公用经费' });
console.log('rows without one too');
writeBook('rows.xlsx', sheet(nowhere, nowhere), {});
const rows = compare(await readAll('rows.xlsx'), right, { exceljs: 'an error', 'read-excel-file': 'an error', Gnumeric: '', xlsx2csv: '', openxlsx: '公用经费' });
const asSeen = cells && rows;
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
