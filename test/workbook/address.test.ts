import * as fc from 'fast-check';
import {
  areaAddress,
  cellAddress,
  columnIndex,
  columnName,
  parseArea,
  parseReference,
  sheetReference,
} from '../../src/workbook/address';

const corner = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
const area = fc.tuple(corner, corner).map(([a, b]) => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
}));

test('columns are counted A … Z, AA …', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  expect(cellAddress(12, 3)).toBe('D13');
});

test('what is printed is read back', () => {
  fc.assert(fc.property(area, (a) => expect(parseArea(areaAddress(a))).toEqual(a)));
  fc.assert(fc.property(fc.nat(16_383), (n) => expect(columnIndex(columnName(n))).toBe(n)));
});

test('a reference finds its sheet, whatever the name', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 31 })
    .filter((s) => !/[[\]:\\/?*!#]/.test(s) && s.trim() === s);
  fc.assert(
    fc.property(name, area, (sheet, a) =>
      expect(parseReference(sheetReference(sheet, a))).toEqual({ sheet, area: a }),
    ),
  );
});

test.each([
  ['=表1!$A$1', { sheet: '表1', area: { top: 0, left: 0, bottom: 0, right: 0 } }],
  ['[1]公开表1!$B$2:$C$3', { sheet: '公开表1', area: { top: 1, left: 1, bottom: 2, right: 2 } }],
  ['#REF!', null],
  ['#REF!$A$1', null],
  ['"sichuan"', null],
  ['表1!$A:$C', null],
  ['表1!$A$1,表1!$C$1', null],
])('%s refers to %j', (text, reference) => expect(parseReference(text)).toEqual(reference));
