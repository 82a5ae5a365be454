#!/usr/bin/env bash
# Guess: what cuts Chinese text into words, to compare texts or to find the figures of one, keeps an amount, 1065.53, as one word, as jieba for Python does.
# Seen: its port for Node cuts at the point: 支出 / 1065 / . / 53 / 万元, 下降 / 0 / . / 9 / %, and its tagger calls 1065 and 53 two numerals; a reader that takes the numeral before 万元 has 53 万元. That is the default, for
#       its second argument, the statistics that find unknown names, is off, and with those off numbers are not put together either; with true it is 1065.53 and 0.9%. segmentit keeps 1065.53万元 whole, as one word
#       with its unit. With thousands marked all three cut 1,065.53 into 1, a comma and 065.53, a number in its own right, sixteen times less. The minus stands apart always.
# Versions: @node-rs/jieba 2.0.3, segmentit 2.0.3, Node 20.
# Source: run here; jieba's own manual has HMM=True as the default of cut; the port's has cut(sentence, hmm) without naming its default.
# In the project: figures are found in the text by its own reader, before anything is cut, with thousands, minus and unit (src/narrative/read).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @node-rs/jieba@2.0.3 segmentit@2.0.3
cat >try.cjs <<'JS'
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict.js');
const segmentit = require('segmentit');
const TEXTS = ['支出1065.53万元', '下降0.9%', '支出1,065.53万元', '减少-9.77万元'];
const jieba = Jieba.withDict(dict);
const segment = segmentit.useDefault(new segmentit.Segment());
const seen = {
  jieba: TEXTS.map((text) => jieba.cut(text).join('/')),
  'jieba, with statistics': TEXTS.map((text) => jieba.cut(text, true).join('/')),
  'jieba, tagged': TEXTS.map((text) => jieba.tag(text).map(({ word, tag }) => (tag === 'm' ? `[${word}]` : word)).join('/')),
  segmentit: TEXTS.map((text) => segment.doSegment(text, { simple: true }).join('/')),
};
for (const [name, lines] of Object.entries(seen)) console.log(name.padEnd(24), lines.join('  '));
const expected = {
  jieba: '支出/1065/./53/万元 下降/0/./9/% 支出/1/,/065/./53/万元 减少/-/9/./77/万元',
  'jieba, with statistics': '支出/1065.53/万元 下降/0.9% 支出/1/,/065.53/万元 减少/-/9.77/万元',
  'jieba, tagged': '支出/[1065]/./[53]/[万元] 下降/[0]/./[9]/% 支出/[1]/,/[065]/./[53]/[万元] 减少/-/[9]/./[77]/[万元]',
  segmentit: '支出/1065.53万元 下降/0.9% 支出/1/,/065.53万元 减少/-/9.77万元',
};
const asSeen = Object.entries(seen).every(([name, lines]) => lines.join(' ') === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
