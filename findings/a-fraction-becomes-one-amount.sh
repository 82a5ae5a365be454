#!/usr/bin/env bash
# Guess: a rate written as a formula of Word, 执行率为 1055.76 over 1065.53, is read out as 1055.76/1065.53, or left out as a whole with the message that there was a formula.
# Seen: word-extractor and docx2txt set the two amounts side by side: 执行率为1055.761065.53, one number of ten digits, and without decimals, 318 over 320, it is 318320 and nothing looks
#       wrong. mammoth, python-docx and LibreOffice's text have 执行率为。 and no amount (mammoth alone leaves a message). LibreOffice's PDF shows the fraction, and pdftotext reads of
#       it 执行率为, 1055.76, the full stop, 1065.53: the sentence ends before its second amount. officeparser and pandoc, the latter as plain text too, write \frac{1055.76}{1065.53}.
# Versions: mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, Node 20; pandoc 2.17.1, python-docx 0.8.11, docx2txt 1.4, LibreOffice 7.4.7 and pdftotext 22.12 where installed.
# Source: run here; ECMA-376 part 1, 22.1.2.36 (f: a fraction of a num and a den), 22.1.2.77 (oMath).
# In the project: it hurt: the two were read as one number with two points, and told as a fault that nobody had made. Now a bar of a fraction is a stroke
#         (src/narrative/read/docx-story, test/narrative/read-docx).
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
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const made = (above, below) => {
  const part = (name, text) => `<m:${name}><m:r><m:t>${text}</m:t></m:r></m:${name}>`;
  const body = `<w:p>${run('执行率为')}<m:oMath><m:f>${part('num', above)}${part('den', below)}</m:f></m:oMath>${run('。')}</w:p><w:sectPr/>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main" xmlns:m="${OOXML}/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]))));
};
const bytes = made('1055.76', '1065.53');
writeFileSync('rate.docx', bytes);
const env = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env });
  return ran.status === 0 ? ran.stdout : null;
};
const office = (kind) => by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', kind, 'rate.docx']);
const extracted = async (document) => (await new WordExtractor().extract(document)).getBody();
(async () => {
  const texts = {
    'word-extractor': await extracted(bytes),
    'word-extractor, 318 over 320': await extracted(made('318', '320')),
    docx2txt: by('docx2txt', ['rate.docx', '-']),
    mammoth: (await mammoth.extractRawText({ buffer: bytes })).value,
    officeparser: (await parseOffice('rate.docx')).content[0].text,
    pandoc: by('pandoc', ['-t', 'plain', '--wrap=none', 'rate.docx']),
    'python-docx': by('/usr/bin/python3', ['-c', 'import docx\nprint(docx.Document("rate.docx").paragraphs[0].text)']),
    'LibreOffice, text': office('txt:Text (encoded):UTF8') === null ? null : readFileSync('rate.txt', 'utf8'),
    'LibreOffice, PDF': office('pdf') === null ? null : by('pdftotext', ['rate.pdf', '-']),
  };
  const seen = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null).map(([name, text]) => [name, text.replaceAll(/[\s\uFEFF]+/g, ' ').trim()]));
  for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(30), text);
  const glued = '执行率为1055.761065.53。';
  const expected = { 'word-extractor': glued, docx2txt: glued, 'word-extractor, 318 over 320': '执行率为318320。', officeparser: '执行率为\\frac{1055.76}{1065.53}。', pandoc: '执行率为$\\frac{1055.76}{1065.53}$。', 'LibreOffice, PDF': '执行率为 1055.76 。 1065.53' };
  const asSeen = Object.entries(seen).every(([name, text]) => text === (expected[name] ?? '执行率为。'));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
