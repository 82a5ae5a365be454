import type { Check } from '../../src/rule/check';
import { casePath } from '../support/cases';
import { checkCase } from '../support/check-case';

const suite = casePath('jilin-2024') === null ? describe.skip : describe;

suite('the workbook of jilin-2024, as it was handed out', () => {
  let result: Check;
  beforeAll(async () => {
    result = await checkCase('jilin-2024');
  });

  test('is recognised as that of a department of 吉林省', () => {
    const { binding, summary } = result;
    expect(binding.template.id).toBe('jilin-province');
    expect(binding.year).toBe(2024);
    expect(binding.unit).toBe('吉林省社会保险事业管理局');
    expect(binding.tables).toHaveLength(12);
    expect(binding.missing).toEqual([]);
    expect(binding.otherSheets).toEqual([]);
    expect(summary.relations.evaluated).toBeGreaterThanOrEqual(300);
  });

  test('reads every row', () => {
    const rows = result.binding.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
    expect(rows.filter((row) => row.kind === 'unknown')).toEqual([]);
  });

  test('adds up: recalculated by hand, nothing in it is off by more than 0.01', () => {
    const { findings, summary } = result;
    expect(summary.relations.held).toBe(summary.relations.evaluated);
    expect(findings.filter((one) => ['imbalance', 'cross-table'].includes(one.class))).toEqual([]);
    const rounding = findings.filter((one) => one.class === 'rounding');
    expect(rounding.map(({ severity, cells }) => [severity, cells[0]?.sheet])).toEqual([
      ['info', '一般公共预算支出预算表'],
      ['info', '一般公共预算基本支出预算表'],
    ]);
  });

  test('knows a project under the names that its tables give it', () => {
    const project = (sheet: string, row: number) =>
      result.binding.tables
        .find((table) => table.sheet === sheet)
        ?.blocks[0]?.rows.find((one) => one.row === row)?.label?.project;
    expect(project('财政拨款委托业务费支出预算表', 6)).toBe(project('项目支出预算表', 15));
    expect(project('财政拨款委托业务费支出预算表', 7)).toBe(project('项目支出预算表', 21));
    expect(project('项目支出绩效目标表', 28)).toBe(project('项目支出预算表', 15));
    expect(project('项目支出绩效目标表', 38)).toBe(project('项目支出预算表', 16));
  });
});
