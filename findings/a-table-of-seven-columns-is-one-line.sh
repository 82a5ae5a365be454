#!/usr/bin/env bash
# Guess: antiword draws the tables of a .doc with lines of characters, each cell in its place; names are broken where a column is narrow, amounts and codes stay whole.
# Seen: of a .doc that LibreOffice saved, a table of six columns is drawn and one of seven is not: all of its rows are one paragraph, 208 |养老 |320 |… | |209 |…, with the text behind it, broken
#       after 76 characters wherever that is. Most 公开表 have more than six. Of what is drawn, the columns share the 76 characters as their widths share the page, and what is longer is broken,
#       digits too: 12345678.90, which LibreOffice prints in one line, is 12345678. and 90, one below the other; in a narrow column 1234, 5678 and .90, each a number by itself. -w 0,
#       a paragraph a line, breaks cells too, at other places. Exit code 0. catdoc, word-extractor and LibreOffice keep all of both.
# Versions: antiword 0.37 (Debian 12), catdoc 0.95, LibreOffice 7.4.7 (writes the .doc), docx 9.15.2, word-extractor 1.0.4, Node 20.
# Source: run here; antiword's manual: -w is the width of a line, with 0 a whole paragraph is one line; of tables it says nothing. No .doc by Word itself was at hand.
# In the project: a .doc is read by its own reader, cell by cell, and never from lines (src/narrative/read).
set -euo pipefail
command -v antiword >/dev/null && command -v soffice >/dev/null || { echo "needs antiword and soffice (Debian: antiword, libreoffice-writer)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts docx@9.15.2 word-extractor@1.0.4
cat >try.cjs <<'JS'
const { spawnSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = require('docx');
const WordExtractor = require('word-extractor');
const TABLES = {
  six: [[900, 900, 900, 900, 900, 900], ['208', '养老', '320', '9.77', '0.2', '1']],
  seven: [[900, 900, 900, 900, 900, 900, 900], ['208', '养老', '320', '9.77', '0.2', '1', '2']],
  wide: [[1100, 2200, 1300, 1300, 1300, 1300], ['2080505', '养老保险', '12345678.90', '1065.53', '320.00', '735.56']],
  narrow: [[900, 1600, 700, 700], ['2080505', '养老保险', '12345678.90', '1065.53']],
};
// antiword takes no file with less text than a few lines
const BEFORE = Array.from({ length: 40 }, () => new Paragraph('各表的收支按规定编列，数字见下表，单位为万元。'));
const run = (command, args) => spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
const cell = (text, size) => new TableCell({ width: { size, type: WidthType.DXA }, children: [new Paragraph({ alignment: 'center', children: [new TextRun({ text, size: 18 })] })] });
const drawn = (name, width) => {
  const ran = run('antiword', ['-w', width, '-m', 'UTF-8.txt', `${name}.doc`]);
  return [`exit ${ran.status}`, ...ran.stdout.split('\n').filter((line) => line.trim() && !line.startsWith('各表'))];
};
// what stands in one column, line below line
const column = (lines, index) => lines.filter((line) => line.startsWith('|')).map((line) => line.split('|')[index + 1].trim()).filter(Boolean).join(' ');
(async () => {
  let kept = true;
  const seen = {};
  for (const [name, [widths, texts]] of Object.entries(TABLES)) {
    const table = new Table({ columnWidths: widths, rows: [1, 2].map(() => new TableRow({ children: texts.map((text, index) => cell(text, widths[index])) })) });
    writeFileSync(`${name}.docx`, await Packer.toBuffer(new Document({ sections: [{ children: [...BEFORE, table, new Paragraph('表后')] }] })));
    run('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'doc:MS Word 97', `${name}.docx`]);
    seen[name] = drawn(name, '76');
    console.log(`${name}\n  ${seen[name].join('\n  ')}`);
    const others = { 'word-extractor': (await new WordExtractor().extract(`${name}.doc`)).getBody(), catdoc: run('catdoc', ['-d', 'utf-8', `${name}.doc`]).stdout };
    for (const [other, text] of Object.entries(others)) {
      const cells = text?.split(/\s+/);
      if (cells && !texts.every((part) => cells.includes(part))) kept = Boolean(console.log(`${other} lost some`));
    }
  }
  const unbroken = drawn('narrow', '0');
  console.log(`narrow, -w 0\n  ${unbroken.join('\n  ')}`);
  const asSeen =
    kept &&
    seen.six.some((line) => /\|208 *\|养老 *\|320 *\|9\.77 *\|0\.2 *\|1 *\|/.test(line)) &&
    seen.seven.join() === 'exit 0,208 |养老 |320 |9.77 |0.2 |1 |2 | |208 |养老 |320 |9.77 |0.2 |1 |2 | |表后' &&
    column(seen.wide, 2) === '12345678. 90 12345678. 90' &&
    column(seen.narrow, 2) === '1234 5678 .90 1234 5678 .90' &&
    column(unbroken, 2) === '12345678. 90 12345678. 90';
  console.log(asSeen ? 'as seen before' : 'CHANGED');
  process.exit(asSeen ? 0 : 1);
})();
JS
node try.cjs
