#!/usr/bin/env bash
# Guess: a total that Word itself computes in a table ({ =SUM(ABOVE) }) is read as the number that is printed, in either way of writing a field.
# Seen: mammoth keeps the result of a field written with w:fldChar and drops the one written with w:fldSimple, number and all; the text goes on as if
#       nothing had stood there. Only a message of its own says so. And w:gridBefore is not read: a row that begins one column later moves to the left,
#       so its amounts stand under other headings.
# Version: mammoth 1.13.0, Node 20.
# Source: run here; ECMA-376 part 1, 17.16.19 (fldSimple: its content is the field's current result), 17.4.15 (gridBefore).
# In the project: the reader of documents takes both ways of writing a field, and columns left out before a row (test/narrative/read-docx).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" mammoth@1.13.0 fflate@0.8.3
cat >try.cjs <<'JS'
const mammoth = require('mammoth');
const { zipSync, strToU8 } = require('fflate');
const OOXML = 'http://schemas.openxmlformats.org';
const document = (body) => Buffer.from(zipSync(Object.fromEntries(Object.entries({
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
}).map(([name, text]) => [name, strToU8(text)]))));
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const simple = `<w:p>${run('合计')}<w:fldSimple w:instr=" =SUM(ABOVE) ">${run('300.00')}</w:fldSimple></w:p>`;
const long = `<w:p>${run('合计')}${mark('begin')}<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>${mark('separate')}${run('300.00')}${mark('end')}</w:p>`;
const cell = (text) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
const table = `<w:tbl><w:tr>${cell('科目')}${cell('上年')}${cell('本年')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1.00')}${cell('2.00')}</w:tr></w:tbl>`;
(async () => {
  const text = async (body) => (await mammoth.extractRawText({ buffer: document(body) })).value.trim();
  const [short, whole] = [await text(simple), await text(long)];
  const { value: html } = await mammoth.convertToHtml({ buffer: document(table) });
  console.log('fldSimple:', short, '| fldChar:', whole);
  console.log('gridBefore:', html);
  const asSeen = short === '合计' && whole === '合计300.00' && html.endsWith('<tr><td><p>1.00</p></td><td><p>2.00</p></td></tr></table>');
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
