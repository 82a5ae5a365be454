#!/usr/bin/env bash
# Guess: pangu, which sets blanks between Chinese characters and figures in most Chinese web pages and editors, changes nothing but blanks, and none within an amount.
# Seen: the minus is set apart from its figure. 结余为-9.77万元 is 结余为 - 9.77 万元, as if something were taken from something; at the start of a line and behind a colon, -9.77 stays whole, so a
#       trial looks right. A line may be broken there, and then the minus ends the one and 9.77 万元 begins the next; Number of the words between the characters is NaN. 元/m² is 元 / m². autocorrect
#       leaves the sign at its figure (为 -9.77 万元) but turns １０６５．５３ into 1065．53, digits of one width and a point of another, which is no number to anybody. zhlint leaves both alone.
# Versions: pangu 7.2.1, autocorrect-node 2.14.0, zhlint 0.8.2, Node 20.
# Source: run here; GB/T 15835—2011 and GB/T 15834—2011 have no blank behind a sign; vmark issue 898 (another formatter, which now
#         keeps the sign at its figure, and 5-10 as a range).
# In the project: it hurt: a minus before an amount of a text, set apart or not, was left out, and -9.77 held to agree with 9.77. Now it belongs to the amount (src/narrative/claim/figure,
#         test/narrative/verify).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" pangu@7.2.1 autocorrect-node@2.14.0 zhlint@0.8.2
cat >try.mjs <<'JS'
import autocorrect from 'autocorrect-node';
import pangu from 'pangu';
import * as zhlint from 'zhlint';
const TEXTS = ['结余为-9.77万元', '结余：-9.77万元', '-9.77万元', '为－9.77万元', '租金85元/m²', '１０６５．５３万元'];
const spacing = (pangu.pangu ?? pangu);
const seen = {
  pangu: TEXTS.map((text) => spacing.spacingText(text)),
  autocorrect: TEXTS.map((text) => autocorrect.format(text)),
  zhlint: TEXTS.map((text) => zhlint.run(text, { rules: { preset: 'default' } }).result),
};
for (const [name, texts] of Object.entries(seen)) console.log(name.padEnd(12), texts.join(' | '), '|', Number(texts[0].replace(/[^-\d. ]/g, '').trim()));
const expected = {
  pangu: '结余为 - 9.77 万元 | 结余：-9.77 万元 | -9.77 万元 | 为－9.77 万元 | 租金 85 元 / m² | １０６５．５３万元',
  autocorrect: '结余为 -9.77 万元 | 结余：-9.77 万元 | -9.77 万元 | 为－9.77 万元 | 租金 85 元/m² | 1065．53万元',
  zhlint: '结余为-9.77 万元 | 结余：-9.77 万元 | -9.77 万元 | 为 －9.77 万元 | 租金 85 元/m² | １０６５．５３ 万元',
};
const asSeen = Object.entries(seen).every(([name, texts]) => texts.join(' | ') === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
