/** A row under another 科目 than its amounts are: the label is told, not the amounts that it breaks. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Finding } from '../../src/rule/finding';
import { builtInTemplates } from '../../src/templates/built-in';
import type { CellValue } from '../../src/workbook/model';
import { smallDepartment } from '../support/small-department';

function rootsOf(cells: Readonly<Record<string, CellValue>>): Finding[] {
  return check(bind(smallDepartment(cells), builtInTemplates())).findings.filter(
    ({ cause, severity, rule }) => cause === null && severity === 'error' && !rule.startsWith('indicator.'),
  );
}

test('the small department is right', () => expect(rootsOf({})).toEqual([]));

describe('of two tables that have one name under two codes', () => {
  test('the one is told whose code stands out of order and in no other table', () => {
    const roots = rootsOf({ '公开表3!A13': '208', '公开表3!B13': '05' });
    expect(roots.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^公开表3 第 13 行.*编码 2080562 在科目目录和别的表里都没有.*应为 2130262。$/),
    ]);
    expect(roots[0]?.textFixes?.map(({ sheet, text }) => [sheet, text])).toEqual([
      ['公开表3', '213'],
      ['公开表3', '02'],
    ]);
  });

  test('neither is offered where nothing else tells them apart', () => {
    const code = { A: '213', B: '02', C: '62' };
    const roots = rootsOf({
      ...Object.fromEntries(Object.entries(code).map(([column]) => [`公开表3-2!${column}11`, null])),
      ...Object.fromEntries(Object.entries(code).map(([column]) => [`公开表3-2!${column}12`, null])),
      '公开表3!C13': '63',
    });
    const told = roots.filter(({ rule }) => rule === 'table.code-name');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining('看不出哪一处错'),
      expect.stringContaining('看不出哪一处错'),
    ]);
    expect(told.some(({ textFixes }) => textFixes)).toBe(false);
  });
});

test('a project under another code is one wrong code, and no amount is offered', () => {
  const cells = { '公开表3-2!A11': '208', '公开表3-2!B11': '05' };
  const { findings } = check(bind(smallDepartment(cells), builtInTemplates()));
  const [root, ...more] = rootsOf(cells);
  expect(more).toEqual([]);
  expect(root?.message).toMatch(/^公开表3-2 第 11 行“良种繁育示范”的编码是 2080562，改为 2130262/);
  expect(findings.filter(({ fix }) => fix)).toEqual([]);
});
