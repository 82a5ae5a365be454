#!/usr/bin/env bash
# Guess: cast_date of csv-parse turns what looks like a day, 2024-12-31, into a day, and leaves names, numbers of tables and shares as texts; 301-02 might be taken for a month.
# Seen: whatever ends in a blank and a small number is a day of 2001: 公开表 1 is 2001-01-01, 表 3-1 is 2001-03-01, 附件 12 is in December, 人员经费 1 and 第一批 2024 are days too. So are the shares:
#       5% is 2001-05-01 and 12.5% the 5th of December, while 16.47% stays a text, for there is no such month; of a column of shares some are texts, some days. 301-02 is in the year
#       301, 50102-01 in the year 50102. 公开表1, 9.77 and 1,065.53 stay what they are, so a first look finds nothing. d3-dsv's autoType asks for a year of four digits and has none of these.
# Versions: csv-parse 7.0.3, d3-dsv 3.0.1, Node 20.
# Source: run here; csv-parse's manual: every field is tested with Date.parse and left where that is NaN; its issue 342 has a text that ends in a number, closed.
#         V8's Date.parse passes over words before the first number. Of shares and codes nothing was found.
# In the project: a date is one only in forms that are listed, with a year, month and day (src/amount, test/amount); numbers of tables are names.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" csv-parse@7.0.3 d3-dsv@3.0.1
cat >try.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import { autoType } from 'd3-dsv';
const CELLS = ['公开表 1', '表 3-1', '附件 12', '人员经费 1', '第一批 2024', '5%', '12.5%', '16.47%', '301-02', '50102-01', '公开表1', '9.77', '-9.77%'];
const told = (value) => (value instanceof Date ? value.toLocaleDateString('sv') : JSON.stringify(value));
const [row] = parse(CELLS.join(','), { cast: true, cast_date: true });
const auto = Object.values(autoType(Object.fromEntries(CELLS.map((text, index) => [index, text]))));
console.log(CELLS.map((text, index) => `${text} → ${told(row[index])}`).join('\n'));
console.log('d3-dsv:', auto.map(told).join(' '));
const expected = '2001-01-01 2001-03-01 2001-12-01 2001-01-01 2024-01-01 2001-05-01 2001-12-05 "16.47%" 301-02-01 50102-01-01 "公开表1" 9.77 "-9.77%"';
const asSeen = row.map(told).join(' ') === expected && auto.every((value) => !(value instanceof Date));
if (!asSeen) console.log(row.map(told).join(' '));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
TZ=Asia/Shanghai node try.mjs
