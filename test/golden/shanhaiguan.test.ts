import type { Check } from '../../src/rule/check';
import { casePath } from '../support/cases';
import { cellNames, checkCase } from '../support/check-case';
import { mutate, mutationReport } from '../support/mutations';

const suite = casePath('shanhaiguan-2023') === null ? describe.skip : describe;

suite('the workbook of shanhaiguan-2023, as it was published', () => {
  let result: Check;
  beforeAll(async () => {
    result = await checkCase('shanhaiguan-2023');
  });

  test('is recognised as Hebei’s, of 2023, with its unit, its tables and a form for each project', () => {
    const { binding } = result;
    expect(binding.template.id).toBe('hebei');
    expect(binding.year).toBe(2023);
    expect([binding.unitCode, binding.unit]).toEqual(['201', '区委部门']);
    expect(binding.tables).toHaveLength(24);
    expect(
      binding.tables.filter((table) => table.table.kind === 'form').map((table) => table.project),
    ).toEqual([
      '车辆保险费',
      '《中共山海关区历史》第一卷查档编写',
      '设备替换工程资金',
      '保密宣传技术防范工作经费',
      '电子政务内网及红机二级网配套设备维护检测费',
      '电子政务内网设备换装',
      '会务活动承办费',
      '密码通信配套设备购置维护费',
      '区重点涉密单位互联网监测平台运维费',
      '全区电子政务内网运维服务项目',
      '网站网络维护管理经费',
      '综合保障管理费',
    ]);
    expect([binding.missing, binding.doubtful, binding.doubles, binding.otherSheets]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('leaves no row and no column of the form unread, and takes 序号 and 栏次 for no amounts', () => {
    for (const table of result.binding.tables) {
      expect(table.place.columns).not.toContain(-1);
      for (const block of table.blocks) {
        expect(block.missing.filter((item) => !item.optional)).toEqual([]);
        expect(block.rows.filter((row) => row.kind === 'unknown')).toEqual([]);
      }
    }
    expect(result.binding.tables.find((table) => table.sheet === '表1')?.bodyTop).toBe(5);
  });

  test('holds in more than 300 relations, for its amounts are right', () => {
    const { evaluated, held, notEvaluated } = result.summary.relations;
    expect(evaluated).toBeGreaterThanOrEqual(300);
    expect(held).toBe(evaluated);
    expect(notEvaluated.map((one) => one.reason)).toEqual(
      ['表7', '表8', '政府采购'].map((sheet) => expect.stringContaining(`${sheet} 没有读到零以外的数`)),
    );
    expect(
      result.findings.filter((one) => /^(?:fact\.(?!rounding)|table\.|formula\.)/.test(one.rule)),
    ).toEqual([]);
  });

  test('calls 57.34 against 10.04 + 47.29 尾差, once a table', () => {
    const rounding = result.findings.filter((finding) => finding.class === 'rounding');
    expect(rounding.map((finding) => [finding.severity, cellNames(finding)[0]])).toEqual([
      ['info', '表2!D12'],
      ['info', '表3!D12'],
      ['info', '表5!D12'],
    ]);
  });

  test('does not take the form’s own second 一、 (年初结转 by fund) for a fault', () => {
    expect(result.findings.filter((finding) => finding.rule === 'text.numbering')).toEqual([]);
  });

  test('bounds 基本支出’s 公务接待费 0.32 by the 22.37 of “三公” and does not tie them', () => {
    const relations = result.facts.relations.filter((relation) => {
      const sheets = [...relation.left, ...relation.right].map((cell) => cell.table.sheet);
      return sheets.includes('表6') && sheets.includes('表9');
    });
    expect(relations.map((relation) => relation.kind)).toEqual(relations.map(() => 'bound'));
    expect(relations.map((relation) => relation.label.economic)).toEqual(
      expect.arrayContaining(['30217', '30231']),
    );
  });

  test('balances income and spending by 科目', () => {
    const balances = result.facts.relations.filter(
      (relation) =>
        relation.kind === 'balance' &&
        relation.label.functional !== undefined &&
        [...relation.left, ...relation.right].some((cell) => cell.table.sheet === '表2'),
    );
    expect(balances.length).toBeGreaterThanOrEqual(15);
  });

  test('names every amount that is changed, but for a part that shrinks within its whole', async () => {
    const mutations = await mutate('shanhaiguan-2023');
    console.log(mutationReport('shanhaiguan-2023', mutations));
    expect(mutations.unrelated).toEqual([]);
    // 办公用房 is only bounded by 房屋: less of it contradicts nothing.
    expect(mutations.missed.filter((one) => !one.startsWith('固定资产!C6 '))).toEqual([]);
  }, 120_000);
});
