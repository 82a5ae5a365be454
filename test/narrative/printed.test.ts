/** What a PDF leaves of a text: the rows of a chart, and lists that lost a mark beyond the margin. */

import { readClaims } from '../../src/narrative/claim';
import { readPlainText } from '../../src/narrative/read';
import { withChartRows } from '../../src/narrative/read/unstyled';
import { eachName } from '../../src/rule/prose/name-lists';

const printed = (...lines: string[]) => {
  const document = readPlainText(
    ['第三部分 云川县档案馆2024年部门预算情况说明', '一、收入预算情况', ...lines].join('\n\n'),
  );
  return readClaims({ ...document, source: 'pdf', blocks: withChartRows(document.blocks) });
};

test('the rows of a chart are amounts and their shares', () => {
  const { claims } = printed(
    '2024年收入预算构成（单位：万元）',
    '一般公共预算拨款收入 760.50 96.20%',
    '事业收入 30.00 3.80%',
  );
  const figures = claims.filter(({ kind }) => kind === 'amount' || kind === 'share');
  expect(figures.slice(0, 4).map(({ kind, text, unit }) => `${kind} ${text} ${unit}`)).toEqual([
    'amount 760.50 万元',
    'share 96.20 %',
    'amount 30.00 万元',
    'share 3.80 %',
  ]);
});

const KNOWN = new Set(['基本工资', '职工基本医疗保险缴费', '其他社会保障缴费']);
const resolve = (name: string): string | undefined => (KNOWN.has(name) ? name : undefined);

test('two names that stand together are two where a mark may be lost, and one elsewhere', () => {
  const names = ['基本工资', '职工基本医疗保险缴费其他社会保障缴费'];
  expect([...eachName({ names, lostMarks: true }, resolve).keys()]).toEqual([...KNOWN]);
  expect(eachName({ names, lostMarks: false }, resolve).get(names[1] ?? '')).toBeUndefined();
});
