import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { draftPack } from '../../src/draft/draft';
import { jsonText } from '../../src/template/json-text';
import { planScaffold } from '../../src/scaffold/scaffold';
import type { RowSets } from '../../src/template/expand';
import { expandPack } from '../../src/template/expand';
import { parsePack } from '../../src/template/load';
import { ROW_SETS } from '../../src/templates';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';
import { caseBytes, describeWithCases } from '../support/cases';
import { sheetOf, workbookOf } from '../support/sheets';
import { percent, sameColumns } from './support';

const sets = ROW_SETS as RowSets;
const draftTemplate = (workbook: Workbook) => {
  const { pack } = draftPack(workbook, sets);
  return expandPack(parsePack(jsonText(pack)), sets);
};

// A blank form of 决算 does not say in words that its income is this year's alone: its pack knows, a draft asks.
const budgets = builtInTemplates().filter(({ id }) => id !== 'final-accounts');

describe.each(budgets.map((template) => [template.id, template] as const))(
  'a blank form of %s',
  (_, template) => {
    test('is read as the pack has it, in four columns of five at least', async () => {
      const file = createXlsx();
      const unit = { name: '某某县教育局', code: '301001' };
      await file.apply(planScaffold(template, { year: 2025, unit, level: '县级' }));
      const draft = draftTemplate(await file.read());
      for (const amounts of [true, false]) {
        const share = sameColumns(template, draft, amounts);
        expect([share.same / Math.max(1, share.all) >= 0.8, share.misses]).toEqual([true, share.misses]);
      }
      expect(JSON.stringify(draft.pack)).not.toMatch(/某某县教育局|2025年/);
    });
  },
);

describeWithCases('a draft of a published workbook', (name) => {
  test('reads four amount columns of five as the pack for it has them, and raises no alarm of its own', async () => {
    const workbook = await readWorkbook(caseBytes(name));
    const known = check(bind(workbook, builtInTemplates()));
    const draft = draftTemplate(workbook);
    const amounts = sameColumns(known.binding.template, draft, true);
    const others = sameColumns(known.binding.template, draft, false);
    const own = check(bind(workbook, [draft]));
    const errors = (result: typeof own) =>
      result.findings.filter(({ severity }) => severity === 'error').length;
    console.log(
      `${name}: amount columns ${percent(amounts)}, other columns ${percent(others)}; ` +
        `${own.facts.relations.length} relations of ${known.facts.relations.length}, ${errors(own)} errors of ${errors(known)}`,
    );
    expect(amounts.same / amounts.all).toBeGreaterThanOrEqual(0.8);
    expect(others.same / others.all).toBeGreaterThanOrEqual(0.8);
    expect(own.facts.relations.length).toBeGreaterThan(0.8 * known.facts.relations.length);
    expect(errors(own)).toBe(errors(known));
  });
});

