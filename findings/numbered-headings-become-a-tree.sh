#!/usr/bin/env bash
# Guess: a column headed 1.人员经费 is the key 1.人员经费 of each row when a .csv becomes JSON, and comes back under it.
# Seen: with csvtojson and json-2-csv the point is a path: 1.人员经费 is 人员经费 within 1, and 其中：2.1办公费 is 1办公费 within 其中：2. For json-2-csv the latter begins with a digit, so
#       it makes a list and puts nothing in: the 3.10 of 办公费 is gone, and written back its column is 其中：2 and the cell []. csvtojson makes a list of 1.1 and 1.2 with
#       a null before them. What another library has read right json-2-csv writes under 1\.人员经费, with a backslash that nobody typed, and whoever reads that file finds no
#       column 1.人员经费. Of two columns headed 小计 both keep the second amount, and csv-parse does; papaparse calls it 小计_1. None stops.
# Versions: csvtojson 2.0.14, json-2-csv 5.6.0, csv-parse 7.0.3, papaparse 5.7.1, Node 20.
# Source: run here; csvtojson's README (nested JSON by headings with points; flatKeys turns it off); RFC 4180 and the W3C's Model for Tabular Data give a point in a
#         heading no meaning.
# In the project: its CSV has one amount a line under fixed headings without points, label and code in columns of their own (src/publication/fact-rows).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" csvtojson@2.0.14 json-2-csv@5.6.0 csv-parse@7.0.3 papaparse@5.7.1
cat >try.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import csvtojson from 'csvtojson';
import { csv2json, json2csv } from 'json-2-csv';
import papaparse from 'papaparse';
console.warn = () => undefined; // papaparse tells of the second 小计
const TEXT = '科目,1.人员经费,其中：2.1办公费,小计,小计\n行政运行,1065.53,3.10,5.00,6.00\n';
const [right] = parse(TEXT, { columns: true });
const heading = (csv) => csv.split('\n')[0];
const seen = {
  'csv-parse': right,
  papaparse: papaparse.parse(TEXT, { header: true }).data[0],
  csvtojson: (await csvtojson().fromString(TEXT))[0],
  'csvtojson, 1.1 and 1.2': (await csvtojson().fromString('科目,1.1,1.2\n行政运行,2,3\n'))[0],
  'json-2-csv': csv2json(TEXT)[0],
  'json-2-csv, and back': json2csv(csv2json(TEXT)),
  'csv-parse, by json-2-csv': heading(json2csv([right])),
};
for (const [name, value] of Object.entries(seen)) console.log(name.padEnd(26), JSON.stringify(value));
const expected = [
  { 科目: '行政运行', '1.人员经费': '1065.53', '其中：2.1办公费': '3.10', 小计: '6.00' },
  { 科目: '行政运行', '1.人员经费': '1065.53', '其中：2.1办公费': '3.10', 小计: '5.00', 小计_1: '6.00' },
  { 1: { 人员经费: '1065.53' }, 科目: '行政运行', '其中：2': { '1办公费': '3.10' }, 小计: '6.00' },
  { 1: [null, '2', '3'], 科目: '行政运行' },
  { 1: { 人员经费: 1065.53 }, 科目: '行政运行', '其中：2': [], 小计: 6 },
  '1.人员经费,科目,其中：2,小计\n1065.53,行政运行,[],6',
  '科目,1\\.人员经费,其中：2\\.1办公费,小计',
];
const asSeen = JSON.stringify(Object.values(seen)) === JSON.stringify(expected);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
