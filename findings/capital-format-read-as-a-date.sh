#!/usr/bin/env bash
# Guess: a formula engine that offers TEXT knows, or refuses, Excel's format for Chinese capitals, [DBNum2], that vouchers and budget notes use.
# Seen: HyperFormula takes its letters for parts of a date: TEXT(123456,"[DBNum2]") is the text [3BNu12] (day 3, month 12), no error. What stands for
#       an amount is nonsense that looks like a code. Its ROUND(1.005,2) is 1 while ROUND(2.675,2) is 2.68, where Excel has 1.01 and 2.68.
# Version: hyperformula 3.5.0, Node 20.
# Source: run here. Excel documents [DBNum1] to [DBNum3] among the codes of number formats.
# In the project: TEXT is none of the functions that are computed; a stored result stands, is counted and said. ROUND is exact, in decimals.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" hyperformula@3.5.0
cat >try.cjs <<'JS'
const { HyperFormula } = require('hyperformula');
const cells = [['=TEXT(123456,"[DBNum2]")', '=TEXT(1234.5,"0.00")', '=ROUND(1.005,2)', '=ROUND(2.675,2)']];
const [[capitals, plain, low, high]] = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3' }).getSheetValues(0).slice(0, 1);
console.log('TEXT with [DBNum2]:', capitals, '| with 0.00:', plain, '| ROUND(1.005,2):', low, '| ROUND(2.675,2):', high);
const asSeen = capitals === '[3BNu12]' && plain === '1234.50' && low === 1 && high === 2.68;
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
