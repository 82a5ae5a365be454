#!/usr/bin/env bash
# Guess: the mark of a footnote behind an amount, 支出1065¹万元, is set apart or left out where the text of a Word document is taken out; it is no part of the number.
# Seen: LibreOffice's text has it as a digit: 支出10651万元, ten times as much, and pdftotext reads the same of its PDF, where the mark is small and raised. With decimals it is 1065.531, a figure that nobody
#       looks at twice. pandoc writes 1065[1] and the note below; docx2txt, mammoth, officeparser and word-extractor leave the mark out. A raised 2 that was typed and not inserted, 9.77², is 9.772
#       in all but docx2txt, which has 9.77[2], and pandoc, which keeps it raised.
# Versions: LibreOffice 7.4.7 (Debian 12), pdftotext 22.12, mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, Node 20; docx2txt 1.4 and pandoc 2.17.1 where they are installed.
# Source: run here; ECMA-376 part 1, 17.11.14 (footnoteReference), 17.3.2.42 (vertAlign).
# In the project: marks of notes are left out, in a .docx and, by their size and height, in a PDF; the notes are read as notes (src/narrative/read/docx, src/reader/pdf).
set -euo pipefail
command -v soffice >/dev/null && command -v pdftotext >/dev/null || { echo "needs soffice and pdftotext (Debian: libreoffice-writer, poppler-utils)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 fflate@0.8.3
cat >try.cjs <<'JS'
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { strToU8, zipSync } = require('fflate');
const mammoth = require('mammoth');
const { parseOffice } = require('officeparser');
const WordExtractor = require('word-extractor');
const OOXML = 'http://schemas.openxmlformats.org';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const raised = (content) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>${content}</w:r>`;
const body = run('支出1065') + raised('<w:footnoteReference w:id="1"/>') + run('万元，减少9.77') + raised('<w:t>2</w:t>') + run('万元。');
const note = `<w:footnote w:id="1"><w:p w:rsidR="00A10001">${raised('<w:footnoteRef/>')}${run('含上年结转20万元。')}</w:p></w:footnote>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${WORD}.footnotes+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r2" Type="${OOXML}/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`,
  'word/footnotes.xml': `<w:footnotes xmlns:w="${OOXML}/wordprocessingml/2006/main">${note}</w:footnotes>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body><w:p w:rsidR="00A10001">${body}</w:p><w:sectPr/></w:body></w:document>`,
};
const bytes = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]))));
writeFileSync('note.docx', bytes);
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return ran.status === 0 ? ran.stdout : null;
};
const office = (kind) => by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', kind, 'note.docx']);
(async () => {
  office('txt:Text (encoded):UTF8');
  office('pdf');
  const texts = {
    'LibreOffice, text': readFileSync('note.txt', 'utf8'),
    'LibreOffice, PDF': by('pdftotext', ['-layout', 'note.pdf', '-']),
    docx2txt: by('docx2txt', ['note.docx', '-']),
    pandoc: by('pandoc', ['-t', 'plain', '--wrap=none', 'note.docx']),
    mammoth: (await mammoth.extractRawText({ buffer: bytes })).value,
    officeparser: (await parseOffice('note.docx')).content[0].text,
    'word-extractor': (await new WordExtractor().extract(bytes)).getBody(),
  };
  const seen = Object.entries(texts).filter(([, text]) => text !== null).map(([name, text]) => [name, text.replace(/^\uFEFF/, '').trim().split('\n')[0].replaceAll(' ', '').trim()]);
  for (const [name, text] of seen) console.log(name.padEnd(18), text);
  const digit = '支出10651万元，减少9.772万元。';
  const expected = { 'LibreOffice, text': digit, 'LibreOffice, PDF': digit, docx2txt: '支出1065万元，减少9.77[2]万元。', pandoc: '支出1065[1]万元，减少9.77²万元。' };
  const asSeen = seen.every(([name, text]) => text === (expected[name] ?? '支出1065万元，减少9.772万元。'));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
