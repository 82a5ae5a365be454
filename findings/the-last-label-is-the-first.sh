#!/usr/bin/env bash
# Guess: LOOKUP("座",A1:A8), by which Chinese officers find the last text of a column (座 comes behind all other words), finds it, or is #N/A where an engine has no pinyin.
# Seen: each finds a row, and mostly not the last. The columns are not sorted, so the search goes by halves, and where it ends is a matter of what counts as less than 座. By pinyin
#       all labels do, and it ends at the last, 专户 here. LibreOffice does so under Chinese settings only; under English ones the same file has the first, 基本支出. By the numbers of
#       characters, as Gnumeric and IronCalc have it, it ends at 合计, in the middle. Excelize gives the first, and for MATCH("座",…) the last, so INDEX and MATCH beside it disagree.
#       With the cells to row 20 IronCalc ends among the blank ones and gives 0. A column filled later, a 合计 found in this way, a page made on a server: each has another label, and
#       its amount with it.
# Versions: excelize-wasm 0.1.3, @ironcalc/wasm 0.8.4, exceljs 4.4.0 (writes the file), Node 20; Gnumeric 1.12.55 and LibreOffice 7.4.7 where they are installed.
# Source: run here; the formula and its reason stand in Chinese handbooks of Excel (“座”是文本型数据里极大的值, hunanlong.com, on LOOKUP); Microsoft's LOOKUP and the
#         one of OpenOffice's handbook ask for sorted values.
# In the project: LOOKUP is none of the functions that are computed; a stored result stands, is counted and said (src/formula/functions).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" excelize-wasm@0.1.3 @ironcalc/wasm@0.8.4 exceljs@4.4.0
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { initSync, Model } from '@ironcalc/wasm';
import exceljs from 'exceljs';
import { init } from 'excelize-wasm';
const LABELS = ['基本支出', '项目支出', '行政运行', '事业运行', '合计', '附属单位', '机关', '专户'];
const FORMULAS = ['LOOKUP("座",A1:A8)', 'LOOKUP("座",A1:A20)', 'INDEX(A1:A8,MATCH("座",A1:A8))'];
const file = new exceljs.Workbook();
const sheet = file.addWorksheet('T');
LABELS.forEach((label, index) => (sheet.getCell(index + 1, 1).value = label));
FORMULAS.forEach((formula, index) => (sheet.getCell(index + 1, 2).value = { formula }));
await file.xlsx.writeFile('labels.xlsx');
const book = (await init('node_modules/excelize-wasm/excelize.wasm.gz')).OpenReader(readFileSync('labels.xlsx'));
initSync({ module: readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm') });
const model = new Model('labels', 'en', 'UTC', 'en');
LABELS.forEach((label, index) => model.setUserInput(0, index + 1, 1, label));
FORMULAS.forEach((formula, index) => model.setUserInput(0, index + 1, 2, `=${formula}`));
model.evaluate();
const seen = {
  Excelize: FORMULAS.map((_, row) => book.CalcCellValue('T', `B${row + 1}`).value),
  IronCalc: FORMULAS.map((_, row) => model.getFormattedCellValue(0, row + 1, 2)),
};
const second = (name) => readFileSync(name, 'utf8').split('\n').slice(0, 3).map((line) => line.split(',')[1]);
const env = { ...process.env, LC_ALL: 'C.UTF-8' };
if (!spawnSync('ssconvert', ['--recalc', 'labels.xlsx', 'gnumeric.csv'], { env }).error) seen.Gnumeric = second('gnumeric.csv');
const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true';
for (const locale of ['en-US', 'zh-CN']) {
  mkdirSync(`${locale}/user`, { recursive: true });
  writeFileSync(`${locale}/user/registrymodifications.xcu`, `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item></oor:items>`);
  if (!spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${process.cwd()}/${locale}`, '--convert-to', filter, 'labels.xlsx'], { env }).error) seen[`LibreOffice, ${locale}`] = second('labels.csv');
}
console.log(FORMULAS.join(', '));
for (const [name, values] of Object.entries(seen)) console.log(name.padEnd(20), values.join(' '));
const expected = { Excelize: '基本支出,基本支出,专户', IronCalc: '合计,0,合计', Gnumeric: '合计,合计,合计', 'LibreOffice, en-US': '基本支出,基本支出,基本支出', 'LibreOffice, zh-CN': '专户,专户,专户' };
const asSeen = Object.entries(seen).every(([name, values]) => values.join() === expected[name]);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
