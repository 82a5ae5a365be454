#!/usr/bin/env bash
# Guess: a formatter that does not know the number format [DBNum2] (Chinese capital numerals, 壹贰叁) prints plain digits.
# Seen: the formatter of SheetJS prints a dollar sign before them. The locale [$-804] behind it (China) is read as a currency mark
#       whose sign is empty, and then stands for "$". An amount in 元 becomes one in dollars. numfmt prints plain digits; LibreOffice 7.4 壹仟贰佰….
# Versions: @e965/xlsx 0.20.3 (SheetJS community edition, SSF inside), numfmt 4.0.1, Node 20.
# Source: run here; the format is the one that Excel's own dialogue writes for 中文大写数字 (ECMA-376 part 1, 18.8.31, DBNum and LCID).
# In the project: cells are shown by a formatter of its own; the library's formatted text is never used.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 numfmt@4.0.1
cat >try.mjs <<'JS'
import xlsx from '@e965/xlsx';
import { format } from 'numfmt';
const rows = [['[DBNum2][$-804]General', 1234.56], ['[DBNum2][$-804]General"元整"', 1234], ['[DBNum1][$-804]General', 2024]];
const seen = rows.map(([code, value]) => [xlsx.SSF.format(code, value), format(code, value)]);
for (const [index, [ssf, numfmt]] of seen.entries()) console.log(rows[index].join('  '), '| SheetJS:', ssf, '| numfmt:', numfmt);
const asSeen = JSON.stringify(seen) === JSON.stringify([['$1234.56', '1234.56'], ['$1234元整', '1234元整'], ['$2024', '2024']]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
