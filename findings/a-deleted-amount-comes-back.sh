#!/usr/bin/env bash
# Guess: of a document with changes tracked, what is made without Word for reading or publishing has the text as it will be: what was deleted is left out.
# Seen: LibreOffice puts it back. Where 1055.76 was deleted and 1065.53 inserted, its text is 支出1055.761065.53万元, two amounts glued into one that never was, without a
#       mark; in its PDF the deleted one is struck out, and whoever takes the text of that PDF gets the same number. With changes set not to be shown
#       (w:revisionView w:markup="0") the PDF is right and the text still has both, so print and copy of one document disagree. mammoth, officeparser,
#       word-extractor, pandoc and docx2txt give the text as it will be. python-docx leaves out what was inserted as well: 支出万元, and no amount at all.
# Versions: LibreOffice 7.4.7 (Debian 12), pdftotext 22.12; mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, Node 20; pandoc 2.17.1, python-docx 0.8.11, docx2txt 1.4
#           where installed.
# Source: run here; ECMA-376 part 1, 17.13.5.14 (del), 17.13.5.18 (ins), 17.15.1.69 (revisionView).
# In the project: a document is read as it will be when its changes are accepted (test/narrative/read-docx). A PDF made so hurt it: of 1055.761065.53万元 it read 53万元,
#         and held other amounts against that. Now a number with two points is none, and is told (src/passage/punctuation, test/narrative/verify).
set -euo pipefail
command -v soffice >/dev/null || { echo "needs soffice (Debian: libreoffice-writer)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts mammoth@1.13.0 officeparser@8.1.1 word-extractor@1.0.4 fflate@0.8.3
cat >try.cjs <<'JS'
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const { strToU8, zipSync } = require('fflate');
const mammoth = require('mammoth');
const { parseOffice } = require('officeparser');
const WordExtractor = require('word-extractor');
const OOXML = 'http://schemas.openxmlformats.org';
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const run = (text, element = 't') => `<w:r><w:${element}>${text}</w:${element}></w:r>`;
const who = (id) => `w:id="${id}" w:author="A" w:date="2024-01-02T00:00:00Z"`;
const body = `<w:p>${run('支出')}<w:del ${who(1)}>${run('1055.76', 'delText')}</w:del><w:ins ${who(2)}>${run('1065.53')}</w:ins>${run('万元。')}</w:p><w:sectPr/>`;
const made = (view) => ({
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/settings.xml" ContentType="${type}.settings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>`,
  'word/settings.xml': `<w:settings xmlns:w="${OOXML}/wordprocessingml/2006/main">${view}</w:settings>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
});
const packed = (view) => Buffer.from(zipSync(Object.fromEntries(Object.entries(made(view)).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]))));
const bytes = packed('');
writeFileSync('text.docx', bytes);
writeFileSync('quiet.docx', packed('<w:revisionView w:markup="0"/>'));
const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env });
  return ran.status === 0 ? ran.stdout : null;
};
const office = (kind, name) => by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', kind, name]);
const printed = (name) => by('pdftotext', [name, '-'])?.replaceAll(/\s/g, '') ?? null;
(async () => {
  for (const name of ['text.docx', 'quiet.docx']) for (const kind of ['txt:Text (encoded):UTF8', 'pdf']) office(kind, name);
  const texts = {
    'LibreOffice, text': readFileSync('text.txt', 'utf8'),
    'LibreOffice, PDF': printed('text.pdf'),
    'not shown, text': readFileSync('quiet.txt', 'utf8'),
    'not shown, PDF': printed('quiet.pdf'),
    mammoth: (await mammoth.extractRawText({ buffer: bytes })).value,
    officeparser: (await parseOffice('text.docx')).content[0].text,
    'word-extractor': (await new WordExtractor().extract(bytes)).getBody(),
    pandoc: by('pandoc', ['-t', 'plain', '--wrap=none', 'text.docx']),
    'python-docx': by('/usr/bin/python3', ['-c', 'import docx\nprint(docx.Document("text.docx").paragraphs[0].text)']),
    docx2txt: by('docx2txt', ['text.docx', '-']),
  };
  const seen = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null).map(([name, text]) => [name, text.replace('\uFEFF', '').trim()]));
  for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(18), text);
  const both = '支出1055.761065.53万元。';
  const expected = { 'LibreOffice, text': both, 'LibreOffice, PDF': both, 'not shown, text': both, 'python-docx': '支出万元。' };
  const asSeen = Object.entries(seen).every(([name, text]) => text === (expected[name] ?? '支出1065.53万元。'));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
