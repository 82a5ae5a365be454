#!/usr/bin/env bash
# Guess: a tick put into a Word form as a symbol (插入符号, Wingdings 2: 是☑ 否□), as forms of 绩效 and 政府采购 have them, is read as a box with a tick, or as some mark, by what takes a document's text; a box that is lost would be seen.
# Seen: five of seven have 政府采购：是 否 and neither box: the question stays and the answer is gone, and no, 是□ 否☑, is the same text as yes. officeparser, word-extractor, docx2txt, pandoc and python-docx pass over the element (w:sym), which
#       carries the mark as a number and a font, without a message. mammoth knows the font and has ☑ and □. LibreOffice's text has two characters of no meaning (U+F052 and U+F0A3), by which the answer can be told.
# Versions: mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, fflate 0.8.3, Node 20; docx2txt 1.4, pandoc 2.17, python-docx 0.8.11 and LibreOffice 7.4.7 where installed (Debian 12).
# Source: run here; ECMA-376 part 1, 17.3.3.30 (sym: w:char in w:font, private use F000 to F0FF).
# In the project: such a mark is read as its font has it (src/narrative/read/docx-story).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 fflate@0.8.3
cat >try.cjs <<'JS'
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { strToU8, zipSync } = require('fflate');
const mammoth = require('mammoth');
const { parseOffice } = require('officeparser');
const WordExtractor = require('word-extractor');
const OOXML = 'http://schemas.openxmlformats.org';
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const symbol = (char) => `<w:r><w:sym w:font="Wingdings 2" w:char="${char}"/></w:r>`;
const line = `${run('政府采购：是')}${symbol('F052')}${run(' 否')}${symbol('F0A3')}`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body><w:p w:rsidR="00A10001">${line}</w:p><w:sectPr/></w:body></w:document>`,
};
const bytes = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]))));
writeFileSync('line.docx', bytes);
const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env });
  return ran.status === 0 ? ran.stdout : null;
};
const office = (kind) => by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', kind, 'line.docx']);
(async () => {
  const texts = {
    mammoth: (await mammoth.extractRawText({ buffer: bytes })).value,
    officeparser: (await parseOffice('line.docx')).content[0].text,
    'word-extractor': (await new WordExtractor().extract(bytes)).getBody(),
    docx2txt: by('docx2txt', ['line.docx', '-']),
    pandoc: by('pandoc', ['-t', 'plain', '--wrap=none', 'line.docx']),
    'python-docx': by('/usr/bin/python3', ['-c', 'import docx\nprint(docx.Document("line.docx").paragraphs[0].text)']),
    'LibreOffice, text': office('txt:Text (encoded):UTF8') === null ? null : readFileSync('line.txt', 'utf8'),
  };
  const seen = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null).map(([name, text]) => [name, text.replaceAll(/[\s\uFEFF]+/g, ' ').trim()]));
  for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(18), text.replaceAll(/[\uE000-\uF8FF]/g, (mark) => `[U+${mark.codePointAt(0).toString(16).toUpperCase()}]`));
  const expected = { mammoth: '政府采购：是☑ 否□', 'LibreOffice, text': '政府采购：是\uF052 否\uF0A3' };
  const asSeen = Object.entries(seen).every(([name, text]) => text === (expected[name] ?? '政府采购：是 否'));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
