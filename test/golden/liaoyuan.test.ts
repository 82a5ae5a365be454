import type { Check } from '../../src/rule/check';
import { casePath } from '../support/cases';
import { cellNames, checkCase } from '../support/check-case';

const suite = casePath('liaoyuan-2023') === null ? describe.skip : describe;

suite('the workbook of liaoyuan-2023, as it was handed out', () => {
  let result: Check;
  beforeAll(async () => {
    result = await checkCase('liaoyuan-2023');
  });
  const arithmetical = () =>
    result.findings.filter(
      (finding) => finding.severity === 'error' && ['imbalance', 'cross-table'].includes(finding.class),
    );

  test('is recognised as that of a city of 吉林, with a form for each of its eight projects', () => {
    const { binding, summary } = result;
    expect(binding.template.id).toBe('jilin-city');
    expect(binding.year).toBe(2023);
    expect(binding.unit).toBe('辽源市社会保险事业管理局');
    expect(binding.missing).toEqual([]);
    expect(binding.otherSheets).toEqual([]);
    expect(binding.tables.filter(({ table }) => table.kind === 'form')).toHaveLength(8);
    expect(summary.relations.evaluated).toBeGreaterThanOrEqual(300);
  });

  test('reads every row', () => {
    const rows = result.binding.tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
    expect(rows.filter((row) => row.kind === 'unknown')).toEqual([]);
  });

  test('knows the project of every form among the 一级 and 二级项目 of the table', () => {
    const { tables } = result.binding;
    const listed = tables
      .find(({ sheet }) => sheet === '项目支出表')
      ?.blocks[0]?.rows.flatMap(({ label }) => label?.project ?? []);
    const forms = tables.filter(({ table }) => table.kind === 'form').map(({ project }) => project);
    expect(new Set(forms).size).toBe(8);
    for (const project of forms) expect(listed).toContain(project);
  });

  test('has the total of the year one row too low (LY-01, LY-02)', () => {
    const [cause] = arithmetical();
    expect(cause).toMatchObject({ rule: 'fact.tie', cause: null, expected: '0.00', difference: '5266.13' });
    expect(cause && cellNames(cause)[0]).toBe('收支总表!B18');
    expect(cause?.message).toContain('填低了一行：应在“本年收入合计”（B17），不在“财政拨款结转”（B18）');
    expect(
      arithmetical().find((one) => one.cause === cause?.id && cellNames(one)[0] === '收支总表!B17'),
    ).toMatchObject({ expected: '5266.13', difference: '-5266.13' });
  });

  test('counts 其他交通费用 as 人员经费 in one table and as 公用经费 in another (LY-03, LY-04)', () => {
    const moved = result.findings.find(({ rule }) => rule === 'fact.reclassified');
    expect(moved).toMatchObject({ severity: 'error', cause: null, difference: '66.79' });
    expect(moved?.message).toContain('其他交通费用');
    expect(moved && cellNames(moved)).toEqual(
      expect.arrayContaining([
        '一般公共预算基本支出表!C22',
        '一般公共预算支出表!D18',
        '一般公共预算基本支出表!D22',
        '一般公共预算支出表!E18',
      ]),
    );
  });

  test('has no other arithmetical cause', () => {
    expect(arithmetical().filter((finding) => finding.cause === null)).toHaveLength(2);
  });

  test('repeats the names of 类 where 款 should stand (LY-10)', () => {
    const repeated = result.findings.find(({ rule }) => rule === 'text.subject-repeated');
    expect(repeated?.severity).toBe('warning');
    expect(repeated && cellNames(repeated)).toEqual(
      expect.arrayContaining(['一般公共预算支出表!A6', '一般公共预算支出表!A12', '一般公共预算支出表!A16']),
    );
    expect(repeated?.message).toContain('人力资源和社会保障管理事务');
  });

  test('misses the total that every list of the form ends with (LY-23), and no other row', () => {
    const missing = result.findings.filter(({ rule }) => rule === 'table.rows-missing');
    expect(missing.map((finding) => [finding.cells[0]?.sheet, finding.message])).toEqual([
      ['收入总表', expect.stringContaining('缺少表样规定的行：“合计”')],
    ]);
  });
});
