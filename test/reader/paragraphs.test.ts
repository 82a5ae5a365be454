/** Lines of running text put together over their breaks. */
import type { Glyph } from '../../src/reader/pdf/marks';
import { paragraphsOf } from '../../src/reader/pdf/paragraphs';

const SIZE = 10;

/** Lines one below the other on one page, each as wide as the column. */
const read = (...texts: string[]): string[] =>
  paragraphsOf(
    texts.map((text, row) => {
      const glyph: Glyph = {
        text: text[0] ?? '',
        left: 0,
        right: SIZE,
        top: row * 12,
        bottom: row * 12 + SIZE,
        baseline: row * 12 + 8,
        size: SIZE,
        upright: false,
        begins: false,
      };
      const line = { ...glyph, text, glyphs: [glyph], right: 90 };
      return { page: 1, line, width: 595 };
    }),
  ).map(({ text }) => text);

// react-pdf 4.9.0, told to break Chinese at any character.
test('a hyphen at the end of every broken line is the printer’s', () => {
  expect(read('本单位2024年支-', '出1065.53万元-', '，比上年减少9.-', '77万元。')).toEqual([
    '本单位2024年支出1065.53万元，比上年减少9.77万元。',
  ]);
});

test('a hyphen at the end of one of the lines is what it says', () => {
  expect(read('本单位2024年支', '出1065.53万元', '，比上年增加-', '9.77万元。')).toEqual([
    '本单位2024年支出1065.53万元，比上年增加-9.77万元。',
  ]);
});
