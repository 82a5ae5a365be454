#!/usr/bin/env bash
# Guess: a program that compares two workbooks cell by cell tells where they show another amount; it may be silent about what cannot be seen.
# Seen: Gnumeric's ssdiff is silent about totals. Of two forms with the same parts, one of which shows a 合计 of 1065.53 and the other 1055.76, as a file filled by a program or saved without
#       recalculation does, it finds no difference and ends with 0, with --xml as well: of a cell with a formula it compares the formula. ssconvert, of the same
#       package, prints both totals, for Gnumeric shows what is stored. The other way round it calls 1065.53 changed where one file has a formula and the other its result, and a
#       row more in the middle makes a difference of all that stands below. So “no difference” says that the two would be equal once somebody recalculates them, not that
#       what was published is what was approved.
# Versions: Gnumeric 1.12.55 (Debian 12), exceljs 4.4.0 (writes the files), Node 20.
# Source: run here; Gnumeric's manual, ssdiff ("compares two spreadsheets", with nothing said of results); ECMA-376 part 1, 18.3.1.40 and 18.3.1.96: f is the formula, v the result
#         that was last computed.
# In the project: comparing two workbooks compares what is stored, and a stored total that its parts do not come to is told in either (src/compare, src/formula/recalculate).
set -euo pipefail
for tool in ssdiff ssconvert; do command -v $tool >/dev/null || { echo "needs $tool (Debian: gnumeric)"; exit 2; }; done
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0
cat >make.mjs <<'JS'
import exceljs from 'exceljs';
const total = (result) => ({ formula: 'SUM(B2:B3)', result });
for (const [name, sum] of Object.entries({ approved: total(1065.53), published: total(1055.76), typed: 1065.53 })) {
  const book = new exceljs.Workbook();
  book.addWorksheet('T').addRows([['科目', '金额'], ['基本支出', 1000], ['项目支出', 65.53], ['合计', sum]]);
  await book.xlsx.writeFile(`${name}.xlsx`);
}
JS
node make.mjs
export LC_ALL=C.UTF-8
compare() { if ssdiff "$@" >difference.txt 2>&1; then echo same; else echo differs; fi; }
for name in approved published; do ssconvert $name.xlsx $name.csv >/dev/null 2>&1; done
seen="$(tail -1 approved.csv) $(tail -1 published.csv) $(compare approved.xlsx published.xlsx) $(compare --xml approved.xlsx published.xlsx) $(compare approved.xlsx typed.xlsx)"
echo "what is shown, approved and published; the two by ssdiff, and with --xml; a formula and its result: $seen"
if [ "$seen" = '合计,1065.53 合计,1055.76 same same differs' ]; then echo 'as seen before'; else echo 'CHANGED'; exit 1; fi
