import { bind } from '../../src/binding/bind';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { filledForm } from '../support/sheets';

const qinghai = builtInTemplates().find((template) => template.id === 'qinghai')!;

type Rows = (string | number)[][];

/** A department of two units with 事业收入, money carried over and money carried forward. */
function education({ withCarryover = false, forward = 0 } = {}): Record<string, Rows> {
  const more = withCarryover ? 8 : 0;
  const left = 130 - forward;
  const functional = (total: number, school: number, project: number): Rows => [
    ['', '合计', total, total - project, project],
    ['205', '教育支出', school, school - project, project],
    ['20502', '普通教育', school, school - project, project],
    ['2050202', '小学教育', school - project, school - project, ''],
    ['2050299', '其他普通教育支出', project, '', project],
    ['221', '住房保障支出', total - school, total - school, ''],
    ['22102', '住房改革支出', total - school, total - school, ''],
    ['2210201', '住房公积金', total - school, total - school, ''],
  ];
  return {
    '1': [
      ['一. 一般公共预算拨款收入', 100, '五. 教育支出', left - 20],
      ['五. 事业收入', 20, '十九. 住房保障支出', 20],
      ['本年收入合计', 120, '本年支出合计', left],
      ['上年结转', 10, '结转下年', forward || ''],
      ['收入总计', 130, '支出总计', 130],
    ],
    '2': [
      ['合计', 130, 10, 100, '', '', '', 20, '', '', '', ''],
      ['某某县教育局', 130, 10, 100, '', '', '', 20, '', '', '', ''],
      ['某某县教育局本级', 80, 6, 60, '', '', '', 14, '', '', '', ''],
      ['某某县实验小学', 50, 4, 40, '', '', '', 6, '', '', '', ''],
    ],
    '3': functional(left, left - 20, 40 - forward).map((row) => [...row, '', '', '']),
    '4': [
      ['一、本年收入', 100, '一、本年支出', 108, 108, '', ''],
      ['一般公共预算拨款收入', 100, '(五) 教育支出', 90, 90, '', ''],
      ['二、上年结转', 8, '(十九) 住房保障支出', 18, 18, '', ''],
      ['(一) 一般公共预算拨款', 8, '二、结转下年', '', '', '', ''],
      ['收入总计', 108, '支出总计', 108, 108, '', ''],
    ],
    '5': functional(100 + more, 82 + more, 22 + more),
    '6': [
      ['', '合计', 78, 70, 8],
      ['301', '工资福利支出', 70, 70, ''],
      ['30101', '基本工资', 70, 70, ''],
      ['302', '商品和服务支出', 8, '', 8],
      ['30217', '公务接待费', 1, '', 1],
      ['30231', '公务用车运行维护费', 2, '', 2],
      ['30299', '其他商品和服务支出', 5, '', 5],
    ],
    '7': [[6, '', 4, '', 4, 2, 5, '', 3, '', 3, 2]],
  };
}

function errors(bodies: Record<string, Rows>): string[] {
  return check(bind(filledForm(qinghai, bodies), builtInTemplates()))
    .findings.filter((finding) => finding.severity === 'error')
    .map((finding) => finding.message);
}

describe('the tables of Qinghai, filled by another department', () => {
  test('hold with 事业收入, several units and 上年结转, the 当年拨款 alone in 表5', () => {
    expect(errors(education())).toEqual([]);
  });

  test('hold as well where 表5 counts what was carried over', () => {
    expect(errors(education({ withCarryover: true }))).toEqual([]);
  });

  test('hold where money is carried forward', () => {
    expect(errors(education({ forward: 7 }))).toEqual([]);
  });

  test('do not add the department’s own row to its units, and catch an error in it', () => {
    const bodies = education();
    const [, department] = bodies['2'] ?? [];
    if (department) department[1] = 131;
    const [message, ...others] = errors(bodies);
    expect(message).toContain('收入总表!B5');
    expect(others.every((other) => other.includes('收入总表!'))).toBe(true);
  });

  test('check last year’s “三公” for itself and this year’s against 基本支出', () => {
    const bodies = education();
    bodies['7'] = [[7, '', 4, '', 4, 2, 3.5, '', 3, '', 3, 0.5]];
    const messages = errors(bodies);
    expect(messages).toHaveLength(2);
    expect(messages.join('\n')).toContain('一般公共预算“三公”经费支出表!A6');
    expect(messages.join('\n')).toContain('基本支出表!C9（公务接待费，基本支出·合计）是 1.00，比它所属的');
  });
});
