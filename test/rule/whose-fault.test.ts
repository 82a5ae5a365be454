/** Faults that break sums as if several amounts were wrong: the one slip is told, and what follows below it, once. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Finding } from '../../src/rule/finding';
import { builtInTemplates } from '../../src/templates/built-in';
import type { CellValue } from '../../src/workbook/model';
import { smallDepartment } from '../support/small-department';

type Cells = Readonly<Record<string, CellValue>>;

const foundIn = (cells: Cells): readonly Finding[] =>
  check(bind(smallDepartment(cells), builtInTemplates())).findings;

const rootsIn = (cells: Cells): Finding[] =>
  foundIn(cells).filter(
    ({ cause, severity, rule }) => cause === null && severity === 'error' && !rule.startsWith('indicator.'),
  );

const messagesIn = (cells: Cells): string[] => rootsIn(cells).map(({ message }) => message);

function filled(sheet: string, columns: string, rows: readonly number[], value: CellValue): Cells {
  return Object.fromEntries(
    rows.flatMap((row) => [...columns].map((column) => [`${sheet}!${column}${row}`, value] as const)),
  );
}

test('an amount that nobody can read is the cause of the totals that are short by it', () => {
  const [first, ...more] = messagesIn({
    ...filled('公开表3', 'G', [6, 7, 8], 451.2),
    '公开表3!G10': '27,3o',
  });
  expect(more).toEqual([]);
  expect(first).toMatch(/^公开表3!G10 是金额栏，却写着“27,3o”，读不出数，.*按它们推算是 27\.30/);
});

test('a project that the goals have and the list has not is a row too few', () => {
  const [first, ...more] = rootsIn(filled('公开表3-2', 'ABCDEF', [12], null));
  expect(more).toEqual([]);
  expect(first?.message).toMatch(/^公开表3-2 少一行：技术手册编印，10\.50 万元.*公开表6!C7 有这个数/);
  expect(first?.insert).toBeUndefined();
});

test('a unit that one table alone names is told, not the amounts', () => {
  expect(messagesIn({ '公开表6!A5': '316009-云岭林场' })).toEqual([
    expect.stringMatching(/^公开表6 第 5 行的单位是“316009 云岭林场”，别的表都没有这个单位/),
  ]);
});

test('a whole 类 one column off is one move', () => {
  const right = [73, 33, 22, 18];
  const cells = right.map((amount, at): Cells => ({
    [`公开表3-1!F${12 + at}`]: amount,
    [`公开表3-1!G${12 + at}`]: null,
  }));
  expect(messagesIn(Object.assign({}, ...cells) as Cells)).toEqual([
    expect.stringMatching(/^公开表3-1 从“商品和服务支出”起 4 行（F12:F15）的数都偏了一列/),
  ]);
});

describe('a table in 元 under 万元', () => {
  const { sheets } = smallDepartment();
  const { rows = [] } = sheets.find(({ name }) => name === '公开表3') ?? {};
  const cells: Record<string, CellValue> = {};
  rows.forEach((row, at) =>
    row?.forEach((cell, column) => {
      if (at >= 5 && typeof cell?.value === 'number')
        cells[`公开表3!${'ABCDEFGH'[column]}${at + 1}`] = Math.round(cell.value * 10_000);
    }),
  );

  test('is told as that', () => {
    expect(messagesIn(cells)).toEqual([
      expect.stringMatching(/^公开表3 整张表的数都是其他表.*一万倍.*元、万元弄混/),
    ]);
  });

  test('each cell that follows is told once', () => {
    const told = foundIn(cells)
      .filter(({ cause, difference }) => cause !== null && difference)
      .map(({ cells: [first], expected }) => `${first?.sheet}!${first?.address} ${expected}`);
    expect(new Set(told).size).toBe(told.length);
  });
});

test('a sign too many is told as that', () => {
  expect(messagesIn({ '公开表3!G11': -238.3 })).toEqual([expect.stringContaining('像是多了负号')]);
});

test('a row that no total counts is to be deleted or added, whatever else has its amount', () => {
  const row = { A: '213', B: '02', C: '62', D: '316004', E: '  现场观摩', F: 33 };
  const cells = Object.entries(row).map(([column, value]) => [`公开表3-2!${column}14`, value]);
  const [first] = messagesIn(Object.fromEntries(cells) as Cells);
  expect(first).toContain('多列的请删去这一行');
  expect(first).not.toContain('办公费');
});
