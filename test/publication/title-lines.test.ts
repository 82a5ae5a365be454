import * as fc from 'fast-check';
import { titleLines } from '../../src/publication/document/title-lines';
import { unitsOf } from '../../src/workbook/half-widths';

const title = fc
  .array(
    fc.constantFrom(
      '云岭市',
      '2024年度',
      '部门预算',
      '（公开表3-1）',
      '“三公”',
      '支出',
      '1,234.56万元',
      '情况说明',
      '中心',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

test('a title that fits stays whole', () => {
  expect(titleLines('2024年部门预算公开', 40)).toEqual(['2024年部门预算公开']);
});

test('a long one is broken into lines of about one length, between words', () => {
  const lines = titleLines('云岭市高新技术产业开发区政务服务数据管理中心2024年部门预算公开说明', 40);
  expect(lines).toHaveLength(2);
  expect(Math.abs(unitsOf(lines[0] ?? '') - unitsOf(lines[1] ?? ''))).toBeLessThan(12);
  expect(lines[1]).toMatch(/^数据|^管理/);
  expect(titleLines('云岭市政务服务数据管理中心2024年部门预算公开说明', 40)[1]).toMatch(/^2024年/);
});

test('whatever it says: nothing is lost, no line is too long, none holds one character, no number is torn', () => {
  fc.assert(
    fc.property(title, fc.constantFrom(34, 40, 54, 78), (text, room) => {
      const lines = titleLines(text, room);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(unitsOf(line)).toBeLessThanOrEqual(room);
      if (lines.length > 1) expect(lines.every((line) => line.length > 1)).toBe(true);
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）”、，。]|^\.\d|^,\d/);
    }),
  );
});
