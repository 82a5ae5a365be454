/** A page saved from a site instead of the text itself: what its reader sees is read, and nothing of its code. */

import { readClaims } from '../../src/narrative/claim';
import { readNarrative } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';
import { codes, pageAgainstTables } from './support/archive';

const read = (page: string) => readNarrative(new TextEncoder().encode(page));
const words = (page: string): string[] => read(page).blocks.map(({ text }) => text);

const PAGE = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>预决算公开</title><style>p{color:#000}</style></head>
<body><!-- 导航 --><script>if (1 < 2) document.write('<p>9万元</p>');</script>
<p style="line-height:2">云溪市档案馆2024年部门预算情况说明</p>
<p>支出预算<span>100.00</span><span>万元</span>，其中：基本支出60.00万元，
项目支出40.00万元。</p>
<p>单价&lt;50万元&nbsp;的设备3台<br>另有&#8220;三公&#x201d;经费</p>
<table><tbody><tr><td><p>项目</p></td><td><p>预算数</p></td></tr><tr><td>合计</td><td>100.00</td></tr></tbody></table>
</body></html>`;

test('paragraphs are lines, and code, comments and the head are not read', () => {
  const lines = words(PAGE);
  expect(lines).toContain('云溪市档案馆2024年部门预算情况说明');
  expect(lines).toContain('支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。');
  expect(lines.join('')).not.toMatch(/[<>]p|document|导航|预决算公开/);
});

test('entities are characters, and a break ends a line', () => {
  expect(words(PAGE)).toEqual(
    expect.arrayContaining(['单价<50万元\u00a0的设备3台', expect.stringContaining('“三公”经费')]),
  );
});

const cells = (table: string) =>
  read(`<html><body><p>情况说明</p>${table}</body></html>`).blocks.flatMap(({ table: place, text }) =>
    place ? [[place.row, place.column, text]] : [],
  );

test('cells of a table have their row and column, whatever paragraphs they hold', () => {
  expect(cells(PAGE)).toEqual([
    [1, 1, '项目'],
    [1, 2, '预算数'],
    [2, 1, '合计'],
    [2, 2, '100.00'],
  ]);
  expect(cells('<table><tr><td><p>卫生健康</p><p>支出</p><td>12<tr><td>支出<br>合计<td>9</table>')).toEqual([
    [1, 1, '卫生健康支出'],
    [1, 2, '12'],
    [2, 1, '支出合计'],
    [2, 2, '9'],
  ]);
});

test('blank cells and cells over several rows or columns take up their places', () => {
  const table =
    '<table><tr><td rowspan="2"></td><td colspan=2>2024年</td><td rowspan="2">增减额</td></tr>' +
    '<tr><td>预算数</td><td>占比</td></tr><tr><td>合计</td><td></td><td>1%</td><td>2</td></tr></table>';
  expect(cells(table)).toEqual([
    [1, 2, '2024年'],
    [1, 4, '增减额'],
    [2, 2, '预算数'],
    [2, 3, '占比'],
    [3, 1, '合计'],
    [3, 3, '1%'],
    [3, 4, '2'],
  ]);
  expect(read(table).merges.get(1)).toEqual([
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 0, left: 3, bottom: 1, right: 3 },
  ]);
});

test('a table that arranges the page is a frame around paragraphs', () => {
  const body = '<p>支出预算9.00万元。</p><p>收入预算9.00万元。</p>';
  const nested = `<table><tr><td>栏目</td><td><table><tr><td>${body}</td></tr></table></td></tr></table>`;
  for (const table of [`<table><tr><td>${body}</td></tr></table>`, nested]) {
    expect(cells(table)).toEqual([]);
    expect(words(table)).toEqual(expect.arrayContaining(['支出预算9.00万元。', '收入预算9.00万元。']));
  }
});

describe('a small table of a page against the workbook', () => {
  const table = (rows: string[][]): string =>
    '<p>第三部分 云川县档案馆2024年部门预算情况说明</p><p>支出情况（单位：万元）</p><table>' +
    `${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const found = (...rows: string[][]) => codes(pageAgainstTables(table(rows)));

  test('is read where its corner is blank', () => {
    const rows = (amount: string) => [
      ['', '2024年预算数'],
      ['卫生健康支出', amount],
    ];
    expect(found(...rows('20.80'))).toEqual([]);
    expect(found(...rows('99.80'))).toEqual(['error narrative.amount']);
  });

  test('has each amount under the head of its own column', () => {
    const rows = (amount: string) => [
      ['项目', '2023年预算数', '2024年预算数'],
      ['卫生健康支出', '', amount],
    ];
    expect(found(...rows('20.80'))).toEqual([]);
    expect(found(...rows('99.00'))).toEqual(['error narrative.amount']);
    expect(found(['项目', '2024年预算数', '2023年预算数'], ['农林水支出', '', '25.00'])).toEqual([]);
  });
});

