#!/usr/bin/env bash
# Guess: a range written as Chinese texts write it, 3~5万元, keeps its mark on the way from Markdown to Word; GitHub's dialect might strike something out, one would see it.
# Seen: two ranges in one sentence lose it both, and become two other amounts. 接待费3~5万元，其中国内接待1~2万元 is, in the .docx of pandoc, 3, a lowered 5万元，其中国内接待1, and 2万元: the
#       marks are taken for the two ends of a subscript. Whoever copies or reads that document has 35万元，其中国内接待12万元, ten times as much and plausible. markdown-docx and
#       marked strike the words between the marks out, and the text of the .docx is the same 35万元. One range alone, or a blank in between, is left as it was, so a sample
#       looks right. markdown-it, and pandoc told gfm or commonmark, leave all of it.
# Versions: pandoc 2.17.1.1 (Debian 12), markdown-docx 1.7.0, marked 18.2.1, markdown-it 15.0.3, mammoth 1.13.0 (reads the .docx), Node 20.
# Source: run here; pandoc's manual, extensions superscript and subscript (a text between two ~, without blanks; Chinese has none); marked issue 3337 ("works as intended"),
#         micromark's singleTilde for the striking out; none was found that says what becomes of a .docx. GB/T 15835—2011, 4.1.1, has ranges with this mark
#         (63%~68%) among its examples.
# In the project: it hurt: of such a .docx it read 35万元 and 12万元. Now the marks are put back where lowered words lie between numbers, and that is told (src/rule/text/lowered,
#         test/narrative/read-docx); words that are struck out are told as left in the text and not read (src/rule/text/struck).
set -euo pipefail
command -v pandoc >/dev/null || { echo "needs pandoc (Debian: pandoc)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts markdown-docx@1.7.0 marked@18.2.1 markdown-it@15.0.3 mammoth@1.13.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import markdownDocx, { Packer } from 'markdown-docx';
import { marked } from 'marked';
const TWO = '公务接待费3~5万元，其中国内接待1~2万元。';
const ONE = '公务接待费3~5万元。';
const read = async (source) => (await mammoth.extractRawText(source)).value.trim();
const pandoc = async (text, from) => {
  writeFileSync('text.md', text);
  spawnSync('pandoc', ['-f', from, 'text.md', '-o', 'text.docx']);
  return read({ path: 'text.docx' });
};
const seen = {
  'pandoc, .docx': await pandoc(TWO, 'markdown'),
  'pandoc, one range': await pandoc(ONE, 'markdown'),
  'pandoc, from gfm': await pandoc(TWO, 'gfm'),
  'markdown-docx': await read({ buffer: await Packer.toBuffer(await markdownDocx(TWO)) }),
  marked: marked(TWO).trim(),
  'markdown-it': new MarkdownIt().render(TWO).trim(),
};
for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(18), text);
const lost = '公务接待费35万元，其中国内接待12万元。';
const expected = [lost, ONE, TWO, lost, '<p>公务接待费3<del>5万元，其中国内接待1</del>2万元。</p>', `<p>${TWO}</p>`];
const asSeen = Object.values(seen).join('\n') === expected.join('\n');
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
