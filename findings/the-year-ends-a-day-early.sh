#!/usr/bin/env bash
# Guess: a parser of dates that lists Chinese among its languages reads the day that every 决算 names, 二〇二四年十二月三十一日, whichever of its two kinds of Chinese is asked.
# Seen: chrono-node's zh.hant makes it December 30 of the year 24: it takes 三十 and leaves 一日 behind, so every day from 二十一 on but the 30th is short, the 21st by one and the 29th by nine;
#       十一 to 十九 are whole. 〇 it does not know at all. zh.hans and zh read it right, but not with ○ or ０ for the nought, as it is typed as often: 二○二四年 is the year 24 to them too, and
#       of ２０２４年12月31日 all take 年12月31日, this year. 去年十二月三十一日 is this year's as well. None of it is left unread: each is a date.
# Versions: chrono-node 2.10.3, Node 20.
# Source: run here, against November 28, 2026; GB/T 15835—2011, 4.2.1 (years in characters, with 〇); chrono-node's manual: zh is partly supported, zh.hant beside it. Recognizers-Text had the same
#         day (issue 2381, closed).
# In the project: it hurt: 二〇二四年 was taken for a part of the name behind it, so that no table knew the amount. Now it is the year, whichever nought it is typed with
#         (src/narrative/read/clean, test/narrative/verify).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" chrono-node@2.10.3
cat >try.mjs <<'JS'
import * as chrono from 'chrono-node';
const TODAY = new Date(2026, 10, 28, 12);
const TEXTS = ['2024年12月31日', '二〇二四年十二月三十一日', '二零二四年十二月三十一日', '二零二四年十二月二十九日', '二零二四年十二月三十日', '二零二四年十二月十九日', '二○二四年十二月三十一日', '２０２４年12月31日', '去年十二月三十一日'];
const expected = {
  hans: '2024-12-31 2024-12-31 2024-12-31 2024-12-29 2024-12-30 2024-12-19 24-12-31 2026-12-31 2026-12-31',
  hant: '2024-12-31 24-12-30 2024-12-30 2024-12-20 2024-12-30 2024-12-19 24-12-30 2026-12-31 2026-12-30',
};
const day = (date) => `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
console.log(TEXTS.join(' '));
const asSeen = Object.entries(expected).map(([kind, days]) => {
  const read = TEXTS.map((text) => day(chrono.zh[kind].parse(text, TODAY)[0].start.date())).join(' ');
  console.log(`zh.${kind}:`, read);
  return read === days;
});
console.log(asSeen.every(Boolean) ? 'as seen before' : 'CHANGED');
process.exit(asSeen.every(Boolean) ? 0 : 1);
JS
node try.mjs
