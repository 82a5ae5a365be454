#!/usr/bin/env bash
# Guess: words that Word hides (Font, Hidden: a note to oneself, last year's amount kept for comparison) are left out by what takes the text of a document for reading
#        or for publishing as a web page; they are on no page.
# Seen: all of them read them out, in the middle of the sentence and without a mark: mammoth, to HTML as well, officeparser, word-extractor, pandoc, python-docx,
#       docx2txt and LibreOffice's own export of text. 支出1065.53（去年1055.76，待核）万元 is what is published where the page says 支出1065.53万元. LibreOffice's PDF
#       of the same file leaves them out. So a check of the text finds an amount that nobody can see, and a web page shows what was never meant to be.
# Versions: mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, Node 20; pandoc 2.17.1, python-docx 0.8.11, docx2txt 1.4, LibreOffice 7.4.7 and pdftotext where installed.
# Source: run here; ECMA-376 part 1, 17.3.2.41 (vanish: "the contents of this run shall be hidden from display at display time").
# In the project: hidden words are not read as text (src/narrative/read/docx-story, test/narrative/read-docx).
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
const run = (text, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const body = `<w:p>${run('支出1065.53')}${run('（去年1055.76，待核）', '<w:rPr><w:vanish/></w:rPr>')}${run('万元。')}</w:p><w:sectPr/>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
const bytes = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]))));
writeFileSync('text.docx', bytes);
const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env });
  return ran.status === 0 ? ran.stdout : null;
};
const office = (kind) => by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', kind, 'text.docx']);
(async () => {
  const { messages, value: html } = await mammoth.convertToHtml({ buffer: bytes });
  const texts = {
    'mammoth, HTML': html.replaceAll(/<[^>]*>/g, ''),
    officeparser: (await parseOffice('text.docx')).content[0].text,
    'word-extractor': (await new WordExtractor().extract(bytes)).getBody(),
    pandoc: by('pandoc', ['-t', 'plain', '--wrap=none', 'text.docx']),
    'python-docx': by('/usr/bin/python3', ['-c', 'import docx\nprint(docx.Document("text.docx").paragraphs[0].text)']),
    docx2txt: by('docx2txt', ['text.docx', '-']),
    'LibreOffice, text': office('txt:Text (encoded):UTF8') === null ? null : readFileSync('text.txt', 'utf8'),
    'LibreOffice, PDF': office('pdf') === null ? null : by('pdftotext', ['text.pdf', '-']),
  };
  const seen = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null).map(([name, text]) => [name, text.replace('\uFEFF', '').trim()]));
  for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(18), text);
  const all = '支出1065.53（去年1055.76，待核）万元。';
  const shown = (text) => text.includes('1065.53') && !text.includes('1055.76');
  const asSeen = messages.length === 0 && Object.entries(seen).every(([name, text]) => (name === 'LibreOffice, PDF' ? shown(text) : text === all));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