test('a head that says 上年 is not of the year above it', () => {
  const page =
    '<p>云川县档案馆2024年部门预算情况说明</p><p>支出情况（单位：万元）</p><table>' +
    '<tr><td rowspan=2>项目</td><td colspan=2>2024年</td><td rowspan=2>增减</td></tr>' +
    '<tr><td>预算数</td><td>上年数</td></tr>' +
    '<tr><td>卫生健康支出</td><td>20.80</td><td>19.00</td><td>1.80</td></tr></table>';
  expect(codes(pageAgainstTables(page))).toEqual([]);
  expect(codes(pageAgainstTables(page.replace('1.80', '1.90')))).toContain('error narrative.change');
});

const AROUND = '支出预算100.00万元%，其中：基本支出60.00万元，项目支出70.00万元。';

test.each([
  ['an image that closes itself', '<svg class="i"/>'],
  ['an image', '<svg><title>图</title><path d="M0"/></svg>'],
  ['a struck amount', '<del>99.00万元</del>'],
  ['a sign within an attribute', '<img alt="a>b">'],
  ['the mark of a note', '<sup>1</sup>'],
])('%s does not part a sentence', (_, between) => {
  expect(words(`<div><p>${AROUND.replace('%', between)}</p></div>`)).toEqual([AROUND.replace('%', '')]);
});

test('an amount is read without the mark of a note behind its digits', () => {
  expect(words('<p>支出8<sup>1</sup>万元，房屋300m<sup>2</sup>，其中8<sup>9</sup>.00万元。</p>')).toEqual([
    '支出8万元，房屋300m2，其中89.00万元。',
  ]);
});

test.each(['button', 'select', 'svg', 'del', 's', 'noscript'])(
  'the page goes on behind a <%s> that nothing ends',
  (name) => {
    const lines = words(
      `<div><${name}><p>支出预算9.00万元。</p><p><span>收入</span>预算9.00万元。</p></div>`,
    );
    expect(lines).toEqual(['支出预算9.00万元。', '收入预算9.00万元。']);
  },
);

test('a head may end without a tag', () => {
  const page =
    '<html><head><meta charset="utf-8"><title>公开</title><body><p>支出预算9.00万元。</p></body></html>';
  expect(words(page)).toEqual(['支出预算9.00万元。']);
});

test('a right page has no fault, and a wrong amount in it is found', () => {
  const rules = (page: string): string[] => verifyText(readClaims(read(page))).map(({ rule }) => rule);
  expect(rules(PAGE)).toEqual([]);
  expect(rules(PAGE.replace('60.00万元', '66.00万元'))).toContain('narrative.sum');
});

test('a text that speaks of less and more is no page', () => {
  expect(words('云溪市档案馆2024年部门预算情况说明\n支出增长<10%，不再说明。')).toContain(
    '支出增长<10%，不再说明。',
  );
});

test('a page that breaks off within a tag is read up to there', () => {
  expect(words('<p>支出预算9.00万元。</p><p class="a')).toEqual(['支出预算9.00万元。']);
  expect(words('<p>支出预算9.00万元。</p><script>var a = 1')).toEqual(['支出预算9.00万元。']);
});

test('what a page does not show is nobody’s words, with all that stands within it', () => {
  const page =
    '<html><body><p>情况说明</p><div style="color:red; DISPLAY : none"><div>旧稿9.00万元</div>尾</div>' +
    '<p hidden>隐</p><p>支出<span style="display:none">8</span>预算10.00万元。</p>' +
    '<p style="display:block">收入预算10.00万元。</p></body></html>';
  expect(words(page)).toEqual(['情况说明', '支出预算10.00万元。', '收入预算10.00万元。']);
});

test.each([
  [
    'codes in three columns',
    [
      '<td colspan="3">科目编码</td><td rowspan="2">科目名称</td><td rowspan="2">预算数</td>',
      '<td>类</td><td>款</td><td>项</td>',
    ],
    '<td>210</td><td></td><td></td>',
  ],
  ['a code', ['<td>科目编码</td><td>科目名称</td><td>金额</td>'], '<td>210</td>'],
  ['a class', ['<td>类别</td><td>项目</td><td>金额</td>'], '<td rowspan="1">民生</td>'],
])('%s before the names of a table', (_, heads, before) => {
  const page = (amount: string): string =>
    `<p>支出情况如下（单位：万元）</p><table>${heads.map((row) => `<tr>${row}</tr>`).join('')}<tr>${before}<td>卫生健康支出</td><td>${amount}</td></tr></table>`;
  expect(codes(pageAgainstTables(page('20.80')))).toEqual([]);
  expect(codes(pageAgainstTables(page('99.80')))).toEqual(['error narrative.amount']);
});
