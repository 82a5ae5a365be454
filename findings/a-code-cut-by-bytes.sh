#!/usr/bin/env bash
# Guess: LEFT(A1,2*LEN(A1)-LENB(A1)), by which Chinese officers take the code off 2080505行政运行, works where LENB is known at all: two bytes a character, as in GBK.
# Seen: there are three ways of counting. LibreOffice and Excelize count two bytes. Gnumeric counts the three of UTF-8: the code is 208, the 类 instead of the 项,
#       and the name 0505行政运行. fast-formula-parser counts one: code and name together, and a blank name. None says so, and 208 is a valid code with an
#       amount of its own. Excelize does not keep to its two: LEFTB(A1,9) cuts UTF-8 and gives 2080505 and two thirds of a character, which is no text any more.
# Versions: excelize-wasm 0.1.3, fast-formula-parser 1.0.19, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where they are installed.
# Source: run here; LENB as documented for Excel and its kin: "each double-byte character as 2 when … a language that supports DBCS … is the default language,
#         otherwise … as 1"; ECMA-376 part 1, 18.17.7 (LENB) leaves the bytes open.
# In the project: a code in one cell with its name is split by characters; LENB is none of the functions that are computed, its stored result stands.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 fast-formula-parser@1.0.19 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import Parser from 'fast-formula-parser';
const LABEL = '2080505行政运行';
const FORMULAS = ['LEFT(A1,2*LEN(A1)-LENB(A1))', 'RIGHT(A1,LENB(A1)-LEN(A1))', 'LEFTB(A1,9)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
sheet.getCell('A1').value = LABEL;
FORMULAS.forEach((formula, index) => (sheet.getCell(1, index + 2).value = { formula }));
await file.xlsx.writeFile('label.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('label.xlsx'));
const parser = new Parser({ onCell: () => LABEL });
const seen = {
  Excelize: FORMULAS.map((_, index) => book.CalcCellValue('T', `${'BCD'[index]}1`).value),
  'fast-formula-parser': FORMULAS.map((formula) => parser.parse(formula, { row: 1, col: 2, sheet: 'T' })),
};
const line = (name) => readFileSync(name, 'utf8').trim().split(',').slice(1);
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
if (!spawnSync('ssconvert', ['--recalc', 'label.xlsx', 'gnumeric.csv'], { env }).error) seen.Gnumeric = line('gnumeric.csv');
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false';
if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'label.xlsx'], { env }).error) seen.LibreOffice = line('label.csv');
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.map((value) => JSON.stringify(value)).join(' '));
const asSeen =
  Object.entries(seen).every(([name, values]) => values.slice(0, 2).join() === { 'fast-formula-parser': `${LABEL},`, Gnumeric: '208,0505行政运行' }[name] || (['Excelize', 'LibreOffice'].includes(name) && values.slice(0, 2).join() === '2080505,行政运行')) &&
  /^2080505\uFFFD+$/.test(seen.Excelize[2]) && (seen.LibreOffice === undefined || seen.LibreOffice[2] === '2080505行');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
