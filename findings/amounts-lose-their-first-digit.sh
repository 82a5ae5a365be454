#!/usr/bin/env bash
# Guess: pandoc, which writes .rtf and reads .rtf, reads back at least what it has written itself.
# Seen: every amount behind a Chinese character comes back without its first digit. 本级2024年支出1065.53万元比上年减9.77万元 is 本级024年支出065.53万元比上年减.77万元: each is
#       still a number, and nothing says so. pandoc writes a character as its number and a question mark for old readers (\u20986?); reading, it leaves out the question
#       mark and what stands behind it. A character behind another is never lost, so all words look right. Where the
#       mark is written as a byte (\'3f), as LibreOffice does, or there is none (\uc0), as on a Mac, the amounts are whole. LibreOffice, officeparser and catdoc have
#       them in all three.
# Versions: pandoc 2.17.1.1 (Debian 12); officeparser 8.1.1, Node 20; LibreOffice 7.4.7 and catdoc 0.95 where they are installed.
# Source: run here; Rich Text Format 1.9.1, \ucN and \uN: a reader skips N characters behind \uN, one where no \uc is given; a byte as \'3f counts as one.
# In the project: .rtf is refused, with the way to .docx in the sentence (src/reader/refusal, test/reader/refusals); it is never read by halves.
set -euo pipefail
command -v pandoc >/dev/null || { echo "needs pandoc (Debian: pandoc)"; exit 2; }
source "$(dirname "$0")/fetch.sh" --ignore-scripts officeparser@8.1.1
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseOffice } from 'officeparser';
const TEXT = '本级2024年支出1065.53万元比上年减9.77万元';
const LESS = '本级024年支出065.53万元比上年减.77万元';
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
const by = (command, args) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', env });
  return ran.status === 0 ? ran.stdout.trim() : null;
};
writeFileSync('text.md', TEXT);
by('pandoc', ['-s', '-t', 'rtf', '-o', 'pandoc.rtf', 'text.md']);
const written = (before, mark) => {
  const text = TEXT.replaceAll(/[^\0-\x7f]+/g, (run) => before + [...run].map((sign) => `\\u${sign.charCodeAt(0)}${mark}`).join(''));
  return `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard\\f0 ${text}\\par}`;
};
writeFileSync('byte.rtf', written('', "\\'3f"));
writeFileSync('mac.rtf', written('\\uc0', ' '));
const seen = {};
for (const name of ['pandoc', 'byte', 'mac']) {
  seen[`${name}.rtf by pandoc`] = by('pandoc', ['-t', 'plain', '--wrap=none', `${name}.rtf`]);
  seen[`${name}.rtf by officeparser`] = (await parseOffice(`${name}.rtf`)).content.map(({ text }) => text).join('');
  const catdoc = by('catdoc', ['-d', 'utf-8', `${name}.rtf`]);
  if (catdoc !== null) seen[`${name}.rtf by catdoc`] = catdoc;
  const office = by('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', `${name}.rtf`]);
  if (office !== null) seen[`${name}.rtf by LibreOffice`] = readFileSync(`${name}.txt`, 'utf8').replace('\uFEFF', '').trim();
}
for (const [name, text] of Object.entries(seen)) console.log(name.padEnd(26), text);
const asSeen = Object.entries(seen).every(([name, text]) => text === (name === 'pandoc.rtf by pandoc' ? LESS : TEXT));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
