import fc from 'fast-check';
import { isSlippedFigure, readTyped, typedText } from '../../src/desk/host/typed';
import { slipOf } from '../../src/desk/sheet/Slip';

describe('what is typed into a cell', () => {
  test.each([
    ['1,065.53', 1065.53],
    ['１，０６５．５３', 1065.53],
    ['-9.77', -9.77],
    ['98%', 0.98],
    ['.5', 0.5],
    ['', null],
    ['  ', null],
    ['=SUM(B5:B9)', { formula: '=SUM(B5:B9)' }],
    ["'001", '001'],
    ['1,06', '1,06'],
    ['2024-12-31', '2024-12-31'],
    ['约120万', '约120万'],
    ['.', '.'],
    ['-', '-'],
  ])('%s is %j', (text, value) => expect(readTyped(text)).toEqual(value));

  test('stays as typed where the cell’s format is text', () => {
    expect(readTyped('01', { value: '02', format: '@' })).toBe('01');
  });

  test('any amount that a cell shows for editing is read back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        const text = typedText({ value });
        // Amounts are never so small that they are written with an exponent.
        return /e/i.test(text) || Object.is(readTyped(text), value === 0 ? 0 : value);
      }),
    );
  });
});

describe('a figure that is read as words', () => {
  test.each(['58。24', '58,24', '58，24', '58.24元', '58.24 万元', '５８。２４'])('%s', (text) =>
    expect(isSlippedFigure(text)).toBe(true),
  );
  test.each([
    '58.24',
    '1,065.53',
    '５８.２４',
    '98%',
    '=50+8.24',
    '2024-12-31',
    '1.2.3',
    '约120万',
    '事业运行',
    '',
  ])('not %s', (text) => expect(isSlippedFigure(text)).toBe(false));

  test('is told where amounts stand, and not among names', () => {
    const sheet = {
      name: '支出总表',
      hidden: false,
      protected: false,
      merges: [],
      rows: [
        [{ value: '科目' }, { value: '合计' }],
        [{ value: '项目甲' }],
        [{ value: '项目乙' }, { value: 7 }],
      ],
    };
    expect(slipOf(sheet, 1, 1, '58。24')).toMatchObject({ row: 1, column: 1, text: '58。24' });
    expect(slipOf(sheet, 1, 0, '58。24')).toBeNull();
  });
});
