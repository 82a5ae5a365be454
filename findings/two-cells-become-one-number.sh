#!/usr/bin/env bash
# Guess: docx2txt, which puts each paragraph and each cell of a Word document on a line of its own, does so with every document that Word opens.
# Seen: it does so with what Word, pandoc and LibreOffice write. Of a document by python-docx or by docx, the two libraries that most programs write Word files with, all is one line
#       where paragraphs have no properties: 320 and 1065.53, in two cells side by side, are 3201065.53, and 共318个 above 10.5 is 共318个10.5. It looks for <w:p and something behind it,
#       and these write <w:p>, as the standard has it. Headings and centred text, which have properties, stand alone, so half of a document looks right. Exit code 0. LibreOffice, pandoc
#       and word-extractor read the same file cell by cell.
# Versions: docx2txt 1.4 (Debian 12), docx 9.15.2, word-extractor 1.0.4, Node 20; python-docx 0.8.11, pandoc 2.17.1 where they are installed.
# Source: run here; ECMA-376 part 1, 17.3.1.22 (p: all of its attributes are optional); docx2txt's script asks for at least one character between p and the bracket.
# In the project: documents are read by a reader of XML, in which a paragraph is one with or without attributes (src/narrative/read, test/narrative/read-docx).
set -euo pipefail
command -v docx2txt >/dev/null || { echo "needs docx2txt (Debian: docx2txt)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts docx@9.15.2 word-extractor@1.0.4
cat >try.cjs <<'JS'
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const { Document, Packer, Paragraph, Table, TableCell, TableRow } = require('docx');
const WordExtractor = require('word-extractor');
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' } });
  return ran.status === 0 ? ran.stdout : null;
};
const cells = [['上年', '本年'], ['320', '1065.53']];
const row = (texts) => new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const python = `import docx
d = docx.Document()
d.add_paragraph('共318个')
d.add_paragraph('10.5')
t = d.add_table(2, 2)
for r, texts in enumerate(${JSON.stringify(cells)}):
    for c, text in enumerate(texts): t.cell(r, c).text = text
d.save('python.docx')`;
const line = (text) => text.trim().split(/\s*\n\s*|\t\s*/).filter(Boolean).join(' / ');
(async () => {
  const document = new Document({ sections: [{ children: [new Paragraph('共318个'), new Paragraph('10.5'), new Table({ rows: cells.map(row) })] }] });
  writeFileSync('docx.docx', await Packer.toBuffer(document));
  const texts = { 'docx, by docx2txt': by('docx2txt', ['docx.docx', '-']), 'docx, by word-extractor': (await new WordExtractor().extract('docx.docx')).getBody() };
  if (by('/usr/bin/python3', ['-c', python]) !== null) texts['python-docx, by docx2txt'] = by('docx2txt', ['python.docx', '-']);
  writeFileSync('table.md', '共318个\n\n10.5\n\n| 上年 | 本年 |\n|--|--|\n| 320 | 1065.53 |\n');
  if (by('pandoc', ['table.md', '-o', 'pandoc.docx']) !== null) texts['pandoc, by docx2txt'] = by('docx2txt', ['pandoc.docx', '-']);
  const seen = Object.entries(texts).map(([name, text]) => [name, line(text)]);
  for (const [name, text] of seen) console.log(name.padEnd(26), text);
  const glued = '共318个10.5上年本年3201065.53';
  const asSeen = seen.every(([name, text]) => text === (/^(docx|python-docx), by docx2txt$/.test(name) ? glued : '共318个 / 10.5 / 上年 / 本年 / 320 / 1065.53'));
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
