import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';

const hebei = builtInTemplates().find((template) => template.id === 'hebei')!;

type Rows = (string | number)[][];

/** Rows with the 序号 that the form prints before them. */
function numbered(rows: Rows): Rows {
  return rows.map((row, index) => [index + 1, ...row]);
}

/** A department with 政府性基金, 事业收入, money carried over and (where asked) forward. */
function construction({ forward = 0, currentOnly = false } = {}): Record<string, Rows> {
  const spent = 160 - forward;
  const general = currentOnly ? 100 : 105;
  return {
    '1': numbered([
      ['一、一般公共预算拨款收入', 100, '十二、城乡社区支出', spent - 15],
      ['二、政府性基金预算拨款收入', 40, '二十、住房保障支出', 15],
      ['五、事业收入', 12, '三十一、人行科目', ''],
      ['本年收入合计', 152, '本年支出合计', spent],
      ['上年结转结余', 8, '年终结转结余', forward || ''],
      ['收入总计', 160, '支出总计', 160],
    ]),
    '2': numbered([
      ['', '合计', 160, 152, 140, '', 12, '', '', '', '', 8],
      ['212', '城乡社区支出', 145, 137, 125, '', 12, '', '', '', '', 8],
      ['21201', '城乡社区管理事务', 105, 97, 85, '', 12, '', '', '', '', 8],
      ['2120101', '行政运行', 105, 97, 85, '', 12, '', '', '', '', 8],
      ['21208', '国有土地使用权出让收入安排的支出', 40, 40, 40, '', '', '', '', '', '', ''],
      ['2120803', '城市建设支出', 40, 40, 40, '', '', '', '', '', '', ''],
      ['221', '住房保障支出', 15, 15, 15, '', '', '', '', '', '', ''],
      ['22102', '住房改革支出', 15, 15, 15, '', '', '', '', '', '', ''],
      ['2210201', '住房公积金', 15, 15, 15, '', '', '', '', '', '', ''],
    ]),
    '3': numbered([
      ['', '合计', spent, 115, 45 - forward, '', '', ''],
      ['212', '城乡社区支出', spent - 15, 100, 45 - forward, '', '', ''],
      ['21201', '城乡社区管理事务', 105 - forward, 100, 5 - forward, '', '', ''],
      ['2120101', '行政运行', 105 - forward, 100, 5 - forward, '', '', ''],
      ['21208', '国有土地使用权出让收入安排的支出', 40, '', 40, '', '', ''],
      ['2120803', '城市建设支出', 40, '', 40, '', '', ''],
      ['221', '住房保障支出', 15, 15, '', '', '', ''],
      ['22102', '住房改革支出', 15, 15, '', '', '', ''],
      ['2210201', '住房公积金', 15, 15, '', '', '', ''],
    ]),
    '4': numbered([
      ['一、一般公共预算拨款', 100, '十二、城乡社区支出', 130, 90, 40, ''],
      ['二、政府性基金预算拨款', 40, '二十、住房保障支出', 15, 15, '', ''],
      ['本年收入合计', 140, '本年支出合计', 145, 105, 40, ''],
      ['年初财政拨款结转和结余', 5, '年末财政拨款结转和结余', '', '', '', ''],
      ['一、一般公共预算拨款', 5, '', '', '', '', ''],
      ['二、政府性基金预算拨款', '', '', '', '', '', ''],
      ['三、国有资本经营预算拨款', '', '', '', '', '', ''],
      ['收入总计', 145, '支出总计', 145, 105, 40, ''],
    ]),
    '5': numbered([
      ['', '合计', general, general, ''],
      ['212', '城乡社区支出', general - 15, general - 15, ''],
      ['21201', '城乡社区管理事务', general - 15, general - 15, ''],
      ['2120101', '行政运行', general - 15, general - 15, ''],
      ['221', '住房保障支出', 15, 15, ''],
      ['22102', '住房改革支出', 15, 15, ''],
      ['2210201', '住房公积金', 15, 15, ''],
    ]),
    '7': numbered([
      ['', '合计', 40, '', 40],
      ['212', '城乡社区支出', 40, '', 40],
      ['21208', '国有土地使用权出让收入安排的支出', 40, '', 40],
      ['2120803', '城市建设支出', 40, '', 40],
    ]),
    '9': numbered([
      ['“三公”经费小计', 9, 7, 2, ''],
      ['一、因公出国（境）费', '', '', '', ''],
      ['二、公务用车购置及运维费', 6, 4, 2, ''],
      ['    其中：公务用车购置费', 2, '', 2, ''],
      ['          公务用车运行维护费', 4, 4, '', ''],
      ['三、公务接待费', 3, 3, '', ''],
    ]),
    assets: [
      ['资产总额', '', 90],
      ['1、房屋（平方米）', 500, 50],
      ['　　其中：办公用房（平方米）', 400, 45],
      ['2、车辆（台、辆）', 2, 30],
      ['3、单价在20万元以上的设备', '', ''],
      ['4、其他固定资产', 20, 10],
    ],
    procurement: [
      ['办公设备更新', 30, '台式机', 'A020101', '台', 5, 0.5, 2.5, 2.5, '', '', '', '', '', '', 2],
      ['', '', '打印机', 'A020102', '台', 2, 0.25, 0.5, '', '', '', '', 0.5, '', '', ''],
    ],
  };
}

function checked(bodies: Record<string, Rows>): Check {
  return check(
    bind(filledForm(hebei, bodies, { department: '305某某区住房和城乡建设局' }), builtInTemplates()),
  );
}

function errors(bodies: Record<string, Rows>): string[] {
  return checked(bodies)
    .findings.filter((finding) => finding.severity === 'error')
    .map((finding) => finding.message);
}

describe('the tables of Hebei, filled by another department', () => {
  test('hold with 政府性基金, 事业收入 and money carried over', () => {
    expect(errors(construction())).toEqual([]);
  });

  test('hold where money is carried forward, for then 收入总表 by 科目 is not 支出总表', () => {
    expect(errors(construction({ forward: 4 }))).toEqual([]);
  });

  test('hold where 表5 shows this year’s appropriation alone', () => {
    expect(errors(construction({ currentOnly: true }))).toEqual([]);
  });

  test('name their department by the line above the header, which has no caption', () => {
    const { binding } = checked(construction());
    expect([binding.unitCode, binding.unit]).toEqual(['305', '某某区住房和城乡建设局']);
  });

  test('tie the income of a 科目 to its spending', () => {
    const bodies = construction();
    for (const row of [3, 4]) {
      const cells = bodies['2']?.[row - 1] ?? [];
      for (const column of [3, 4, 5]) cells[column] = Number(cells[column]) + 3;
    }
    expect(errors(bodies).join('\n')).toMatch(/表2!D8.*105|表2!D8.*108/);
  });

  test('say “三公” by fund, rows by item and columns by fund', () => {
    const bodies = construction();
    (bodies['9']?.[2] ?? [])[3] = 5;
    expect(errors(bodies)[0]).toContain('表9!D8');
  });

  test('count areas and vehicles without adding them up, and add the values', () => {
    const bodies = construction();
    (bodies['assets']?.[3] ?? [])[2] = 31;
    const messages = errors(bodies);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('固定资产!C');
  });

  test('add what one project buys in several lines', () => {
    const bodies = construction();
    (bodies['procurement']?.[1] ?? [])[7] = 0.8;
    const messages = errors(bodies);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('政府采购!H6');
  });
});
