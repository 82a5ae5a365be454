import { clip, worded } from '../../src/rule/wording';

test('a quotation within a quotation has single marks, and one more within has double ones', () => {
  expect(worded('“七、“三公”经费”：写着“减少”')).toBe('“七、‘三公’经费”：写着“减少”');
  expect(worded('““三公”经费”')).toBe('“‘三公’经费”');
  expect(worded('“甲“乙“丙”丁”戊”')).toBe('“甲‘乙“丙”丁’戊”');
});

test('marks that do not pair stay as they are', () => {
  for (const text of ['“三公经费', '三公”经费', '“支出包括“人员经费”']) expect(worded(text)).toBe(text);
});

test('a sentence ends with one full stop', () => {
  expect(worded('可写：“注：故本表无数据。”。')).toBe('可写：“注：故本表无数据。”');
});

test('what is private is masked in the words around it, too', () => {
  expect(worded('金额栏写着“13800138000”。')).toBe('金额栏写着“138******00”。');
});

test('a quotation that is cut is closed', () => {
  expect(clip('没有一般公共预算“三公”经费', 10)).toBe('没有一般公共预算…');
  expect(clip('没有一般公共预算“三公”经费', 11)).toBe('没有一般公共预算“三…”');
});
