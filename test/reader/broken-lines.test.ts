/** Where a line of a cell ended because the cell did, and where its writer ended it. */
import type { Glyph } from '../../src/reader/pdf/marks';
import { cellText } from '../../src/reader/pdf/writing';

const SIZE = 10;

/** Lines one below the other, as wide as they are: Chinese characters full, others half. */
function printed(lines: readonly string[]): Glyph[] {
  return lines.flatMap((line, row) => {
    let left = 0;
    return [...line].map((text): Glyph => {
      const width = /[\x20-\x7e]/.test(text) ? SIZE / 2 : SIZE;
      const baseline = (row + 1) * 12;
      left += width;
      return {
        text,
        left: left - width,
        right: left,
        top: baseline - 8,
        bottom: baseline + 2,
        baseline,
        size: SIZE,
        upright: false,
        begins: false,
      };
    });
  });
}

const read = (width: number, ...lines: string[]) => cellText(printed(lines), 0, width);

test('a line that is full goes on', () => {
  expect(read(60, '机关事业单位', '养老保险')).toBe('机关事业单位养老保险');
});

test('a line that had room ended on purpose', () => {
  expect(read(120, '目标1', '目标2')).toBe('目标1\n目标2');
});

test.each([
  ['a stop never begins a line', ['社会保险审', '计、评估'], '社会保险审计、评估'],
  ['an opening bracket never ends one', ['经费经费经费', '（政府采购）'], '经费经费经费（政府采购）'],
  ['signs stay with their number', ['绩效14万绩效', '+1.64444万元'], '绩效14万绩效+1.64444万元'],
  [
    'a minus that ends a line is the figure’s behind it',
    ['与上年相比增加-', '1,065.53万元'],
    '与上年相比增加-1,065.53万元',
  ],
  ['a number stays with the bracket before it', ['乐中委八', '【20】33-9号'], '乐中委八【20】33-9号'],
])('%s', (_, lines, whole) => {
  expect(read(80, ...lines)).toBe(whole);
});

test('what a text processor leaves at both sides of a cell is no room', () => {
  const glyphs = printed(['管理服务经费', '专项']);
  expect(cellText(glyphs, -10, 90)).toBe('管理服务经费\n专项');
  expect(cellText(glyphs, -10, 90, 10)).toBe('管理服务经费专项');
});
