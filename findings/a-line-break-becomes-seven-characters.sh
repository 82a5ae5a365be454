#!/usr/bin/env bash
# Guess: a label broken by hand in another system and pasted, whose line break Excel stores as _x000D_ and a new line, is read with its line break, or without, by whoever reads .xlsx.
# Seen: six of thirteen readers give the seven characters: 人员_x000D_ and, a line below, 经费, so that no label equals another one, and a page or a PDF made of them prints them: openpyxl and with it
#       csvkit, xlsx2csv, Gnumeric, openxlsx and ParseXLSX. LibreOffice takes this one mark alone: a blank stored as _x0020_ stays as it is there, too. The five libraries of npm and R's readxl know
#       the marks; read-excel-file trims what they leave at an end.
# Versions: exceljs 4.4.0, SheetJS (@e965/xlsx) 0.20.3, hucre 1.0.0, excelize-wasm 0.1.3, read-excel-file 9.3.17, fflate 0.8.3, Node 20; LibreOffice 7.4.7, Gnumeric 1.12.55, openpyxl 3.0.9,
#           csvkit 1.0.7, xlsx2csv 0.7.8, readxl 1.4.2 and openxlsx 4.2.5.2 of R, ParseXLSX 0.27 of Perl where installed (Debian 12).
# Source: run here; ECMA-376 part 1, 22.9.2.19 (ST_Xstring); xlsx2csv issue 174 and calamine issue 469, both open; exceljs pull request 584, which mended it in 2018.
# In the project: such marks are the character that they stand for (src/workbook/ooxml/sheet-data, test/workbook), and labels are compared without their breaks.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/fetch.sh" exceljs@4.4.0 hucre@1.0.0 excelize-wasm@0.1.3 @e965/xlsx@0.20.3 read-excel-file@9.3.17 fflate@0.8.3
cp "$here/readers.mjs" .
cat >try.mjs <<'JS'
import { compare, readAll, writeBook } from './readers.mjs';
const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1065.53</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>-9.77</v></c></row>';
writeBook('break.xlsx', rows, { strings: '<si><t>人员_x000D_\n经费</t></si><si><t>公用_x0020_经费</t></si>' });
const kept = '人员_x000D_ / 经费|1065.53 / 公用_x0020_经费|-9.77';
const asSeen = compare(await readAll('break.xlsx'), kept, {
  ...Object.fromEntries(['exceljs', 'SheetJS', 'hucre', 'read-excel-file', 'Excelize', 'readxl'].map((reader) => [reader, '人员 / 经费|1065.53 / 公用 经费|-9.77'])),
  LibreOffice: '人员 / 经费|1065.53 / 公用_x0020_经费|-9.77',
});
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
