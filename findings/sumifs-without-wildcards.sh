#!/usr/bin/env bash
# Guess: an engine that offers SUMIFS knows its wildcard, at least over codes stored as text: "208*" sums all of a 类.
# Seen: formulajs answers 0 for SUMIFS, SUMIF, COUNTIF and COUNTIFS with a wildcard, without an error, and NaN for AVERAGEIF;
#       fast-formula-parser knows the wildcard, but a criterion that is the number 301 does not find the text 301, which Excel finds.
#       A column of subtotals over 科目编码 comes out as zeros that look like blanks.
# Versions: @formulajs/formulajs 4.6.1, fast-formula-parser 1.0.19, Node 20.
# Source: run here; Excel's own rule: SUMIFS, "use the wildcard characters in criteria" (function reference).
# In the project: the table of functions says which kinds of criteria are computed; everything else keeps its stored result and is counted.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @formulajs/formulajs@4.6.1 fast-formula-parser@1.0.19
cat >try.cjs <<'JS'
const F = require('@formulajs/formulajs');
const Parser = require('fast-formula-parser');
const codes = ['2080505', '2010101'];
const one = [F.SUMIFS([1, 2], codes, '208*'), F.SUMIF(codes, '208*', [1, 2]), F.COUNTIF(codes, '208*'), F.COUNTIFS(codes, '208*'), F.AVERAGEIF(codes, '208*', [1, 2]), F.SUMIFS([1, 2], codes, '2080505')];
const cells = [['301', 1], ['30101', 2]];
const parser = new Parser({
  onCell: ({ row, col }) => cells[row - 1][col - 1],
  onRange: ({ from, to }) => cells.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)),
});
const two = ['SUMIF(A1:A2,"301*",B1:B2)', 'SUMIF(A1:A2,"301",B1:B2)', 'SUMIF(A1:A2,301,B1:B2)'].map((text) => parser.parse(text, { row: 1, col: 3, sheet: 's' }));
console.log('formulajs: SUMIFS, SUMIF, COUNTIF, COUNTIFS, AVERAGEIF with 208*; SUMIFS with the whole code:', one.join(' '));
console.log('fast-formula-parser: 301*, "301", 301 over codes stored as text:', two.join(' '));
const asSeen = one.join() === '0,0,0,0,NaN,1' && two.join() === '3,1,0';
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
