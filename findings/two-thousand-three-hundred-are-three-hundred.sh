#!/usr/bin/env bash
# Guess: a library that reads Chinese numerals reads the ones of amounts, 两千三百, 一亿五千万, 三百二十点五, 五万亿, or says that it cannot.
# Seen: each reads most, another one wrong each, and none says so. nzh does not know 两: 两千三百 is 300, 两百万 is 0, and 一万二 10002. chinese-numbers-converter multiplies what is behind 亿 twice:
#       一亿五千万 is 1000050000000, ten thousand times 100005000 and 6667 times the amount, in capitals too, while 一亿 and 五千万 alone are right; a decimal point is lost, 三百二十点五 is 325, and 负九百
#       is 900. chinese-parseint ends at the first 万: 五万亿 is 50000. @lazy-cjk/zh2num leaves what it does not know as text behind a number, 320点五, from which parseInt makes 320, and of 1.5亿,
#       as print has it, makes 1.50. Of percentages, 百分之十二 is 112 in two of them.
# Versions: nzh 1.0.14, chinese-numbers-converter 2.3.1, chinese-parseint 1.2.1, @lazy-cjk/zh2num 1.0.2, Node 20.
# Source: run here; GB/T 15835—2011, 4.2 and 5.2 (numerals of Chinese characters, 万 and 亿 as units); nzh's manual has decodeS for 中文小写.
# In the project: an amount in characters is not taken for a figure of a text, so nothing is said of it; years in characters are read (src/narrative/read/clean, test/narrative/verify).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts nzh@1.0.14 chinese-numbers-converter@2.3.1 chinese-parseint@1.2.1 @lazy-cjk/zh2num@1.0.2
cat >try.mjs <<'JS'
import { zh2num } from '@lazy-cjk/zh2num';
import converter from 'chinese-numbers-converter';
import parseint from 'chinese-parseint';
import nzh from 'nzh';
const TEXTS = ['两千三百', '两百万', '一万二', '一亿五千万', '壹亿伍仟万', '一亿', '五千万', '三百二十点五', '负九百', '五万亿', '百分之十二', '1.5亿'];
const Converter = converter.default ?? converter;
const readers = {
  nzh: (text) => nzh.cn.decodeS(text) || nzh.cn.decodeB(text),
  'chinese-numbers-converter': (text) => new Converter(text).toInteger(),
  'chinese-parseint': parseint.default ?? parseint,
  '@lazy-cjk/zh2num': zh2num,
};
const expected = {
  nzh: '300|0|10002|150000000|150000000|100000000|50000000|320.5|-900|5000000000000|112|0',
  'chinese-numbers-converter': '2300|2000000|12000|1000050000000|1000050000000|100000000|50000000|325|900|5000000000000|112|150000000',
  'chinese-parseint': '2300|2000000|10002|150000000|150000000|100000000|50000000|NaN|-900|50000|NaN|NaN',
  '@lazy-cjk/zh2num': '2300|2000000|12000|150000000|150000000|100000000|50000000|320点五|负900|5000000000000|100分之十二|1.50',
};
console.log(TEXTS.join('|'));
const asSeen = Object.entries(readers).map(([name, read]) => {
  const numbers = TEXTS.map((text) => String(read(text))).join('|');
  console.log(name.padEnd(26), numbers);
  return numbers === expected[name];
});
console.log(asSeen.every(Boolean) ? 'as seen before' : 'CHANGED');
process.exit(asSeen.every(Boolean) ? 0 : 1);
JS
node try.mjs
