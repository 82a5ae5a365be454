#!/usr/bin/env bash
# Guess: what makes records or Markdown of a table on a web page, headed in two rows as 公开表 are (科目 and 上年 over two rows, 本年 over 基本支出 and 项目支出), leaves each amount under its heading.
# Seen: tabletojson and html-table-to-json take the second row of headings for all of them: 教育支出 is under 基本支出, its 1065.53 is under 项目支出, and the -9.77 of 项目支出 under 上年; what is left over has the key 3 or 4. The total, whose cell
#       is two wide, is shifted once less, so that 320.20 is right and the rows above it are not. tabletojson puts 0.20 under 3 where a row's first cell goes over two, html-table-to-json under 上年: there one
#       row in two is right. Turndown with its plugin makes rows of three and of four cells, under 科目 a 1065.53 or a 9.77. html-to-text, cheerio-tableparser, SheetJS and pandoc keep all of
#       them in their columns. No message anywhere.
# Versions: tabletojson 4.1.15, html-table-to-json 1.0.0, turndown 7.2.5 with turndown-plugin-gfm 1.0.2, html-to-text 10.0.1, cheerio-tableparser 1.0.1 with cheerio 1.2.0, @e965/xlsx 0.20.3, Node 20;
#           pandoc 2.17.1 where installed.
# Source: run here; HTML, “Forming a table” (a cell takes its place in the rows below it); GitHub's Markdown has no cells over several columns; tabletojson's manual has complex headings as
#         an option, useFirstRowForHeadings, off by default, which does not change this.
# In the project: cells of tables stand where the grid has them, and headings of several rows are read together (src/reader/document-tables, test/reader).
set -euo pipefail
source "$(dirname "$0")/fetch.sh" --ignore-scripts tabletojson@4.1.15 html-table-to-json@1.0.0 turndown@7.2.5 turndown-plugin-gfm@1.0.2 html-to-text@10.0.1 cheerio@1.2.0 cheerio-tableparser@1.0.1 @e965/xlsx@0.20.3
cat >try.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import xlsx from '@e965/xlsx';
import { load } from 'cheerio';
import parser from 'cheerio-tableparser';
import HtmlTableToJson from 'html-table-to-json';
import { convert } from 'html-to-text';
import { tabletojson } from 'tabletojson';
import TurndownService from 'turndown';
import gfm from 'turndown-plugin-gfm';
const HTML =
  '<table><thead><tr><th rowspan="2">科目</th><th colspan="2">本年</th><th rowspan="2">上年</th></tr><tr><th>基本支出</th><th>项目支出</th></tr></thead>' +
  '<tbody><tr><td rowspan="2">教育支出</td><td>1065.53</td><td>-9.77</td><td>320</td></tr><tr><td>1.00</td><td>9.77</td><td>0.20</td></tr><tr><td>合计</td><td colspan="2">1066.53</td><td>320.20</td></tr></tbody></table>';
const markdown = new TurndownService();
markdown.use(gfm.gfm);
const page = load(HTML);
parser(page);
const rows = (text) => text.split('\n').filter((line) => /\d/.test(line)).map((line) => line.replace(/\s*\|\s*/g, '|').trim());
const records = (list) => list.map((record) => Object.entries(record).map((pair) => pair.join('=')).join(' '));
const seen = {
  tabletojson: records(tabletojson.convert(HTML)[0]),
  'html-table-to-json': records(HtmlTableToJson.parse(HTML).results[0]),
  turndown: rows(markdown.turndown(HTML)),
  'html-to-text': rows(convert(HTML, { selectors: [{ selector: 'table', format: 'dataTable' }] })),
  'cheerio-tableparser': page('table').parsetable(false, false, true).map((column) => column.join('|')),
  SheetJS: rows(xlsx.utils.sheet_to_csv(xlsx.read(HTML, { type: 'string', raw: true }).Sheets.Sheet1)),
};
const pandoc = spawnSync('pandoc', ['-f', 'html', '-t', 'gfm'], { input: HTML, encoding: 'utf8' });
if (!pandoc.error) seen.pandoc = rows(pandoc.stdout);
for (const [name, lines] of Object.entries(seen)) console.log(`${name}\n  ${lines.join('\n  ')}`);
const expected = {
  tabletojson: ['3=320 基本支出=教育支出 项目支出=1065.53 上年=-9.77', '3=0.20 基本支出=教育支出 项目支出=1.00 上年=9.77', '基本支出=合计 项目支出=1066.53 上年=320.20'],
  'html-table-to-json': ['4=320 基本支出=教育支出 项目支出=1065.53 上年=-9.77', '基本支出=1.00 项目支出=9.77 上年=0.20', '基本支出=合计 项目支出=1066.53 上年=320.20'],
  turndown: ['|教育支出|1065.53|\\-9.77|320|', '|1.00|9.77|0.20|', '|合计|1066.53|320.20|'],
  'cheerio-tableparser': ['科目||教育支出||合计', '本年|基本支出|1065.53|1.00|1066.53', '|项目支出|-9.77|9.77|', '上年||320|0.20|320.20'],
  SheetJS: ['教育支出,1065.53,-9.77,320', ',1.00,9.77,0.20', '合计,1066.53,,320.20'],
  pandoc: ['|教育支出|1065.53|-9.77|320|', '||1.00|9.77|0.20|', '|合计|1066.53||320.20|'],
};
// the columns of a text begin at the same place
const places = seen['html-to-text'].map((line) => line.search(/320|0\.20/));
const asSeen = Object.entries(expected).every(([name, lines]) => !seen[name] || seen[name].join('\n') === lines.join('\n')) && places.every((place) => place > 15);
console.log(asSeen ? 'as seen before' : 'CHANGED');
process.exit(asSeen ? 0 : 1);
JS
node try.mjs
