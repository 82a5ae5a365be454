/** Faults planted in 部门决算 of the ministry's form: each is one cause, named where it is. */
import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Cell, Workbook } from '../../src/workbook/model';
import { department } from '../support/final-atoms';
import type { Draw } from '../support/final-atoms';
import { nationalFinalAccounts } from '../support/forms/national/final-accounts';
import { MINISTRY } from '../support/forms/national/style';

function drawing(seed: number): Draw {
  let state = seed * 7919;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

type Rows = (Cell | undefined)[][];
const right = nationalFinalAccounts(department(drawing(1)), MINISTRY);

/** The workbook with one of its tables (1 to 9) changed. */
function edited(table: number, change: (rows: Rows) => void): Workbook {
  const sheets = right.sheets.map((sheet, index) => {
    if (index !== table - 1) return sheet;
    const rows = sheet.rows.map((row) => [...(row ?? [])]);
    change(rows);
    return { ...sheet, rows };
  });
  return { ...right, sheets };
}

const rowOf = (rows: Rows, text: string) =>
  rows.findIndex((row) => row.some((cell) => typeof cell?.value === 'string' && cell.value.trim() === text));

function amountOf(table: number, text: string, column: number, by: (value: number) => number): Workbook {
  return edited(table, (rows) => {
    const row = rowOf(rows, text);
    const value = Number(rows[row]?.[column]?.value ?? 0);
    rows[row]![column] = { value: Math.round(by(value) * 100) / 100, format: '0.00' };
  });
}

const FAULTS: readonly [fault: string, rule: string, says: string, workbook: () => Workbook][] = [
  ['a 款 off from its 项', 'fact.rollup', 'E9（政府办公厅', () => amountOf(3, '20103', 4, (v) => v + 5)],
  ['合计 of the income', 'fact.rollup', 'E7（合计', () => amountOf(2, '合计', 4, (v) => v + 12.3)],
  ['302 twice its 款', 'fact.rollup', '正好是应填数的两倍', () => amountOf(6, '302', 5, (v) => v * 2)],
  [
    '公用经费合计, in the last lane',
    'fact.rollup',
    'I13（公用经费合计',
    () => amountOf(6, '公用经费合计', 8, (v) => v + 3),
  ],
  ['a 科目 in the last lane', 'fact.rollup', 'GK06', () => amountOf(6, '31002', 8, (v) => v + 1)],
  [
    '年末结转和结余',
    'fact.rollup',
    'F35（年末结转和结余',
    () => amountOf(1, '年末结转和结余', 5, (v) => v + 1),
  ],
  [
    'amounts a row too high',
    'fact.shifted-rows',
    '从第 9 行“20103',
    () =>
      edited(5, (rows) => {
        const list = right.sheets[4]!.rows;
        for (let row = rowOf(rows, '20103'); row < rows.length - 2; row++)
          for (const column of [4, 5, 6]) rows[row]![column] = list[row + 1]?.[column];
      }),
  ],
  [
    'a column not filled in',
    'fact.blank-line',
    '“项目支出”栏',
    () =>
      edited(3, (rows) => {
        for (const row of rows.slice(7)) row[6] = undefined;
      }),
  ],
  [
    "another year's table",
    'fact.strange-table',
    'GK04',
    () => {
      const other = nationalFinalAccounts(department(drawing(2)), MINISTRY);
      return {
        ...right,
        sheets: right.sheets.map((sheet, index) => other.sheets[index === 3 ? 3 : -1] ?? sheet),
      };
    },
  ],
];

test.each(FAULTS)('%s', (_, rule, says, workbook) => {
  const { findings } = check(bind(workbook(), builtInTemplates()));
  const roots = findings.filter(({ cause, severity }) => cause === null && severity !== 'info');
  expect(roots.map((root) => root.rule)).toEqual([rule]);
  expect(roots[0]?.message).toContain(says);
});
