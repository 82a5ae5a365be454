#!/usr/bin/env bash
# Guess: the format by which Chinese officers show 元 in 万元, 0!.0,"万元" (0\.0,"万元" in the file: a comma for three digits, and a point drawn before the last that is left),
#        is shown as in Excel by every library that shows formats: 12345678 is 1234.6万元.
# Seen: two of four are wrong by a factor, each its own way. hucre passes over the drawn point and takes the next 0 for a decimal: 12345.7万元, ten times too much. SheetJS
#       draws it one digit too far to the left: 123.46万元, a tenth, and 500 is .01万元; with 0\.00,,"亿元" 1234567890 is .1235亿元 for 12.35. Nothing looks broken: it is an
#       amount with its unit. numfmt, Excelize, LibreOffice and Gnumeric are right. xlsx2csv leaves the unit away and shows 12345678.000000.
# Versions: @e965/xlsx 0.20.3 (SheetJS), hucre 1.0.0, numfmt 4.0.1, excelize-wasm 0.1.3, Node 20; LibreOffice 7.4.7, Gnumeric 1.12.55 and xlsx2csv 0.7.8 where installed.
# Source: run here; ECMA-376 part 1, 18.8.31: a comma behind the digits divides by a thousand, a character behind a backslash is shown as it is, digits fill the
#         places of the format from the right.
# In the project: cells are shown by a formatter of its own, which has 1234.6万元 and 12.35亿元 (src/amount/number-format, test/amount/number-format).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 hucre@1.0.0 numfmt@4.0.1 excelize-wasm@0.1.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { init } from 'excelize-wasm';
import { formatValue } from 'hucre';
import { format } from 'numfmt';
const CASES = [['0\\.0,"万元"', 12345678], ['0\\.0,"万元"', -12345678], ['0\\.0,"万元"', 500], ['0\\.00,,"亿元"', 1234567890]];
const excelize = await init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.NewFile();
CASES.forEach(([code, value], index) => {
  const cell = `A${index + 1}`;
  book.SetCellValue('Sheet1', cell, value);
  book.SetCellStyle('Sheet1', cell, cell, book.NewStyle({ CustomNumFmt: code }).style);
});
writeFileSync('formats.xlsx', book.WriteToBuffer().buffer);
const seen = {
  numfmt: CASES.map(([code, value]) => format(code, value)),
  Excelize: CASES.map((_, index) => book.GetCellValue('Sheet1', `A${index + 1}`).value),
  SheetJS: CASES.map(([code, value]) => xlsx.SSF.format(code, value)),
  hucre: CASES.map(([code, value]) => formatValue(value, code)),
};
const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };
const lines = (text) => text.trim().split('\n').map((line) => line.replaceAll('"', '').replace('−', '-').trim());
const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true';
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'formats.xlsx']).error) seen.LibreOffice = lines(readFileSync('formats.csv', 'utf8'));
if (!spawnSync('ssconvert', ['-T', 'Gnumeric_stf:stf_assistant', '-O', 'format=preserve', 'formats.xlsx', 'gnumeric.txt']).error) seen.Gnumeric = lines(readFileSync('gnumeric.txt', 'utf8'));
const other = spawnSync('xlsx2csv', ['formats.xlsx'], { encoding: 'utf8', env });
if (!other.error) seen.xlsx2csv = lines(other.stdout);
console.log(CASES.map(([code, value]) => `${value} as ${code}`).join(' | '));
for (const [name, shown] of Object.entries(seen)) console.log(name.padEnd(12), shown.join(' | '));
const right = '1234.6万元 -1234.6万元 0.1万元 12.35亿元';
const wrong = { SheetJS: '123.46万元 -123.46万元 .01万元 .1235亿元', hucre: '12345.7万元 -12345.7万元 0.5万元 1234.57亿元', xlsx2csv: '12345678.000000 -12345678.000000 500.000000 1234567890.00000000' };
const asSeen = Object.entries(seen).every(([name, shown]) => shown.join(' ') === (wrong[name] ?? right));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
