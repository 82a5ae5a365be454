#!/usr/bin/env bash
# Guess: a converter of .xls to .xlsx carries defined names over, or renames those that .xlsx does not allow, as Excel does by putting an underscore before.
# Seen: LibreOffice, Gnumeric and SheetJS carry YS2024 over as it is, and the formula YS2024*2 with it. A sheet of .xls ends at column IV, so YS2024 (预算
#       and a year) is a good name there; a sheet of .xlsx has a cell YS2024, which is blank. The stored result is still right; the next
#       recalculation makes it 0, in Gnumeric even of its own file. fast-formula-parser goes further: it takes YSS2024, which lies
#       beyond the last column XFD and is a good name in any .xlsx, for a blank cell as well; HyperFormula refuses it as a name.
# Versions: @e965/xlsx 0.20.3 (SheetJS), fast-formula-parser 1.0.19, hyperformula 3.5.0, Node 20; LibreOffice 7.4.7 and
#           Gnumeric 1.12.55 where they are installed. The .xls below is a cell and a formula saved by LibreOffice, its name set to YS2024 afterwards.
# Source: run here; ECMA-376 part 1, 18.17.2.5, and the limits named there: a name of the form A1 to XFD1048576 is invalid, any other may be one and goes
#         before a cell; Excel's underscore: dailydoseofexcel.com, 14 April 2013, with a fault of its own for names joined by a dot.
# In the project: it was hurt, and is mended: such names of old files are renamed as Excel renames them, in formulas too, and what lies beyond the last
#         column is a name (test/reader/spreadsheets, test/formula/recalculate).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 fast-formula-parser@1.0.19 hyperformula@3.5.0 fflate@0.8.3
base64 -d <<'XLS' | gunzip >old.xls
H4sIAAAAAAACA+1XXWxUVRCec/end0tpbwsVLGVZMUqhC1nAYP3BLiwgPJhWKP6FxC7rtq5ddptSoyaKi9DEGEk0mPhCIiSNLxrQmKiJJrZvPmj0hQcNmsKDP6kxq9EYTOj1m7nnttftNum2RqPubO
bO2Tk/c878nTmff9Y4ce7tlstUAneQj6bsEAU9PAU03T8WkaF5U7Ztu2y7Cv8quKYp29AP+wWAbPMabdeQplX4b8J+yuM3TBHaTTnQIXqKKoHr4DHe9eYzZ2qe4+YLVfkLl8/5m/O4D1ga/5zrOf5r
gUuAdcClwHpgg3MFUCOwCbgMuBzYLD5BtAK4Eni9lrdKU8Yw2muAEc1bC3pjNc/8IxAyYcVggD5Y+gmbXGx/GR7xln9c/OIK8BANsm8kktlU5O+CnbKHpOI9jMFJt6Ol6Ay49XRBuB/Kd7t4HyBOkQ
7t0Q8Ycdn7KfmulW898fz3ZM6XwtlMYbokXv6SBIGiGpWgJGUpQ4eRBzMY0UIfc3w9KyM4OtQO6eFRi+kN++tolGPs7nQuPZTMTkjsjNKvdsQTp2MR5vN04f8yP75RIZ/+d/xR6K6cntud8cVS/vo5
+NE5+Bvm4Idm8U8biKsC2Uytgk9oYyEotKngF7qsUCN0eSFg94r/jmClk37H13teRGgq/M4rof4VcGjtcUjArRLTNTNnffDAltiWW253/owrE0jUc0rRJD3ESb24X3qCRU7eHPVuke/FrbSkyGH3EW
SZdFzhkjDHVBzfOIV/spxrwsR1YeIaMH/DTZEymyllzmyjWVOD7xYnB1l/ykF1EPwINsRR2yibsCBqY6J18sq2ls6HhV+YeY3QTaxJiqrj6Bn3b5AZ7fJ9Tsa6d9MJ4Z2U782Y39/H8E3nOk+7bXrd
7zrXe9rnkEsUdkWicAPSomplXfDEeO9Ep0sVHUSPSc/IbUnqBbNBn7TeITMvKcPS7ahjL9UgPFXCOyY64hv320IQulkjIxpoZPLe98Ovn407y4coweywQYEfqJsVV9zrKK1oaoFszQbyFWMy3V9sE3
6oaJUpEQyqlXk8h0uCu4wmejfo5FmiO0UJRKt5vZk6gqEfJu83vQsptyypLVeLKNz6vlqnhrFMRztjTtcerhnuyaSG8kfzfcOR3U+m0tnIbbdu7EkeTmezaXGTnZm+vo7F1E7KNckCYcom8YUy69LE
yGs/X+161HrjZZPa173zBSv+TV1Xcf9eXXN1a16vrrcGtbKe1nXX87r2ekXXX2e1H31/DQbXcw/mBnL5J3Jl//PYmDadC7PaXw/+/uOxr5S3vZjzM8e4+OnFM5tWWadfxfmjV8/v4luwhHdI14luar
E8Z+vWdSnpWpH7O3R/3FO7so52DA7elx46msnnZutm87ZNsa2xGFVhNvyV7z+xX0kMl5vjI+3ogPshfYgGUHHxPgYq3n8TrG3oOLIreFflg26cJiD3CGKuC3t4bEHyfZ432HzmtAD3TeeJLtSD6QXb
rxbyK33/teq3mlSldIAex/mPoC5l2++DF/SJTZgzjHo1D87c0KblByrQ/2rgpWn5uyAhJXtIiwdWtp+OBZz/Bp2Hq+9/oj8AY1V8XgAWAAA=
XLS
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import Parser from 'fast-formula-parser';
import { strFromU8, unzipSync } from 'fflate';
import hyperformula from 'hyperformula';
const old = xlsx.read(readFileSync('old.xls'));
console.log('in the .xls:', old.Workbook.Names[0].Name, '=', old.Workbook.Names[0].Ref, '|', old.Sheets.T.A2.f, '=', old.Sheets.T.A2.v);
writeFileSync('SheetJS.xlsx', xlsx.write(old, { type: 'buffer', bookType: 'xlsx' }));
mkdirSync('out');
spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'xlsx', '--outdir', 'out', 'old.xls']);
if (existsSync('out/old.xlsx')) writeFileSync('LibreOffice.xlsx', readFileSync('out/old.xlsx'));
spawnSync('ssconvert', ['old.xls', 'Gnumeric.xlsx']);
let asSeen = true;
for (const program of ['SheetJS', 'LibreOffice', 'Gnumeric'].filter((name) => existsSync(`${name}.xlsx`))) {
  const parts = unzipSync(readFileSync(`${program}.xlsx`));
  const name = /<definedName [^>]*name="(\w*2024)"/.exec(strFromU8(parts['xl/workbook.xml']))?.[1];
  const formula = /<f[^>]*>([^<]*\*2)<\/f>/.exec(strFromU8(parts['xl/worksheets/sheet1.xml']))?.[1];
  const recalculated = spawnSync('ssconvert', ['--recalc', `${program}.xlsx`, 'again.csv']).error ? null : readFileSync('again.csv', 'utf8').trim().split('\n')[1];
  console.log(`saved as .xlsx by ${program}:`, name, '|', formula, '| recalculated:', recalculated ?? 'Gnumeric is not installed');
  asSeen &&= name === 'YS2024' && formula === 'YS2024*2' && (recalculated === null || recalculated === '0');
}
const parser = new Parser({ onVariable: () => ({ row: 1, col: 1, sheet: 'T' }), onCell: ({ row, col }) => (row === 1 && col === 1 ? 1065.53 : null) });
const byParser = ['YSS2024*2', 'YSBZ2024*2'].map((formula) => parser.parse(formula, { row: 2, col: 1, sheet: 'T' }));
let refusal = 'taken';
try {
  hyperformula.HyperFormula.buildFromSheets({ T: [[1065.53]] }, { licenseKey: 'gpl-v3' }, [{ name: 'YSS2024', expression: '=T!$A$1' }]);
} catch ({ message }) {
  refusal = message;
}
console.log('YSS2024*2: fast-formula-parser', byParser[0], '(YSBZ2024*2:', `${byParser[1]})`, '| HyperFormula:', refusal);
asSeen &&= byParser.join() === '0,2131.06' && refusal.includes('invalid');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