describe('forms as bureaus hand them out', () => {
  const form = (
    rows: readonly (readonly (string | number)[])[],
    merges: readonly string[] = [],
    name = 'Sheet1',
  ) => draftPack(workbookOf(sheetOf(name, rows, merges)), sets);

  test('open years and departments become placeholders, whatever stands for them', () => {
    const { pack } = form([
      ['20XX年XX部门支出总表', '', '', ''],
      ['编制单位：', '', '', '单位：元'],
      ['科目编码', '科目名称', '合计', '基本支出'],
    ]);
    expect(pack.tables[0]?.header.rows.slice(0, 2)).toEqual([
      ['{年度}年{部门}支出总表', '', '', ''],
      ['编制单位：{部门}', '', '', '单位：元'],
    ]);
    expect(pack.money.unit).toBe('元');
    expect(pack.tables[0]?.title).toBe('支出总表');
  });

  test('what nobody can guess is listed with its table and column, and takes no part in sums', () => {
    const { pack, toFinish } = form([
      ['附表3 部门专项经费表', '', '', ''],
      ['', '', '', '单位：万元'],
      ['项目', '合计', '甲类资金', '乙类资金'],
      ['会议费', 3, 1, 2],
      ['蓝天行动', 3, 1, 2],
    ]);
    expect(toFinish).toContainEqual(
      expect.stringMatching(/^附表3（部门专项经费表）第 3 列（C）“甲类资金”看不出/),
    );
    expect(toFinish).toContainEqual(expect.stringContaining('第 5 行“蓝天行动”看不出'));
    const [block] = pack.tables[0]?.blocks ?? [];
    expect(block?.columns.map(({ role }) => role)).toEqual(['name', 'amount', 'figure', 'figure']);
    expect(block?.rows).toEqual([{ text: '会议费', label: { economic: '30215' } }, { text: '蓝天行动' }]);
  });

  test('a form that stands away from the corner is read from where it begins', () => {
    const { pack } = form(
      [
        [],
        ['', '政府性基金预算支出表', '', '', ''],
        ['', '', '', '', '单位：万元'],
        ['', '功能分类科目', '', '{年度}年支出', ''],
        ['', '科目编码', '科目名称', '合计', '项目支出'],
        ['', '', '合计', '', ''],
      ],
      ['B2:E2', 'B4:C4', 'D4:E4'],
    );
    expect(pack.tables[0]?.header).toMatchObject({ merges: ['A1:D1', 'A3:B3', 'C3:D3'] });
    expect(pack.tables[0]?.scope).toMatchObject({ measure: 'expense', source: 'fiscal.fund' });
    expect(pack.tables[0]?.blocks[0]?.rows[0]).toEqual({ text: '合计', label: {} });
  });

  test('a second table on the sheet is a table of its own', () => {
    const { pack } = form([
      ['附表1 部门收入总表', '', ''],
      ['', '', '单位：万元'],
      ['单位名称', '合计', '事业收入'],
      ['合计', '', ''],
      ['附表2 部门支出总表', '', ''],
      ['', '', '单位：万元'],
      ['科目名称', '合计', '基本支出'],
      ['合计', '', ''],
    ]);
    expect(pack.tables.map(({ title }) => title)).toEqual(['部门收入总表', '部门支出总表']);
    expect(pack.tables[0]?.blocks[0]?.rows).toHaveLength(2);
  });

  test('the form of the ministries, with what was spent last year and the change from it', () => {
    const { pack, toFinish } = form(
      [
        ['部门公开表5', '', '', '', '', '', '', ''],
        ['一般公共预算支出表', '', '', '', '', '', '', ''],
        ['部门：', '', '', '', '', '', '', '单位：万元'],
        ['功能分类科目', '', '2023年执行数', '2024年预算数', '', '', '2024年预算数比2023年执行数', ''],
        ['科目编码', '科目名称', '', '小计', '基本支出', '项目支出', '增减额', '增减%'],
        ['201', '一般公共服务支出', 1, 2, 1, 1, 1, 1],
      ],
      ['A4:B4', 'C4:C5', 'D4:F4', 'G4:H4'],
    );
    const [table] = pack.tables;
    expect(table?.number).toBe('部门公开表5');
    expect(table?.header.rows[3]?.[6]).toBe('{年度}年预算数比{上年}年执行数');
    expect(table?.blocks[0]?.columns.map(({ role, label }) => [role, label])).toEqual([
      ['code', undefined],
      ['name', undefined],
      ['amount', { year: '~上年执行数' }],
      ['amount', undefined],
      ['amount', { nature: 'basic' }],
      ['amount', { nature: 'project' }],
      ['amount', { year: '~增减' }],
      ['figure', undefined],
    ]);
    expect(table?.scope).toMatchObject({ source: 'fiscal.general', carry: 'current' });
    // What was spent last year and the change from it are understood; they stand in no sum of this year's.
    expect(toFinish.filter((one) => one.includes('看不出'))).toEqual([]);
  });

  test('政府预算支出经济分类 is not taken for that of departments', () => {
    const { pack, toFinish } = form(
      [
        ['附表9 一般公共预算基本支出表', '', ''],
        ['', '', '单位：万元'],
        ['政府预算支出经济分类', '', '合计'],
        ['科目编码', '科目名称', ''],
        ['501', '机关工资福利支出', 8],
      ],
      ['A3:B3', 'C3:C4'],
    );
    // Its codes add up among themselves, under a measure that no other table has.
    expect(pack.tables[0]?.scope.measure).toBe('~按政府预算支出经济分类');
    expect(toFinish.filter((one) => one.includes('看不出'))).toEqual([]);
  });

  test('sheets without a table are named and left out', () => {
    const table = sheetOf('表1', [
      ['部门收入总表', '', ''],
      ['单位名称', '合计', '事业收入'],
    ]);
    const { pack, otherSheets } = draftPack(workbookOf(sheetOf('说明', [['填表说明']]), table), sets);
    expect([pack.tables.length, otherSheets]).toEqual([1, ['说明']]);
    expect(() => draftPack(workbookOf(sheetOf('说明', [['填表说明']])), sets)).toThrow(
      '没有找到像表的工作表',
    );
  });

  test('sheets of any size, and texts of any kind, end in a pack or in a sentence', () => {
    const wide = Array.from({ length: 300 }, (_, n) => `第${n}列`);
    const { pack } = form([['很宽的支出表'], wide, ...Array.from({ length: 900 }, () => wide)]);
    expect(pack.tables[0]?.blocks[0]?.columns.length).toBeLessThanOrEqual(60);
    const odd = form([['=1+1 表'], ['{项目}', '__proto__'], ['~', '…'], ['合计', 'x'.repeat(3000)]]);
    expect(odd.pack.tables).toHaveLength(1);
  });
});
