import type { Check } from '../../src/rule/check';
import { judge } from '../../src/fact/relation';
import { casePath } from '../support/cases';
import { cellNames, checkCase } from '../support/check-case';
import { mutate, mutationReport } from '../support/mutations';

const suite = casePath('haidong-2024') === null ? describe.skip : describe;

suite('the workbook of haidong-2024, as it was published', () => {
  let result: Check;
  beforeAll(async () => {
    result = await checkCase('haidong-2024');
  });

  test('is recognised as Qinghai’s, of 2024, with its unit and all its tables', () => {
    const { binding } = result;
    expect(binding.template.id).toBe('qinghai');
    expect(binding.year).toBe(2024);
    expect(binding.unit).toBe('海东市社会保险服务局');
    expect(binding.unitCode).toBe('502003');
    expect(binding.tables).toHaveLength(11);
    expect([binding.missing, binding.doubtful, binding.doubles, binding.otherSheets]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('leaves no row and no column of the form unread', () => {
    for (const table of result.binding.tables) {
      expect(table.place.columns).not.toContain(-1);
      for (const block of table.blocks) {
        expect(block.missing.filter((item) => !item.optional)).toEqual([]);
        expect(block.rows.filter((row) => row.kind === 'unknown')).toEqual([]);
      }
    }
  });

  test('holds in more than 300 relations, for its amounts are right', () => {
    const { evaluated, held, notEvaluated } = result.summary.relations;
    expect(evaluated).toBeGreaterThanOrEqual(300);
    expect(held).toBe(evaluated);
    expect(notEvaluated.map((one) => one.reason)).toEqual([
      expect.stringContaining('政府性基金预算支出表 没有读到零以外的数'),
      expect.stringContaining('国有资本经营预算支出情况表 没有读到零以外的数'),
    ]);
    expect(
      result.findings.filter((one) => /^(?:fact\.(?!rounding)|table\.|formula\.)/.test(one.rule)),
    ).toEqual([]);
  });

  test('calls 614.98 against 614.97 and 28.26 against 28.27 尾差', () => {
    const rounding = result.findings.filter((finding) => finding.class === 'rounding');
    expect(rounding).toHaveLength(1);
    expect(rounding[0]?.severity).toBe('info');
    expect(cellNames(rounding[0] as never)).toEqual(
      expect.arrayContaining(['一般公共预算基本支出表!C31', '一般公共预算基本支出表!C5']),
    );
  });

  test('reads the department above its unit as the total, and holds the unit to it', () => {
    const rows = result.binding.tables.find((table) => table.sheet === '收入总表')?.blocks[0]?.rows ?? [];
    expect(rows.map((row) => [row.text, row.kind, row.label?.unit])).toEqual([
      ['合计', 'fixed', undefined],
      ['海东市人力资源和社会保障局', 'total', undefined],
      ['海东市社会保险服务局', 'heading', '502003'],
    ]);
  });

  test('holds the projects’ 预算数 to 支出总表, and 基本支出’s 公务接待费 to “三公”', () => {
    const between = (a: string, b: string) =>
      result.facts.relations.filter((relation) => {
        const sheets = [...relation.left, ...relation.right].map((cell) => cell.table.sheet);
        return sheets.includes(a) && sheets.includes(b) && judge(relation) === 'held';
      });
    expect(between('项目支出绩效目标表', '支出总表').length).toBeGreaterThan(0);
    const bounds = between('一般公共预算基本支出表', '一般公共预算“三公”经费支出表');
    expect(bounds.map((relation) => [relation.kind, relation.label.economic])).toContainEqual([
      'bound',
      '30217',
    ]);
  });

  test('names every amount that is changed', async () => {
    const mutations = await mutate('haidong-2024');
    console.log(mutationReport('haidong-2024', mutations));
    expect(mutations.unrelated).toEqual([]);
    expect(mutations.missed).toEqual([]);
  }, 120_000);
});
