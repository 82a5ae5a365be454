#!/usr/bin/env bash
# Guess: a library that makes a PDF of Chinese text breaks its lines where Chinese may be broken, without a mark and not within an amount; or it is told how, once.
# Seen: react-pdf does not break Chinese at all, the line runs off the page. Told the way that is handed on for it (Font.registerHyphenationCallback, a word into its characters) it
#       breaks anywhere and puts a hyphen at the end of every line. 减少9.- stands above 77万元 and 12345- above 678.90元: amounts in two halves with a minus between, and at another
#       width 支出- above 1065.53万元. Whoever takes the text out with pdftotext -raw or -layout gets the minus, in its normal mode the hyphens are gone and with them all
#       trace, which is how a check says that the document is right. A blank part behind each character, another way handed on, takes the hyphens away; amounts are broken as before.
# Versions: @react-pdf/renderer 4.9.0, react 19.2.0, @embedpdf/fonts-sc 1.0.0 (Noto Sans), Node 20; pdftotext 22.12 (poppler, Debian 12).
# Source: run here; react-pdf issues 692 (Chinese, 2019), 1662 (2021) and 3235 (2025), pull request 3315, open since March 2026, which leaves the hyphen out behind Chinese characters
#         and keeps it behind digits.
# In the project: it hurt: of such a PDF it read -77万元 and -678.90元, and the other halves as counts. Now hyphens that end all lines that go on are the printer's, and the amounts are whole
#         (src/reader/pdf/paragraphs, test/reader/paragraphs).
set -euo pipefail
command -v pdftotext >/dev/null || { echo "needs pdftotext (Debian: poppler-utils)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts @react-pdf/renderer@4.9.0 react@19.2.0 @embedpdf/fonts-sc@1.0.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { Document, Font, Page, Text, View, renderToFile } from '@react-pdf/renderer';
import { createElement } from 'react';
Font.register({ family: 'SC', src: 'node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf' });
const WORDS = '本部门2024年一般公共预算支出1065.53万元，比上年减少9.77万元，机关运行经费12345678.90元。';
const page = createElement(Document, null, createElement(Page, { size: 'A4' }, createElement(View, { style: { width: 90, fontFamily: 'SC', fontSize: 12 } }, createElement(Text, null, WORDS))));
const printed = async (name, ...mode) => {
  await renderToFile(page, name);
  return spawnSync('pdftotext', [...mode, name, '-'], { encoding: 'utf8' }).stdout.trim().split('\n').join(' / ');
};
const seen = { 'as it is': await printed('plain.pdf', '-raw') };
Font.registerHyphenationCallback((word) => Array.from(word));
seen['by characters'] = await printed('split.pdf', '-raw');
seen['the same, pdftotext'] = await printed('split.pdf');
Font.registerHyphenationCallback((word) => Array.from(word).flatMap((character) => [character, '']));
seen['with blank parts'] = await printed('blank.pdf', '-raw');
for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(20), text);
const lines = seen['by characters'].split(' / ');
const asSeen =
  seen['as it is'] === WORDS && lines.length > 4 && lines.slice(0, -1).every((line) => line.endsWith('-')) && lines.some((line) => /\d\.?-$/.test(line)) &&
  !seen['the same, pdftotext'].includes('-') && !seen['with blank parts'].includes('-') && seen['with blank parts'].includes(' / ');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
