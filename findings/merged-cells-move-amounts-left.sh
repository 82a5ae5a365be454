#!/usr/bin/env bash
# Guess: getTable of the new pdf-parse gives a ruled table as rows of equal length, with an empty text where a merged cell covers a place.
# Seen: a row has as many entries as cells begin in it, moved together to the left, and no row says that it is short. In a total row whose label spans two
#       columns this year's amount stands under last year and the change under this year. Under "Code | Budget (Last, This) | Change", the header of
#       most budget tables, Last comes to stand over the codes. A cell that is merely blank does keep its place.
# Version: pdf-parse 2.4.5 (getTable came with 2.x), pdf-lib 1.17.1, Node 20.
# Source: run here, on a page with its lines drawn; the README shows getTable with a plain grid and says nothing of merged cells.
# In the project: a cell keeps all the columns that its lines enclose, and is given as merged (test/reader/drawn-pages).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" pdf-parse@2.4.5 pdf-lib@1.17.1
cat >try.mjs <<'JS'
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { PDFParse } from 'pdf-parse';
const WORDS = [[60, 735, 'Code'], [230, 745, 'Budget'], [160, 725, 'Last'], [260, 725, 'This'], [360, 735, 'Change'], [60, 705, '2080505'], [160, 705, '1,065.53'], [260, 705, '1,055.76'], [360, 705, '-9.77'], [60, 685, '2080506'], [260, 685, '1.00'], [360, 685, '1.00'], [60, 665, 'Total'], [260, 665, '1,056.76'], [360, 665, '-8.77']];
const LINES = [[50, 760, 450, 760], [150, 740, 350, 740], [50, 720, 450, 720], [50, 700, 450, 700], [50, 680, 450, 680], [50, 660, 450, 660], [50, 760, 50, 660], [150, 760, 150, 680], [250, 740, 250, 660], [350, 760, 350, 660], [450, 760, 450, 660]];
const made = await PDFDocument.create();
const page = made.addPage([595, 842]);
const font = await made.embedFont(StandardFonts.Helvetica);
for (const [x1, y1, x2, y2] of LINES) page.drawLine({ start: { x: x1, y: y1 }, end: { x: x2, y: y2 }, thickness: 0.5 });
for (const [x, y, words] of WORDS) page.drawText(words, { x, y, size: 9, font });
const { pages } = await new PDFParse({ data: await made.save() }).getTable();
const [rows] = pages[0].tables;
for (const row of rows) console.log(row.length, JSON.stringify(row));
const asSeen = JSON.stringify(rows) === JSON.stringify([['Code', 'Budget', 'Change'], ['Last', 'This'], ['2080505', '1,065.53', '1,055.76', '-9.77'], ['2080506', '', '1.00', '1.00'], ['Total', '1,056.76', '-8.77']]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
