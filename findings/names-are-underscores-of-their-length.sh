#!/usr/bin/env bash
# Guess: SheetJS, asked for a DBF, which many systems of finance exchange, or for an .xls of Excel 95, writes Chinese names in the code page that is given (936), or refuses; names of columns are cut to ten bytes.
# Seen: it writes an underscore for each character: 科目名称, 人员经费, 公用经费 are all ____, the amounts stand beside them; no message. codepage: 936 with its own tables of code pages (set_cptable) brings the words in the
#       cells of a DBF back, but not the names of its columns, and in an .xls of Excel 95 nothing. Two names of four characters are then the same name, and a reader that makes an object of
#       each row, dbffile, has one column for two: the amounts alone, the names of the rows are gone. Read back by SheetJS itself all cells are there. .xlsx, .xlsb and .xls of Excel 97 keep the words.
# Versions: @e965/xlsx 0.20.3 (SheetJS), dbffile 1.13.0, Node 20; Gnumeric 1.12.55 where installed.
# Source: run here; SheetJS's manual on writing has codepage for DBF and old .xls, and that the tables must be loaded for other encodings than the default; the
#         underscore and the names of columns it does not mention.
# In the project: it writes .xlsx and .csv in UTF-8 alone; a DBF is refused (src/reader).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" @e965/xlsx@0.20.3 dbffile@1.13.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { read, set_cptable, utils, write } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { DBFFile } from 'dbffile';
const book = utils.book_new();
utils.book_append_sheet(book, utils.aoa_to_sheet([['科目名称', '本年预算'], ['人员经费', 1065.53], ['公用经费', -9.77]]), '公开表1');
const back = (bookType, codepage) => {
  const bytes = write(book, { type: 'buffer', bookType, codepage });
  writeFileSync(`${bookType}${codepage ?? ''}`, bytes);
  const again = read(bytes, { codepage });
  return JSON.stringify(utils.sheet_to_json(again.Sheets[again.SheetNames[0]], { header: 1 }));
};
const seen = { dbf: back('dbf'), 'xls 95': back('biff5'), 'xls 97': back('biff8') };
set_cptable(codepages);
seen['dbf, 936'] = back('dbf', 936);
seen['xls 95, 936'] = back('biff5', 936);
const file = await DBFFile.open('dbf936', { readMode: 'loose', encoding: 'gbk' });
seen['dbf, 936, by dbffile'] = JSON.stringify(await file.readRecords(5));
writeFileSync('old.xls', readFileSync('biff5'));
const gnumeric = spawnSync('ssconvert', ['old.xls', 'old.csv']);
if (!gnumeric.error) seen['xls 95, by Gnumeric'] = readFileSync('old.csv', 'utf8').replace(/(\.\d\d)\d+/g, (tail) => Number(tail).toFixed(2).slice(1)).trim();
for (const [name, cells] of Object.entries(seen)) console.log(name.padEnd(22), cells.replaceAll('\n', ' / '));
const blank = '[["____","____"],["____",1065.53],["____",-9.77]]';
const whole = '[["科目名称","本年预算"],["人员经费",1065.53],["公用经费",-9.77]]';
const expected = { dbf: blank, 'xls 95': blank, 'xls 97': whole, 'dbf, 936': '[["____","____"],["人员经费",1065.53],["公用经费",-9.77]]', 'xls 95, 936': blank, 'dbf, 936, by dbffile': '[{"____":1065.53},{"____":-9.77}]' };
const asSeen = Object.entries(seen).every(([name, cells]) => (name.endsWith('Gnumeric') ? cells.startsWith('____,____') : cells === expected[name]));
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
