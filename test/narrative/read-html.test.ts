/** A page saved from a site instead of the text itself: what its reader sees is read, and nothing of its code. */

import { readClaims } from '../../src/narrative/claim';
import { readNarrative } from '../../src/narrative/read';
import { verifyText } from '../../src/rule/narrative';

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

test('cells of a row stay in one line, whatever paragraphs they hold', () => {
  expect(words(PAGE)).toEqual(expect.arrayContaining(['项目\t预算数', '合计\t100.00']));
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
