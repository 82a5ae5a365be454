#!/usr/bin/env bash
# Guess: what Word sets at the right margin with its alignment tab (插入对齐制表位, as its own page headers are made), 上年320 and 本年1065.53 in one line, is set apart by a tab or a blank where the text is taken out, as behind a common tab.
# Seen: the two become one number in six of seven: 上年320本年9.77 with 1065.53 at the right is 9.771065.53, and whole amounts, 320 and 1065, are 3201065, ten thousand times as much with nothing odd about it. mammoth, officeparser, word-extractor, docx2txt,
#       pandoc and python-docx know the common tab (w:tab) and not this one (w:ptab); mammoth alone leaves a message. LibreOffice has a tab.
# Versions: mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, fflate 0.8.3, Node 20; docx2txt 1.4, pandoc 2.17, python-docx 0.8.11 and LibreOffice 7.4.7 where installed (Debian 12).
# Source: run here; ECMA-376 part 1, 17.3.3.23 (ptab, absolute position tab character: it moves on to a place that no other tab stop changes).
# In the project: it is a tab (src/narrative/read); 上年 and 本年 set apart so are two amounts.
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
const right = '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>';
const line = `${run('合计 9.77')}${right}${run('1065.53，人数 320')}${right}${run('1065，')}${run('其中 7')}<w:r><w:tab/></w:r>${run('8')}`;
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
  const asSeen = Object.entries(seen).every(([name, text]) => text === (name === 'LibreOffice, text' ? '合计 9.77 1065.53，人数 320 1065，其中 7 8' : '合计 9.771065.53，人数 3201065，其中 7 8'));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
