/** 本页合计, 累计 and 小计 that a program printed among the rows of a list. */
import { readInstead } from '../../src/draft/read-instead';
import { check } from '../../src/rule/check';
import type { RowSets } from '../../src/template/expand';
import { ROW_SETS } from '../../src/templates';
import { sheetOf, workbookOf } from '../support/sheets';

type Line = readonly (string | number)[];
const LINES: readonly Line[] = [
  ['', '合计', 98, 70, 28],
  ['213', '农林水支出', 90, 62, 28],
  ['21303', '水利', 90, 62, 28],
  ['2130301', '行政运行', 50, 50, 0],
  ['2130314', '防汛', 40, 12, 28],
  ['221', '住房保障支出', 8, 8, 0],
  ['22102', '住房改革支出', 8, 8, 0],
  ['2210201', '住房公积金', 8, 8, 0],
];

function told(...lines: readonly Line[]) {
  const sheet = sheetOf('支出总表', [
    ['2025年部门支出总表', '', '', '', ''],
    ['部门：青禾县水利局', '', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ...lines,
  ]);
  const { findings, summary } = check(readInstead(workbookOf(sheet), ROW_SETS as RowSets));
  const said = findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  return { said, held: summary.relations.held, failed: summary.relations.evaluated - summary.relations.held };
}

test.each(['本页合计', '小计', '累计'])('%s takes part in no sum and is told once', (name) => {
  const sum: Line = ['', name, 90, 62, 28];
  const right = told(...LINES);
  const { said, held, failed } = told(...LINES.slice(0, 5), sum, ...LINES.slice(5), ['', name, 8, 8, 0]);
  expect(failed).toBe(0);
  expect(held).toBe(right.held);
  expect(said).toEqual([
    `支出总表 第 9、13 行是“${name}”，是打印时加的合计，没有参加校验；公开的表里不应有，请删去。`,
    ...right.said,
  ]);
});

test('合计 once more among the rows is no total of the list; one that closes it says it again', () => {
  const right = told(...LINES);
  const inner = told(...LINES.slice(0, 5), ['', '合计', 90, 62, 28], ...LINES.slice(5));
  expect(inner).toMatchObject({ held: right.held, failed: 0 });
  expect(inner.said).toEqual([
    '支出总表 第 9 行是“合计”，是打印时加的合计，没有参加校验；公开的表里不应有，请删去。',
    ...right.said,
  ]);
  const closed = told(...LINES, ['', '合计', 98, 70, 28]);
  expect(closed).toMatchObject({ failed: 0, said: right.said });
});
