#!/usr/bin/env bash
# Guess: the newest pdf2json gives a page's text in reading order, and an older one glues neighbouring amounts together.
# Seen: 4.1.0 separates the columns, and lists the lines of every page from the bottom up: the total row first, the heading last, so that each amount
#       stands under the row below its own. 3.1.6 keeps the order and joins the columns: two amounts become one that still looks like an amount
#       (12,345,678.9012,345,678.90). The coordinates beside it are right in both: only the text is turned round.
# Version: pdf2json 4.1.0 and 3.1.6, pdf-lib 1.17.1, Node 20.
# Source: run here, on a page drawn from top to bottom.
# In the project: tables are put together from positions and ruling lines, never from a text in somebody's order (test/reader/drawn-pages).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" newer@npm:pdf2json@4.1.0 older@npm:pdf2json@3.1.6 pdf-lib@1.17.1
cat >try.cjs <<'JS'
const { PDFDocument, StandardFonts } = require('pdf-lib');
const { writeFileSync } = require('node:fs');
const LINES = [[60, 720, 'Code'], [300, 720, 'Total'], [400, 720, 'Basic'], [60, 700, '2010301'], [240, 700, '12,345,678.90'], [320, 700, '12,345,678.90'], [60, 680, 'Sum'], [320, 680, '1.00']];
const textOf = (name) => new Promise((resolve, reject) => {
  const library = require(name);
  const parser = new (library.default ?? library)(null, 1);
  parser.on('pdfParser_dataError', ({ parserError }) => reject(parserError));
  parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent()));
  parser.loadPDF('page.pdf');
});
(async () => {
  const made = await PDFDocument.create();
  const page = made.addPage([595, 842]);
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const [x, y, text] of LINES) page.drawText(text, { x, y, size: 10, font });
  writeFileSync('page.pdf', await made.save());
  const [newer, older] = [await textOf('newer'), await textOf('older')];
  console.log('4.1.0:', JSON.stringify(newer.replaceAll(/ +/g, ' ')));
  console.log('3.1.6:', JSON.stringify(older));
  const first = newer.trimStart();
  const asSeen = first.startsWith('Sum') && newer.indexOf('Code') > newer.indexOf('2010301') && older.startsWith('Code') && older.includes('12,345,678.9012,345,678.90');
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs 2>/dev/null
