#!/usr/bin/env bash
# Guess: a word to which Word's 拼音指南 was applied, as is done for rare characters in names of places and units, is read as the word, perhaps with its pinyin beside it.
# Seen: the word is gone, together with the pinyin. mammoth, officeparser, pandoc and python-docx make 由县负责 of 由婺县负责, and 支出万元 where it was an amount that
#       stood under the aid; the sentence stays a sentence, so nobody misses anything; only mammoth leaves a message of an element it does not know. docx2txt and
#       word-extractor keep the word, with the pinyin in front of it (wù婺), so that no search finds the name. LibreOffice alone gives the word.
# Versions: mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, Node 20; pandoc 2.17.1, python-docx 0.8.11, docx2txt 1.4 and LibreOffice 7.4.7 where installed.
# Source: run here; ECMA-376 part 1, 17.3.3.25 (ruby), 17.3.3.27 (rubyBase: the text itself), 17.3.3.24 (rt: the aid); python-mammoth issue 76, open since 2019.
# In the project: the base is read and the aid left out (src/narrative/read/docx-story, test/narrative/read-docx).
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
const guide = (base, aid) => `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run(aid)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
const body = `<w:p>${run('由')}${guide('婺', 'wù')}${run('县负责，支出')}${guide('1065.53', '一千余')}${run('万元。')}</w:p><w:sectPr/>`;
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
(async () => {
  const read = await mammoth.extractRawText({ buffer: bytes });
  const parsed = await parseOffice('text.docx');
  const texts = {
    mammoth: read.value,
    officeparser: parsed.content[0].text,
    'word-extractor': (await new WordExtractor().extract(bytes)).getBody(),
    pandoc: by('pandoc', ['-t', 'plain', '--wrap=none', 'text.docx']),
    'python-docx': by('/usr/bin/python3', ['-c', 'import docx\nprint(docx.Document("text.docx").paragraphs[0].text)']),
    docx2txt: by('docx2txt', ['text.docx', '-']),
    LibreOffice: by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', 'text.docx']) === null ? null : readFileSync('text.txt', 'utf8'),
  };
  const seen = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null).map(([name, text]) => [name, text.replace('\uFEFF', '').trim()]));
  for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(15), text);
  console.log('messages of mammoth:', read.messages.map(({ message }) => message).join(' '));
  const gone = '由县负责，支出万元。';
  const joined = '由wù婺县负责，支出一千余1065.53万元。';
  const expected = { mammoth: gone, officeparser: gone, pandoc: gone, 'python-docx': gone, docx2txt: joined, 'word-extractor': joined, LibreOffice: '由婺县负责，支出1065.53万元。' };
  const asSeen = Object.entries(seen).every(([name, text]) => text === expected[name]) && read.messages.length === 1;
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
