#!/usr/bin/env bash
# Guess: what a workbook hides (rows, columns, a sheet of working figures) is told of .ods as it is of .xlsx, and kept when saved as .xls.
# Seen: of an .ods SheetJS tells neither hidden rows nor columns nor sheets: all of it counts as shown, though values and merges are right. Saving
#       as .xls keeps hidden columns and sheets and drops hidden rows; saving as .ods drops all three. Nothing says so. A row of internal figures
#       that was out of sight is out in the open in the copy.
# Version: @e965/xlsx 0.20.3 (SheetJS 0.20.3), xlsx 0.18.5, Node 20.
# Source: run here; OpenDocument 1.3 part 3, 19.749 (table:visibility), 20.410 (table:display). LibreOffice 7.4 reads both files as they are here.
# In the project: visibility is read from .ods and Excel 2003 XML by the project itself, and kept when saved as .xlsx (test/reader/spreadsheets, test/document/read-back).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 xlsx@0.18.5 fflate@0.8.3
cat >try.cjs <<'JS'
const { zipSync, unzipSync, strToU8, strFromU8 } = require('fflate');
const names = ['office', 'table', 'text', 'style'].map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`).join(' ');
const cell = (value) => `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const table = (name, style) => `<table:table table:name="${name}" table:style-name="${style}"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row>${cell(1)}${cell(2)}</table:table-row><table:table-row table:visibility="collapse">${cell(3)}${cell(4)}</table:table-row></table:table>`;
const style = (name, shown) => `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`;
const mime = 'application/vnd.oasis.opendocument.spreadsheet';
const ods = Buffer.from(zipSync({
  mimetype: [strToU8(mime), { level: 0 }],
  'META-INF/manifest.xml': strToU8(`<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`),
  'styles.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${names} office:version="1.3"/>`),
  'content.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.3"><office:automatic-styles>${style('shown', true)}${style('away', false)}</office:automatic-styles><office:body><office:spreadsheet>${table('table', 'shown')}${table('notes', 'away')}</office:spreadsheet></office:body></office:document-content>`),
}));
const told = (library, bytes) => {
  const book = library.read(bytes, { type: 'buffer', cellStyles: true });
  const [first] = book.SheetNames.map((name) => book.Sheets[name]);
  return {
    row: first['!rows']?.[1]?.hidden === true,
    column: first['!cols']?.[1]?.hidden === true,
    sheet: (book.Workbook?.Sheets?.[1]?.Hidden ?? 0) > 0,
  };
};
/** What a saved .ods itself says, whoever reads it. */
const written = (bytes) => {
  const content = strFromU8(unzipSync(new Uint8Array(bytes))['content.xml']);
  const hides = (element) => new RegExp(`<table:${element}[^>]*visibility="collapse"`).test(content);
  return { row: hides('table-row'), column: hides('table-column'), sheet: /table:display="false"/.test(content) };
};
let asSeen = true;
for (const name of ['@e965/xlsx', 'xlsx']) {
  const library = require(name);
  const seen = [['read from .ods', told(library, ods), '---']];
  const sheet = library.utils.aoa_to_sheet([[1, 2], [3, 4]]);
  Object.assign(sheet, { '!rows': [{}, { hidden: true }], '!cols': [{}, { hidden: true }] });
  const book = library.utils.book_new();
  library.utils.book_append_sheet(book, sheet, 'table');
  library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([[5]]), 'notes');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  for (const [bookType, expected] of [['xlsx', 'rcs'], ['biff8', '-cs'], ['ods', '---']])
    seen.push([`saved as ${bookType}`, (bookType === 'ods' ? written : (bytes) => told(library, bytes))(library.write(book, { type: 'buffer', bookType, cellStyles: true })), expected]);
  for (const [what, { row, column, sheet: hidden }, expected] of seen) {
    const letters = [row ? 'r' : '-', column ? 'c' : '-', hidden ? 's' : '-'].join('');
    console.log(name, what, '| hidden row, column, sheet still told:', letters);
    if (letters !== expected) asSeen = false;
  }
}
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.cjs
