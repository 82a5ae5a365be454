#!/usr/bin/env bash
# Guess: a list of units put in order of their pinyin, or given codes of their initials, by a library made for that, has 会计核算中心 under K and 重庆 under C, as every dictionary of words has them;
#        a small county may be wrong.
# Seen: pinyin 4, called as its manual begins, tiny-pinyin and cnchar have 会计核算中心 under H (hui ji) and 重庆市 under Z (zhong qing), the first even 行政运行 under H; only pinyin-pro has all right. All four have 单县 under D for S
#       (Shan), 尉犁县 under W for Y (Yuli), 涡阳县 under W for G (Guoyang), and 乐清市 (Yueqing) under L, three 六安市 (Lu'an) as liu. So two lists of the same units made by two of them are in two orders, and a
#       unit is looked for where it is not.
# Versions: pinyin-pro 3.29.4, pinyin 4.0.0, tiny-pinyin 1.3.2, cnchar 3.2.6, Node 20.
# Source: run here; readings of names of places: 现代汉语词典, and the counties' own names in Latin letters (GB/T 2260 gives them); pinyin's manual has the cutting into words as an
#         option, tiny-pinyin's says that it knows no words.
# In the project: nothing is put in order by its reading: units stand as their 名册 has them, 科目 by their code.
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts pinyin-pro@3.29.4 pinyin@4.0.0 tiny-pinyin@1.3.2 cnchar@3.2.6
cat >try.mjs <<'JS'
import cnchar from 'cnchar';
import { pinyin as byWords } from 'pinyin';
import { pinyin as pro } from 'pinyin-pro';
import tiny from 'tiny-pinyin';
const UNITS = { 会计核算中心: 'kuai ji', 重庆市: 'chong qing', 六安市: 'lu an', 单县: 'shan xian', 尉犁县: 'yu li', 涡阳县: 'guo yang', 乐清市: 'yue qing', 行政运行: 'xing zheng' };
const readers = {
  'pinyin-pro': (name) => pro(name, { toneType: 'none', type: 'array' }),
  pinyin: (name) => byWords(name, { style: 'normal' }).map(([first]) => first),
  'tiny-pinyin': (name) => tiny.convertToPinyin(name, ' ', true).split(' '),
  cnchar: (name) => cnchar.spell(name, 'array', 'low'),
};
const seen = Object.fromEntries(Object.entries(readers).map(([reader, read]) => [reader, Object.keys(UNITS).map((name) => read(name).slice(0, 2).join(' '))]));
console.log(''.padEnd(12), Object.entries(UNITS).map(([name, reading]) => `${name} (${reading})`).join(', '));
for (const [reader, readings] of Object.entries(seen)) console.log(reader.padEnd(12), readings.join(', '));
const expected = {
  'pinyin-pro': 'kuai ji, chong qing, lu an, dan xian, wei li, wo yang, le qing, xing zheng',
  pinyin: 'hui ji, zhong qing, liu an, dan xian, wei li, wo yang, le qing, hang zheng',
  'tiny-pinyin': 'hui ji, zhong qing, liu an, dan xian, wei li, wo yang, lao qing, xing zheng',
  cnchar: 'hui ji, zhong qing, liu an, dan xian, wei li, wo yang, le qing, xing zheng',
};
const asSeen = Object.entries(seen).every(([reader, readings]) => readings.join(', ') === expected[reader]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
