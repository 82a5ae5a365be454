#!/usr/bin/env bash
# Guess: a column of small counts, 公务用车购置 0, 1, 1, and a column of table numbers, 1-1, 1-2, come out of csvkit as they went in; at worst 1 becomes 1.0.
# Seen: the cars become False and True, in in2csv's copy of a workbook as in csvlook and csvjson; a unit that bought 2 makes numbers of all. The tables become days of January 2001:
#       1-1 is 2001-01-01. A share is another one by the file that it came in: 12.35% in a .csv is 12.35, from a workbook, where the sign is the format, 0.1235.
#       Nothing says so, and csvstat calls the columns Boolean and Date as if they were meant so. csvsort, in the same kit, writes them
#       so into the file that it sorts. With --no-inference all of it is left.
# Versions: csvkit 1.0.7 (Debian 12), exceljs 4.4.0 (writes the workbook), Node 20.
# Source: run here; agate's documentation of its types: Boolean takes 0 and 1, and types are tried in the order Boolean, Number, …; csvkit's option --no-inference.
# In the project: what stands in a CSV is read by the columns' names, never by what the values look like; a code is a text (src/publication/fact-rows).
set -euo pipefail
for tool in in2csv csvjson csvsort; do command -v $tool >/dev/null || { echo "needs $tool (Debian: csvkit)"; exit 2; }; done
source "$(dirname "$0")/fetch.sh" exceljs@4.4.0
printf '单位,购置数,表号,占比\n办公室,0,1-1,12.35%%\n执法队,1,1-2,3.2%%\n' >units.csv
printf '单位,购置数\n办公室,0\n执法队,2\n' >more.csv
cat >make.mjs <<'JS'
import exceljs from 'exceljs';
const book = new exceljs.Workbook();
const sheet = book.addWorksheet('T');
sheet.addRows([['单位', '购置数', '占比'], ['办公室', 0, 0.1235], ['执法队', 1, 0.032]]);
sheet.getColumn(3).numFmt = '0.00%';
await book.xlsx.writeFile('units.xlsx');
JS
node make.mjs
export LC_ALL=C.UTF-8
seen=$(in2csv units.xlsx | tail -n +2; csvsort -c 单位 units.csv | tail -n +2; csvsort -c 单位 more.csv | tail -n +2; csvsort --no-inference -c 单位 units.csv | tail -n +2)
echo "$seen"
expected='办公室,False,0.1235
执法队,True,0.032
办公室,False,2001-01-01,12.35
执法队,True,2001-01-02,3.2
办公室,0
执法队,2
办公室,0,1-1,12.35%
执法队,1,1-2,3.2%'
if [ "$seen" = "$expected" ]; then echo 'as seen before'; else echo 'CHANGED'; exit 1; fi
