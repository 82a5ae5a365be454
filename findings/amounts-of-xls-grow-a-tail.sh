#!/usr/bin/env bash
# Guess: an amount of two decimals comes out of Gnumeric's ssconvert as it is, from .xls as from .xlsx: 1065.53.
# Seen: from .xls, as most budget systems hand them out, 1065.53 becomes 1065.5299999999999727 in the .csv, and 12345678.9 becomes 12345678.9000000003725; saved on as .xlsx
#       or .ods, the tail is written into the cells. From .xlsx and .ods of the same amounts there is none. Debian's Gnumeric counts in numbers longer than a
#       double: what a text file says is exact to 1e-19, what .xls holds in binary is not, and all its digits are printed. Two exports of one budget differ
#       in nearly every amount with 分, and a comparison of texts, or a checksum, calls all of them changed. Whole amounts are right.
# Versions: Gnumeric 1.12.55 (Debian 12), @e965/xlsx 0.20.3 (SheetJS, writes the files), Node 20.
# Source: run here; Debian's changelog of gnumeric: built with --with-long-double (bug 1016388; not on PowerPC); MS-XLS, Xnum: a number is a double of 64 bits.
# In the project: amounts are built from at most fifteen digits, as Excel shows them, so the tails do no harm (src/amount/money); open data are written from those.
set -euo pipefail
command -v ssconvert >/dev/null || { echo "needs ssconvert (Debian: gnumeric)"; exit 2; }
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 fflate@0.8.3
cat >try.cjs <<'JS'
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { strFromU8, unzipSync } = require('fflate');
const xlsx = require('@e965/xlsx');
const book = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([[1065.53], [12345678.9], [-9.77], [100]]), 'T');
const seen = {};
for (const [kind, name] of [['biff8', 'book.xls'], ['xlsx', 'book.xlsx'], ['ods', 'book.ods']]) {
  xlsx.writeFile(book, name, { bookType: kind });
  spawnSync('ssconvert', [name, `${name}.csv`]);
  seen[name] = readFileSync(`${name}.csv`, 'utf8').trim().split('\n');
}
spawnSync('ssconvert', ['book.xls', 'again.xlsx']);
seen['book.xls, saved on as .xlsx'] = [...strFromU8(unzipSync(readFileSync('again.xlsx'))['xl/worksheets/sheet1.xml']).matchAll(/<v>([^<]*)/g)].map(([, value]) => value);
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(28), values.join(' '));
const tail = (values) => /^1065\.5299999999999727/.test(values[0]) && /^12345678\.9000000003725/.test(values[1]) && values[3] === '100';
const right = '1065.53,12345678.9,-9.77,100';
const asSeen = tail(seen['book.xls']) && tail(seen['book.xls, saved on as .xlsx']) && seen['book.xlsx'].join() === right && seen['book.ods'].join() === right;
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
