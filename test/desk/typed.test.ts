import fc from 'fast-check';
import { readTyped, typedText } from '../../src/desk/host/typed';

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
