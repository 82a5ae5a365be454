/** 部门决算 of departments that nobody published, in the form: no finding, a text that reads back, single changes found. */
import { strToU8 } from 'fflate';
import type { Money } from '../../src/amount/money';
import { bind } from '../../src/binding/bind';
import { withValues } from '../../src/derive/with-values';
import type { FactCell } from '../../src/fact/cell';
import { check } from '../../src/rule/check';
import { checkNarrative } from '../../src/rule/narrative/check';
import { narrativeText } from '../../src/narrative/write';
import { builtInTemplates } from '../../src/templates/built-in';
import { outlineOf } from '../../src/templates/narrative';
import type { Workbook } from '../../src/workbook/model';
import { answered } from '../narrative/write/answers';
import { finalAccounts } from '../support/final-department';
import { withCells } from '../support/live';
import { mutateWorkbook, mutationReport } from '../support/mutations';

const RUNS = 6;
const template = builtInTemplates().find(({ id }) => id === 'final-accounts')!;
const departments: Workbook[] = [];

beforeAll(async () => {
  let state = 20_257;
  const draw = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  for (let run = 0; run < RUNS; run++) departments.push(await finalAccounts(template, draw));
}, 60_000);

test('are added up as they stand: nothing is called wrong', () => {
  for (const department of departments) {
    const { findings, summary } = check(bind(department, builtInTemplates()));
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
    expect(summary.relations.held).toBe(summary.relations.evaluated);
    expect(summary.relations.evaluated).toBeGreaterThan(250);
  }
});

test('may not spend more on 公务接待 than was planned', () => {
  const planned = { sheet: '09三公经费', row: 5, column: 5, value: 0.01 };
  const { findings } = check(bind(withValues(departments[0]!, [planned]), [template]));
  expect(findings.find(({ rule }) => rule === 'outturn.overspent')?.message).toContain('公务接待费');
});

/** The amounts of a table that are filled, changed. */
function changed(sheet: string, change: (value: Money, cell: FactCell) => Money | null): Workbook {
  const { facts } = check(bind(departments[0]!, [template]));
  const cells = facts.models.flatMap((model) => model.cells.flat());
  const values = cells.flatMap((cell) => {
    if (cell?.table.sheet !== sheet || cell.virtual || cell.value.isZero()) return [];
    const value = change(cell.own, cell);
    return value ? [{ sheet, row: cell.row, column: cell.column, value: value.toNumber() }] : [];
  });
  return withValues(departments[0]!, values);
}

const causesOf = (workbook: Workbook): string[] =>
  check(bind(workbook, [template])).findings.flatMap(({ cause, severity, message }) =>
    cause === null && severity === 'error' ? [message] : [],
  );

test('have 人员经费 and 公用经费 in halves that together are 基本支出 of the other tables', () => {
  const workbook = changed('06基本支出', (value, { label: { nature, economic } }) =>
    nature === 'basic.personnel' && [undefined, '301', '30101'].includes(economic)
      ? value.plus('3.25')
      : null,
  );
  expect(causesOf(workbook).join()).toContain('基本支出两张表不同');
});

test('have no “三公” larger than all that was spent', () => {
  const [told, ...more] = causesOf(changed('09三公经费', (value) => value.times(10_000)));
  expect(more).toEqual([]);
  expect(told).toContain('多半是元、万元弄混了');
});

test('whose columns of 项目支出 go by another name have no amounts offered', () => {
  const [department] = departments as [Workbook];
  const sheets = department.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.map((cell) => (cell?.value === '项目支出' ? { ...cell, value: '特定目标类支出' } : cell)),
    ),
  }));
  const { findings } = check(bind({ ...department, sheets }, [template]));
  expect(findings.map(({ rule }) => rule)).toContain('table.columns-missing');
  expect(findings.flatMap(({ fix }) => fix ?? [])).toEqual([]);
});

test('have one name for a code: another, which nobody knows, is told', () => {
  const { facts } = check(bind(departments[0]!, [template]));
  const table = facts.source.binding.tables.find(({ sheet }) => sheet === '05一般公共预算支出')!;
  const row = table.blocks[0]!.rows.find(({ code }) => code?.length === 7)!;
  const renamed = withCells(departments[0]!, new Map([[`${table.sheet}!B${row.row + 1}`, '山塘清淤']]));
  expect(causesOf(renamed)).toEqual([expect.stringContaining('请核对是编码错还是名称错')]);
});

test('are told in a text that reads back whole and without an error', () => {
  for (const department of departments) {
    const { facts } = check(bind(department, builtInTemplates()));
    const outline = outlineOf(template)!;
    const asked = Object.keys(answered({ facts, outline }).answers);
    // 100.00 for each 项, and what they add up to for all of them.
    const planned = asked.filter((id) => /^年初预算·.+·\d{7}$/.test(id)).length * 100;
    const whole = { '年初预算·一般公共预算支出': `${planned}.00` };
    const { document, answers } = answered({ facts, outline, answers: whole });
    const { drafts, coverage } = checkNarrative(strToU8(narrativeText(document)), facts, {
      outline,
      answers,
    });
    expect(coverage.unbound).toEqual([]);
    expect(drafts.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  }
});

test('show every amount that is changed by itself', () => {
  const result = mutateWorkbook(departments[0]!);
  console.log(mutationReport('final accounts', result));
  expect(result.missed.length / result.tried.length).toBeLessThan(0.02);
}, 300_000);
