#!/usr/bin/env bash
# Guess: e in a date format, which Chinese officers write for the year of four digits (e年m月d日, emmdd: shorter than yyyy), is the year in LibreOffice too, or stays a letter.
# Seen: LibreOffice changes the calendar. December 31, 2024 is shown, and printed, as 785年9月30日: the Hebrew year 5785, month and day. TEXT(date,"emmdd") is
#       7850930, a text that looks like a date and goes into keys and names. With the mark of Chinese in front, [$-804]e"年"m"月", it is 24年12月. The number
#       below is right all the while. SheetJS, Excelize and numfmt show 2024年12月31日; hucre gives the first as a Date and the other as the bare number 45657.
# Versions: LibreOffice 7.4.7 (Debian 12) under an English locale, @e965/xlsx 0.20.3, excelize-wasm 0.1.3, numfmt 4.0.1, hucre 1.0.0, Node 20.
# Source: run here; LibreOffice's help, "Number Format Codes": E is the year within an era, and calendars belong to locales; in Excel an e that no Japanese, Thai or
#         Taiwanese locale precedes is the year in full, as the three libraries have it.
# In the project: a cell is shown by a formatter of its own, to which e is the year (src/amount/number-format/date, test/amount/number-format).
set -euo pipefail
command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-calc)"; exit 2; }
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 excelize-wasm@0.1.3 numfmt@4.0.1 hucre@1.0.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { init } from 'excelize-wasm';
import { readXlsx } from 'hucre';
import { format } from 'numfmt';
const DATE = 45657;
const CODES = ['e"年"m"月"d"日"', '[$-804]e"年"m"月"', 'yyyy"年"m"月"d"日"'];
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).NewFile();
CODES.forEach((code, index) => {
  const cell = `A${index + 1}`;
  book.SetCellValue('Sheet1', cell, DATE);
  book.SetCellStyle('Sheet1', cell, cell, book.NewStyle({ CustomNumFmt: code }).style);
});
book.SetCellFormula('Sheet1', 'A4', `TEXT(${DATE},"emmdd")`);
const bytes = book.WriteToBuffer().buffer;
writeFileSync('dates.xlsx', bytes);
const kind = (value) => (value instanceof Date ? 'Date' : String(value));
const seen = {
  SheetJS: CODES.map((code) => xlsx.SSF.format(code, DATE)),
  numfmt: CODES.map((code) => format(code, DATE)),
  Excelize: CODES.map((_, index) => book.GetCellValue('Sheet1', `A${index + 1}`).value),
  hucre: (await readXlsx(bytes)).sheets[0].rows.slice(0, 3).map(([value]) => kind(value)),
};
// The last token but one: cells as they are shown; 76 is UTF-8.
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', filter, 'dates.xlsx'], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
seen.LibreOffice = readFileSync('dates.csv', 'utf8').trim().split('\n');
for (const [name, shown] of Object.entries(seen)) console.log(name.padEnd(12), shown.join(' | '));
const whole = '2024年12月31日,2024年12月,2024年12月31日';
const expected = { SheetJS: whole, numfmt: whole, Excelize: whole, hucre: 'Date,45657,Date', LibreOffice: '785年9月30日,24年12月,2024年12月31日,7850930' };
const asSeen = Object.entries(seen).every(([name, shown]) => shown.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
