#!/usr/bin/env bash
# Guess: a sum across neighbouring sheets, SUM('公开表1-1:公开表1-3'!B2), is read by every program that knows such references at all; quotes are needed here because
#        of the hyphen in the names, and Excel writes both names into one pair of quotes.
# Seen: with quotes it is lost, without them it is read. LibreOffice takes the whole for a name: #NAME?, and saved on as .xlsx the formula is
#       SUM('公开表1-1:公开表1-3'!b2), in small letters, so that the file that came back is broken too; of SUM(公开表1:公开表3!B2) it makes the right sum. Gnumeric
#       shows the formula's own text in the cell, with no error, and so does what is exported from it. HyperFormula: #REF!. Excelize sums right.
# Versions: LibreOffice 7.4.7 and Gnumeric 1.12.55 (one of them is needed), excelize-wasm 0.1.3, hyperformula 3.5.0, exceljs 4.4.0 (writes the file), Node 20.
# Source: run here; ECMA-376 part 1, 18.17.2.3 (cell references): two sheet names with a colon between them stand within one pair of apostrophes.
# In the project: a reference across sheets is not computed; the stored result stands, is counted and said (test/formula/recalculate). It is never rewritten.
set -euo pipefail
command -v soffice >/dev/null || command -v ssconvert >/dev/null || { echo "needs soffice or ssconvert (Debian: libreoffice-calc, gnumeric)"; exit 2; }
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 hyperformula@3.5.0 exceljs@4.4.0 fflate@0.8.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
import { strFromU8, unzipSync } from 'fflate';
import hyperformula from 'hyperformula';
const SHEETS = ['公开表1-1', '公开表1-2', '公开表1-3', '公开表2', '公开表3'];
const FORMULAS = ["SUM('公开表1-1:公开表1-3'!B2)", 'SUM(公开表2:公开表3!B2)'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 1).value = { formula }));
SHEETS.forEach((name, index) => (file.addWorksheet(name).getCell('B2').value = 10 ** index));
await file.xlsx.writeFile('sums.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('sums.xlsx'));
const data = Object.fromEntries(SHEETS.map((name, index) => [name, [[], [null, 10 ** index]]]));
const hyper = hyperformula.HyperFormula.buildFromSheets({ T: [FORMULAS.map((formula) => `=${formula}`)], ...data }, { licenseKey: 'gpl-v3' });
const seen = {
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `A${row + 1}`).value),
  HyperFormula: FORMULAS.map((_, col) => hyper.getCellValue({ sheet: 0, row: 0, col })).map((value) => value?.value ?? value),
};
const lines = (name) => readFileSync(name, 'utf8').trim().split('\n');
const convert = (kind) => spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', kind, '--outdir', 'out', 'sums.xlsx']);
let formula = null;
if (!convert('csv').error) {
  seen.LibreOffice = lines('out/sums.csv');
  convert('xlsx');
  formula = /<f[^>]*>([^<]*)</.exec(strFromU8(unzipSync(readFileSync('out/sums.xlsx'))['xl/worksheets/sheet1.xml']))[1].replaceAll('&apos;', "'");
  console.log('saved on by LibreOffice:', formula);
}
if (!spawnSync('ssconvert', ['--recalc', 'sums.xlsx', 'gnumeric.csv']).error) seen.Gnumeric = lines('gnumeric.csv');
console.log(FORMULAS.join(' | '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(13), values.join(' | '));
const expected = { Excelize: '111|11000', HyperFormula: '#REF!|#ERROR!', LibreOffice: '#NAME?|11000', Gnumeric: `${FORMULAS[0]}|11000` };
const asSeen = Object.entries(seen).every(([name, values]) => values.join('|') === expected[name]) && (formula === null || formula === "SUM('公开表1-1:公开表1-3'!b2)");
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
