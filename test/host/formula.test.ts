import * as fc from 'fast-check';
import { evaluate, parseFormula } from '../../src/workbench/host/formula/evaluate';
import { shiftArea, shiftFormula } from '../../src/workbench/host/formula/shift';
import { tokenise } from '../../src/formula/tokens';
import { parseEntry } from '../../src/workbench/host/entry';
import type { CellValue } from '../../src/workbook/model';

const compute = (formula: string, cells: Readonly<Record<string, CellValue[]>> = {}) =>
  evaluate(
    parseFormula(formula),
    (sheet, area) => cells[`${sheet ?? ''}!${area.left},${area.top}:${area.right},${area.bottom}`] ?? [null],
  );

describe('formulas of scaffolded sheets', () => {
  it.each([
    ['1+2*3-4/2', 5],
    ['-(1+2)*3%', -0.09],
    ['ROUND(SUM(0.1,0.2),2)', 0.3],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1234.5,-2)', 1200],
    ['ROUND(0.000000001,2)', 0],
    ['ABS(-2)', 2],
  ])('%s', (formula, expected) => {
    expect(compute(formula)).toBeCloseTo(expected, 12);
  });

  it('sum numbers and pass over text, blanks and booleans in cells', () => {
    expect(compute("SUM('三公 经费''表'!B2:B6)", { "三公 经费'表!1,1:1,5": [1, '2', null, true, 4] })).toBe(
      5,
    );
  });

  it('sum by 科目 code, be it text or number', () => {
    const cells = { '!0,0:0,3': ['20805', 20_805, '208', null], '!1,0:1,3': [1, 2, 4, 8] };
    expect(compute('SUMIFS(B1:B4,A1:A4,"20805")', cells)).toBe(3);
    expect(compute('SUMIFS(B1:B4,A1:A4,"???")', cells)).toBe(4);
  });

  it('choose by equality', () => {
    expect(compute('IF(A1=0,"",A1)', { '!0,0:0,0': [0] })).toBe('');
    expect(compute('IF(A1=0,"",A1)', { '!0,0:0,0': [3] })).toBe(3);
    expect(compute('IF(A1=0,"",A1)')).toBe(''); // blank counts as zero
  });

  it('keep the error of doubles, as a spreadsheet does', () => {
    expect(compute('SUM(0.1,0.2)')).toBe(0.1 + 0.2);
  });

  it('hand on errors and name their own', () => {
    expect(compute('A1+1', { '!0,0:0,0': [{ error: '#REF!' }] })).toEqual({ error: '#REF!' });
    expect(compute('1/A1')).toEqual({ error: '#DIV/0!' });
    expect(compute('A1*2', { '!0,0:0,0': ['甲'] })).toEqual({ error: '#VALUE!' });
    expect(compute("'表'!#REF!+1")).toEqual({ error: '#REF!' });
  });

  it.each(['IF(A1>0,1,2)', 'SUM(A:A)', '合计+1', 'A1&"元"', 'ROUND(1)', '1+', '{1,2}', 'SUM()'])(
    'and =%s is refused, aloud',
    (formula) => {
      expect(() => compute(formula)).toThrow(expect.objectContaining({ code: 'ApiNotFound' }));
    },
  );
});

describe('moving rows', () => {
  const area = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: 0, right: 1 }));

  it('takes back by deleting what inserting did', () => {
    fc.assert(
      fc.property(area, fc.nat(45), fc.integer({ min: 1, max: 9 }), (before, at, count) => {
        const inserted = shiftArea(before, { at, count });
        expect(inserted && shiftArea(inserted, { at, count: -count })).toEqual(before);
      }),
    );
  });

  it('touches only references to the sheet, and keeps the dollars', () => {
    const formula = "SUM($B$5:C9,'公开表2'!B5)*B2+LOG10(3)";
    expect(shiftFormula(formula, '公开表1', '公开表1', { at: 3, count: 2 })).toBe(
      "SUM($B$7:C11,'公开表2'!B5)*B2+LOG10(3)",
    );
    expect(shiftFormula(formula, '公开表1', '公开表2', { at: 4, count: -1 })).toBe(
      "SUM($B$5:C9,'公开表2'!#REF!)*B2+LOG10(3)",
    );
  });

  it('loses nothing of a formula that it cannot read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          tokenise(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('text put into a cell', () => {
  it.each([
    ['1,200.50', 1200.5],
    ['１２３', 123],
    ['(5)', -5],
    ['12%', 0.12],
    ['2080505', 2_080_505],
    ['2024年1月', 45_292],
    ['2024-1-31', 45_322],
    ['TRUE', true],
    ["'2080505", '2080505'],
    ["'=A1", '=A1'],
    ['单位：万元', '单位：万元'],
    ['一、教育支出', '一、教育支出'],
    ['-', '-'],
  ])('%s is read as Excel reads it', (text, value) => {
    expect(parseEntry(text, 'General')).toEqual({ value });
  });

  it('stays text in a cell formatted as text', () => {
    expect(parseEntry('2080505', '@')).toEqual({ value: '2080505' });
  });
});
