#!/usr/bin/env bash
# Guess: a format that only asks for a dash in place of zero, [=0]"—";#,##0.00, leaves all other amounts alone: -1065.53 is shown as -1,065.53.
# Seen: the minus goes. LibreOffice, SheetJS and hucre show 1,065.53, a cut as a rise, as if the second part were the one of negative numbers, which brings
#       its own sign. Excelize does not read conditions at all: it shows the dash for every amount above zero. Of words chosen by a condition,
#       [<0]"减少"0.00;[>0]"增加"0.00, Excelize writes 减少 at a rise and hucre 增加 at a cut. numfmt is right in all, and Gnumeric's print is.
# Versions: @e965/xlsx 0.20.3 (SheetJS), hucre 1.0.0, excelize-wasm 0.1.3, numfmt 4.0.1, Node 20; LibreOffice 7.4.7 where it is installed.
# Source: run here; that Excel keeps the sign unless the condition itself lets in nothing but negatives: SheetJS issues 2132 and 2586, open since 2020, with
#         Excel's own output; ECMA-376 part 1, 18.8.31 (conditions in brackets).
# In the project: cells are shown by a formatter of its own, which keeps the sign there (src/amount/number-format, test/amount/number-format).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 hucre@1.0.0 excelize-wasm@0.1.3 numfmt@4.0.1
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { init } from 'excelize-wasm';
import { formatValue } from 'hucre';
import { format } from 'numfmt';
const CASES = ['[=0]"—";#,##0.00', '[<0]"减少"0.00;[>0]"增加"0.00;"持平"'].flatMap((code) => [1065.53, -1065.53, 0].map((value) => [code, value]));
const excelize = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.NewFile();
CASES.forEach(([code, value], index) => {
  const cell = `A${index + 1}`;
  book.SetCellValue('Sheet1', cell, value);
  book.SetCellStyle('Sheet1', cell, cell, book.NewStyle({ CustomNumFmt: code }).style);
});
writeFileSync('formats.xlsx', book.WriteToBuffer().buffer);
const columns = {
  numfmt: CASES.map(([code, value]) => format(code, value)),
  SheetJS: CASES.map(([code, value]) => xlsx.SSF.format(code, value)),
  hucre: CASES.map(([code, value]) => formatValue(value, code)),
  Excelize: CASES.map((_, index) => book.GetCellValue('Sheet1', `A${index + 1}`).value),
};
// The last token but one: cells as they are shown.
const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true';
const run = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'formats.xlsx']);
if (!run.error) columns.LibreOffice = readFileSync('formats.csv', 'utf8').trim().split('\n').map((line) => line.replaceAll('"', '').trim());
for (const [name, shown] of Object.entries(columns)) console.log(name.padEnd(12), shown.join(' | '));
const expected = {
  numfmt: '1,065.53 -1,065.53 — 增加1065.53 减少1065.53 持平',
  SheetJS: '1,065.53 1,065.53 — 增加1065.53 减少1065.53 持平',
  hucre: '1,065.53 1,065.53 — 增加1065.53 增加1065.53 持平',
  Excelize: '— 1,065.53 — 减少1065.53 -1065.53 减少0.00',
  LibreOffice: '1,065.53 1,065.53 — 增加1065.53 减少1065.53 持平',
};
const asSeen = Object.entries(columns).every(([name, shown]) => shown.join(' ') === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
