#!/usr/bin/env bash
# Guess: a .csv with amounts in full-width characters, as Chinese input gives them (１０６５.５３, －9.77, ￥320), is opened by LibreOffice in Chinese and by Gnumeric with these as texts, all or none of them.
# Seen: 1,065.53, １０６５.５３, －9.77, ￥320 and ¥20 make 2461.29, and no program has that: 2451.06 in LibreOffice, 2141.29 in Gnumeric, 2151.06 in csvkit, 1065.53 in SheetJS. The first three take full-width digits for digits. A
#       full-width minus is one to LibreOffice before full-width digits alone, －９.７７, and －9.77 is a text: of rises and cuts the sum has the rises. Gnumeric has -9.77 for both, csvkit for none. Of the signs of
#       yuan LibreOffice knows the wide one, ￥320, and not ¥, the others the narrow one and not the wide. ５０％ and 1，065.53, with the comma of Chinese print, are texts to all; 50% is 50 to csvkit and 0.5 to
#       the others.
# Versions: LibreOffice 7.4.7 and Gnumeric 1.12.55 (Debian 12), csvkit 1.0.7 where installed; @e965/xlsx 0.20.3 (SheetJS), Node 20.
# Source: run here; Unicode, UAX 11 and compatibility decompositions of FF0D, FF10 to FF19, FFE5; LibreOffice's help on importing text, “detect special numbers”. Nothing was found on wide signs.
# In the project: an amount in wide characters is the amount that it shows, digits, minus, comma and sign alike (src/amount/parse, test/amount/amount).
set -euo pipefail
command -v soffice >/dev/null || command -v ssconvert >/dev/null || { echo "needs soffice or ssconvert (Debian: libreoffice-calc, gnumeric)"; exit 2; }
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
const TEXTS = ['1,065.53', '１０６５.５３', '－9.77', '－９.７７', '￥320', '¥20', '５０％', '50%', '1，065.53'];
const SUMMED = [0, 1, 2, 4, 5];
const csv = `${TEXTS.map((text) => `"${text}",x`).join('\n')}\n`;
writeFileSync('t.csv', csv);
const run = (command, args, input) => {
  const ran = spawnSync(command, args, { encoding: 'utf8', input, env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' } });
  return ran.error ? undefined : ran.stdout;
};
const number = (text) => (text === undefined ? null : Math.round(Number(text) * 100) / 100);
const sheet = xlsx.read(csv, { type: 'string' }).Sheets.Sheet1;
const seen = { SheetJS: TEXTS.map((_, index) => (sheet[`A${index + 1}`].t === 'n' ? sheet[`A${index + 1}`].v : null)) };
// 2052: Chinese of China; the last true: numbers are looked for in whatever form
const office = ['--headless', `-env:UserInstallation=file://${process.cwd()}/profile`, '--infilter=CSV:44,34,76,1,,2052,false,true', '--convert-to', 'fods', 't.csv'];
if (run('soffice', office) !== undefined) {
  const cells = [...readFileSync('t.fods', 'utf8').matchAll(/<table:table-row[^>]*>\s*<table:table-cell([^>]*)>/g)];
  seen.LibreOffice = cells.map(([, attributes]) => number(/office:value="([^"]*)"/.exec(attributes)?.[1]));
}
if (run('ssconvert', ['-T', 'Gnumeric_XmlIO:sax:0', 't.csv', 't.xml']) !== undefined) {
  const cells = new Map([...readFileSync('t.xml', 'utf8').matchAll(/<gnm:Cell Row="(\d+)" Col="0" ValueType="40"[^>]*>([^<]*)/g)].map(([, row, value]) => [Number(row), value]));
  seen.Gnumeric = TEXTS.map((_, index) => number(cells.get(index)));
}
// csvkit takes a column for numbers or for texts: each text by itself
if (run('csvjson', ['--version']) !== undefined) seen.csvkit = TEXTS.map((text) => JSON.parse(run('csvjson', ['--no-header-row'], `"${text}",x\n`))[0].a).map((value) => (typeof value === 'number' ? value : null));
console.log(''.padEnd(12), TEXTS.join(' | '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(12), values.map((value) => value ?? 'text').join(' | '), '→', number(SUMMED.reduce((sum, index) => sum + (values[index] ?? 0), 0)));
const expected = {
  SheetJS: '1065.53,,,,,,,0.5,',
  LibreOffice: '1065.53,1065.53,,-9.77,320,,,0.5,',
  Gnumeric: '1065.53,1065.53,-9.77,-9.77,,20,,0.5,',
  csvkit: '1065.53,1065.53,,,,20,,50,',
};
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
