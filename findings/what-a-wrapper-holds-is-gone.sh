#!/usr/bin/env bash
# Guess: what a Word document wraps up, an amount bound to data (customXml), a length or a day that an older Word marked by itself (smartTag, as chmetcnv round 3公里 in Chinese documents), a
#        form's field (sdt), is read as the words it holds: a wrapper has no look of its own.
# Seen: python-docx passes over all of them: 面积，万元。 is left of 面积3公里，1065.53万元。, a paragraph in a field is not there, nor is a row. A cell in a field closes up: 人员 | 320 | 1065.53 is 人员 |
#       1065.53, this year's amount under last year. pandoc passes over customXml alone: 面积3公里，万元。 Neither says so. mammoth, officeparser, word-extractor, docx2txt and LibreOffice
#       have all words in their places.
# Versions: python-docx 0.8.11 and pandoc 2.17.1 (Debian 12; one of them is needed), mammoth 1.13.0, officeparser 8.1.1, word-extractor 1.0.4, Node 20; docx2txt 1.4 and LibreOffice 7.4.7
#           where they are installed.
# Source: run here; ECMA-376 part 1, 17.5.1.3 (customXml within a line), 17.5.1.9 (smartTag), 17.5.2.32 (sdt round a cell); python-docx issues 155 (sdt), 225, 328 and 825 (smartTag),
#         open for years.
# In the project: wrappers are looked through, whatever they are called (src/narrative/read/docx-story, test/narrative/read-docx).
set -euo pipefail
command -v pandoc >/dev/null || /usr/bin/python3 -c 'import docx' 2>/dev/null || { echo "needs pandoc or python-docx (Debian: pandoc, python3-docx)"; exit 2; }
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
const paragraph = (content) => `<w:p w:rsidR="00A10001">${content}</w:p>`;
const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
const field = (content) => `<w:sdt><w:sdtPr><w:id w:val="${content.length}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const wrapped = [
  run('面积'),
  `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv">${run('3公里')}</w:smartTag>`,
  run('，'),
  `<w:customXml w:uri="urn:budget" w:element="amount">${run('1065.53')}</w:customXml>`,
  run('万元。'),
];
const rows = [`<w:tr>${cell('科目')}${cell('上年')}${cell('本年')}</w:tr>`, `<w:tr>${cell('人员')}${field(cell('320'))}${cell('1065.53')}</w:tr>`, field(`<w:tr>${cell('公用')}${cell('9.77')}${cell('12')}</w:tr>`)];
const table = `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows.join('')}</w:tbl>`;
const body = `${paragraph(wrapped.join(''))}${table}${field(paragraph(run('合计1087.30万元。')))}<w:sectPr/>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="r1" Type="${OOXML}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${OOXML}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
};
const bytes = Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]))));
writeFileSync('wrapped.docx', bytes);
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' } });
  return ran.status === 0 ? ran.stdout : null;
};
const python = `import docx
d = docx.Document('wrapped.docx')
print(d.paragraphs[0].text)
for row in d.tables[0].rows: print('\\n'.join(c.text for c in row.cells))
for p in d.paragraphs[1:]: print(p.text)`;
const texts = (node) => (node.type === 'text' ? [node.text] : node.type === 'paragraph' ? [node.children.map((child) => child.text).join('')] : (node.children ?? []).flatMap(texts));
(async () => {
  const found = {
    'python-docx': by('/usr/bin/python3', ['-c', python]),
    pandoc: by('pandoc', ['-t', 'plain', '--wrap=none', 'wrapped.docx']),
    mammoth: (await mammoth.extractRawText({ buffer: bytes })).value,
    officeparser: (await parseOffice('wrapped.docx')).content.flatMap(texts).join('\n'),
    'word-extractor': (await new WordExtractor().extract(bytes)).getBody(),
    docx2txt: by('docx2txt', ['wrapped.docx', '-']),
    LibreOffice: by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', 'wrapped.docx']) === null ? null : readFileSync('wrapped.txt', 'utf8'),
  };
  const seen = Object.entries(found).filter(([, text]) => text !== null).map(([name, text]) => [name, text.replaceAll(/[-\s\uFEFF]+/g, ' ').trim()]);
  for (const [name, text] of seen) console.log(name.padEnd(15), text);
  const rest = '科目 上年 本年 人员 320 1065.53 公用 9.77 12 合计1087.30万元。';
  const expected = { 'python-docx': '面积，万元。 科目 上年 本年 人员 1065.53', pandoc: `面积3公里，万元。 ${rest}` };
  const asSeen = seen.every(([name, text]) => text === (expected[name] ?? `面积3公里，1065.53万元。 ${rest}`));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
