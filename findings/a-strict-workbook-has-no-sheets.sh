#!/usr/bin/env bash
# Guess: a workbook saved as “Strict Open XML” (严格开放 XML 电子表格, one of Excel's own kinds of .xlsx, and the one of the international standard) is read, or refused as a kind that is not known.
# Seen: openpyxl opens it without a word and it has no sheets, so a loop over its sheets finds nothing wrong, as there is nothing; csvkit, which stands on it, stops with an AttributeError about None. Gnumeric says that there is no
#       workbook stream, ParseXLSX stops at a method of nothing. The five libraries of npm, LibreOffice, xlsx2csv and both of R read it. It has the same end, the same parts and the same cells;
#       only the names of its namespaces differ.
# Versions: exceljs 4.4.0, SheetJS (@e965/xlsx) 0.20.3, hucre 1.0.0, excelize-wasm 0.1.3, read-excel-file 9.3.17, fflate 0.8.3, Node 20; LibreOffice 7.4.7, Gnumeric 1.12.55, openpyxl 3.0.9,
#           csvkit 1.0.7, xlsx2csv 0.7.8, readxl 1.4.2 and openxlsx 4.2.5.2 of R, ParseXLSX 0.27 of Perl where installed (Debian 12).
# Source: run here; ECMA-376 part 1 (strict) and part 4 (transitional) name the namespaces; xlrd issue 343 has the same emptiness, closed; php_excel issue 214.
# In the project: both kinds are read (src/workbook); a sample turned into the strict kind has the same report, word for word.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source "$here/fetch.sh" exceljs@4.4.0 hucre@1.0.0 excelize-wasm@0.1.3 @e965/xlsx@0.20.3 read-excel-file@9.3.17 fflate@0.8.3
cp "$here/readers.mjs" .
cat >try.mjs <<'JS'
import { compare, readAll, STRICT, writeBook } from './readers.mjs';
const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>人员经费</t></is></c><c r="B1"><v>1065.53</v></c></row>';
writeBook('strict.xlsx', rows, { kind: STRICT });
const asSeen = compare(await readAll('strict.xlsx'), '人员经费|1065.53', { openpyxl: '', csvkit: 'an error', Gnumeric: 'an error', ParseXLSX: 'an error' });
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
