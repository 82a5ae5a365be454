#!/usr/bin/env bash
# Guess: a program that takes the text out of a PDF undoes hyphenation between the halves of a word, and leaves a hyphen before a figure alone.
# Seen: pdftotext in its normal mode drops every hyphen at the end of a line: "by -" above "1,065.53" becomes "by 1,065.53", a cut a rise; "2023-" above
#       "2025" one number of eight digits; and a cell that holds nothing but the dash for "none" loses it, with the line of the table (-layout and -raw
#       keep all of it). MuPDF with its option dehyphenate does the same, and moves the next row's amount beside the label besides.
# Versions: pdftotext 22.12 (poppler, Debian 12), mupdf 1.28.1 (npm), pdf-lib 1.17.1, Node 20.
# Source: run here; poppler 26.05 has an option for it (-remove-hyphens all, none or soft) and leaves "all" the default, by its NEWS and by
#         Fdawgs/node-poppler issue 778 and pull request 789; the older manual has the word hyphenation in a bracket, under -layout.
# In the project: PDFs are read from the places of their characters; a minus at a line's end stays with the figure behind it (test/reader/broken-lines).
set -euo pipefail
command -v pdftotext >/dev/null || { echo 'needs pdftotext (Debian: poppler-utils)'; exit 2; }
source "$(dirname "$0")/fetch.sh" pdf-lib@1.17.1 mupdf@1.28.1
cat >try.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import * as mupdf from 'mupdf';
import { PDFDocument, StandardFonts } from 'pdf-lib';
const LINES = [[60, 760, 'The budget of this department changes by -'], [60, 748, '1,065.53, less than in the years 2023-'], [60, 736, '2025 before.'], [60, 700, 'Vehicles'], [200, 700, '-'], [60, 688, 'Receptions'], [200, 688, '9.77']];
const made = await PDFDocument.create();
const page = made.addPage([595, 842]);
const font = await made.embedFont(StandardFonts.Helvetica);
for (const [x, y, words] of LINES) page.drawText(words, { x, y, size: 10, font });
writeFileSync('page.pdf', await made.save());
const oneLine = (words) => words.replace(/\s+/g, ' ').trim();
const poppler = (...options) => oneLine(execFileSync('pdftotext', [...options, 'page.pdf', '-'], { encoding: 'utf8' }));
const mu = (options) => oneLine(mupdf.Document.openDocument(readFileSync('page.pdf'), 'application/pdf').loadPage(0).toStructuredText(options).asText());
const seen = { pdftotext: poppler(), 'pdftotext -layout': poppler('-layout'), mupdf: mu(''), 'mupdf dehyphenate': mu('dehyphenate') };
for (const [name, words] of Object.entries(seen)) console.log(`${name.padEnd(18)} ${words}`);
const lost = (words) => words.includes('by 1,065.53') && words.includes('years 20232025') && !words.includes('-');
const kept = (words) => words.includes('by - 1,065.53') && words.includes('years 2023- 2025') && words.split('-').length === 4;
const asSeen = lost(seen.pdftotext) && lost(seen['mupdf dehyphenate']) && kept(seen['pdftotext -layout']) && kept(seen.mupdf);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
