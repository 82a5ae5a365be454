/** A form of many rows is decided on fewer of them, and checked on all. */
import { bind } from '../../../src/binding/bind';
import { draftPack } from '../../../src/draft/draft';
import { readInstead } from '../../../src/draft/read-instead';
import { sampleOf } from '../../../src/draft/search/sample';
import { buildFacts } from '../../../src/fact/facts';
import { judge } from '../../../src/fact/relation';
import { check } from '../../../src/rule/check';
import { expandPack } from '../../../src/template/expand';
import type { RowSets } from '../../../src/template/expand';
import { ROW_SETS } from '../../../src/templates';
import type { Workbook } from '../../../src/workbook/model';
import { sheetOf, workbookOf } from '../../support/sheets';

const SETS = ROW_SETS as RowSets;

/** A department of so many units, each with two 科目; every amount is a third, rounded, so that sums leave 尾差. */
function department(units: number): Workbook {
  const cents = (amount: number) => Math.round(amount * 100) / 100;
  const income: (string | number)[][] = [];
  const spent: (string | number)[][] = [];
  const total = [0, 0, 0];
  for (let unit = 0; unit < units; unit++) {
    const code = String(316_001 + unit);
    const lines = [1, 2].map((one) => [
      cents((10 + unit) / 3 + cents((unit + one) / 3)),
      cents((10 + unit) / 3),
      cents((unit + one) / 3),
    ]);
    const sums = [0, 1, 2].map((at) => cents(lines.reduce((sum, line) => sum + (line[at] ?? 0), 0)));
    sums.forEach((one, at) => (total[at] = cents((total[at] ?? 0) + one)));
    income.push([code, `南湖第${unit + 1}中心`, sums[0] ?? 0, sums[0] ?? 0, 0]);
    spent.push(['', code, `南湖第${unit + 1}中心`, ...sums]);
    lines.forEach((line, at) =>
      spent.push([at ? '2080502' : '2080501', code, at ? '事业单位离退休' : '行政单位离退休', ...line]),
    );
  }
  return workbookOf(
    sheetOf('表1', [
      ['部门收入总表'],
      ['', '', '', '', '单位：万元'],
      ['单位代码', '单位名称', '合计', '一般公共预算拨款收入', '政府性基金预算拨款收入'],
      ['', '合计', total[0] ?? 0, total[0] ?? 0, 0],
      ...income,
    ]),
    sheetOf('表2', [
      ['部门支出总表'],
      ['', '', '', '', '', '单位：万元'],
      ['科目编码', '单位代码', '单位名称（科目）', '合计', '基本支出', '项目支出'],
      ['', '', '合计', ...total],
      ...spent,
    ]),
  );
}

const bound = (workbook: Workbook) => bind(workbook, [expandPack(draftPack(workbook, SETS).pack, SETS)]);

const meanings = (workbook: Workbook) =>
  readInstead(workbook, SETS).template.reading?.tables.map(({ columns }) =>
    columns.map(({ meaning }) => meaning),
  );

describe('a form of many units', () => {
  test('is tried on a few rows, in which all holds that holds on all', () => {
    const sample = sampleOf(bound(department(150)));
    const tried = sample?.binding ?? bound(department(1));
    const rows = tried.tables.map(({ blocks }) => blocks[0]?.rows.length);
    expect(rows).toEqual([6, 16]);
    const { relations } = buildFacts(tried);
    expect(relations.length).toBeGreaterThan(30);
    expect(relations.filter((relation) => judge(relation) === 'broken')).toEqual([]);
  });

  test('is read like one of few units, which needs no sample', () => {
    expect(sampleOf(bound(department(3)))).toBeNull();
    expect(meanings(department(150))).toEqual(meanings(department(3)));
  });

  test('is checked on all its rows', () => {
    const workbook = department(150);
    const wrong = workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, at) =>
        row?.map((cell, column) =>
          sheet.name === '表2' && at === 401 && column === 4 && cell ? { ...cell, value: 987.65 } : cell,
        ),
      ),
    }));
    const places = check(readInstead({ ...workbook, sheets: wrong }, SETS)).findings.flatMap(
      ({ severity, cause, cells }) =>
        severity === 'error' && cause === null ? [`${cells[0]?.sheet}!${cells[0]?.address}`] : [],
    );
    expect(places).toEqual(['表2!E402']);
  });

  test('has what was decided on a row that stands for others decided on all of them', () => {
    const sample = sampleOf(bound(department(150)));
    const row = sample?.binding.tables[0]?.blocks[0]?.rows.find(({ standsFor }) => standsFor !== undefined);
    const change = {
      place: { kind: 'row', table: 0, block: 0, row: row?.row ?? -1 } as const,
      to: { label: null, partial: false },
    };
    expect(sample?.inWhole([change])).toHaveLength(146);
  });
});
