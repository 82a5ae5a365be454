import * as fc from 'fast-check';
import { keptReasons } from '../../src/formula/kept';
import { recalculate } from '../../src/formula/recalculate';
import { exactResults, resultEdits } from '../../src/formula/results';
import type { Cell, CellValue, Workbook } from '../../src/workbook/model';

/** A value, or a formula with its stored result. */
type Given = CellValue | readonly [formula: string, stored: CellValue];

function book(rows: readonly (readonly Given[])[], name = '表'): Workbook {
  const cell = (given: Given): Cell =>
    Array.isArray(given)
      ? { formula: given[0] as string, value: given[1] as CellValue }
      : { value: given as CellValue };
  return {
    sheets: [{ name, hidden: false, protected: false, merges: [], rows: rows.map((row) => row.map(cell)) }],
    names: [],
  };
}

const valueAt = ({ workbook }: { workbook: Workbook }, row: number, column: number) =>
  workbook.sheets[0]?.rows[row]?.[column]?.value;

describe('a formula outside the table keeps its stored result, and says why', () => {
  it.each([
    ['[1]Sheet1!$B$2', 'external'],
    ["'[去年.xlsx]表'!B2+1", 'external'],
    ["SUM('C:\\\\表\\\\[去年.xlsx]公开表1'!B2:B9)", 'external'],
    ['VLOOKUP(A1,B1:C9,2,0)', 'function'],
    ['TEXT(A1,"0.00")', 'function'],
    ['SUM(A:A)', 'reference'],
    ['合计数+1', 'reference'],
    ['YSS2024*2', 'reference'],
    ['SUM(A1,XFE1)', 'reference'],
    ['表1[金额]', 'reference'],
    ['SUM(A1:A2 A1:B1)', 'reference'],
    ['A1:A3', 'reference'],
    ['SUM(一月:三月!A1)', 'reference'],
    ["SUM('公开表1-1:公开表1-3'!A1)", 'reference'],
    ['SUM(SUMIF(A1:A2,{1,2}))', 'reference'],
    ['VLOOKUP(A1,A1:B1,2,)', 'function'],
    ['SUBTOTAL(9,A1:B1)', 'function'],
    ['ROUND(A1,)', 'reference'],
    ['没有的表!A1', 'reference'],
    ['IF("甲"<"乙",1,2)', 'text'],
    ['IF("ＡＢ"="AB",1,2)', 'text'],
    ['"2024年1月"+1', 'text'],
    ['C1+1', 'circular'],
  ])('=%s: %s', (formula, reason) => {
    const result = recalculate(book([[1, 2, [formula, 80]]]));
    expect(result.kept).toMatchObject([{ row: 0, column: 2, reason, value: 80 }]);
    expect(valueAt(result, 0, 2)).toBe(80);
    expect(resultEdits(result)).toEqual([]);
  });

  it('and what rests on it takes that result', () => {
    const result = recalculate(book([[['[1]Sheet1!$B$2', 80], 20, ['SUM(A1:B1)', 1]]]));
    expect(result.changes).toMatchObject([{ before: 1, after: 100 }]);
  });

  it('and where it has none, nothing is built on it', () => {
    const result = recalculate(book([[['[1]Sheet1!$B$2', null], 20, ['SUM(A1:B1)', 90]]]));
    expect(result.kept.map(({ reason }) => reason)).toEqual(['external', 'unstored']);
    expect(valueAt(result, 0, 2)).toBe(90);
  });

  it('is counted by reason', () => {
    const { kept } = recalculate(
      book([
        [
          ['[1]a!B2', 1],
          ['VLOOKUP(A1,B1:C9,2,0)', 1],
          ['[1]a!B3', 1],
        ],
      ]),
    );
    expect(keptReasons(kept)).toBe('2 个引用其他工作簿，1 个用了 VLOOKUP');
  });
});

// Excelize (excelize-wasm 0.1.3) takes 0.01 off what has nothing to cut, fast-formula-parser 1.0.19 adds it.
it.each([
  ['ROUNDDOWN(100,2)', 99.99, 100],
  ['ROUNDUP(100,2)', 100.01, 100],
  ['ROUNDDOWN(4.35,2)', 4.34, 4.35],
])('what a server stored for =%s is out of date', (formula, before, after) => {
  expect(recalculate(book([[[formula, before]]])).changes).toMatchObject([{ before, after }]);
});

describe('all but one code', () => {
  const rows = (codes: readonly [CellValue, CellValue], stored: number): Given[][] => [
    [codes[0], 10],
    [codes[1], 20],
    [null, ['SUMIF(A1:A2,"<>2080505",B1:B2)', stored]],
  ];

  it('is known of codes that are numbers', () => {
    expect(recalculate(book(rows([2080505, 2080506], 1))).changes).toMatchObject([{ before: 1, after: 20 }]);
  });

  it.each([30, 20])('of codes stored as text is what the program stored, %s', (stored) => {
    const result = recalculate(book(rows(['2080505', '2080506'], stored)));
    expect(result.changes).toEqual([]);
    expect(result.kept).toMatchObject([{ reason: 'text', value: stored }]);
  });
});

describe('an error value', () => {
  it('in a cell that is summed stays an error upwards', () => {
    const rows: Given[][] = [
      ['2010301', 20],
      ['2010302', { error: '#N/A' }],
      [null, ['SUMIFS(B1:B2,A1:A2,"<>")', 20]],
      [null, ['ROUND(SUM(B3,B1),2)', 40]],
    ];
    const result = recalculate(book(rows));
    expect(valueAt(result, 2, 1)).toEqual({ error: '#N/A' });
    expect(valueAt(result, 3, 1)).toEqual({ error: '#N/A' });
    expect(resultEdits(result)).toEqual([]);
  });

  it('in a row that no criterion takes does not matter', () => {
    const rows: Given[][] = [
      ['合计', { error: '#N/A' }],
      ['2010302', 5],
      [null, ['SUMIFS(B1:B2,A1:A2,"2*")', 0]],
    ];
    expect(valueAt(recalculate(book(rows)), 2, 1)).toBe(5);
  });
});

describe('a text', () => {
  it('comes through a reference as it stands', () => {
    const result = recalculate(book([['事业运行', ['A1', '旧名称'], ['IF(D1="","",D1)', 7]]]));
    expect(valueAt(result, 0, 1)).toBe('事业运行');
    expect(valueAt(result, 0, 2)).toBe('');
  });
});

describe('binary residues', () => {
  it('freshly calculated are exact here and not out of date', () => {
    const stored = 1065.53 - 1065.52;
    const result = recalculate(book([[1065.53, 1065.52, ['A1-B1', stored], ['C1*100', stored * 100]]]));
    expect(result.changes).toEqual([]);
    expect(valueAt(result, 0, 2)).toBe(0.01);
    expect(valueAt(result, 0, 3)).toBe(1);
    expect(exactResults(result)).toHaveLength(2);
  });

  it('of any sum or difference of amounts are never called out of date', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 30 }), amount, (values, last) => {
        const sum = values.reduce((all, one) => all + one, 0);
        const rows: Given[][] = [
          ...values.map((value) => [value]),
          [[`SUM(A1:A${values.length})`, sum]],
          [[`A${values.length + 1}-${Math.abs(last)}`, sum - Math.abs(last)]],
        ];
        expect(recalculate(book(rows)).changes).toEqual([]);
      }),
    );
  });

  it('do not hide a cent', () => {
    const result = recalculate(book([[1065.53, 1065.52, ['A1-B1', 0.02], ['SUM(A1:B1)', 2131.06]]]));
    expect(result.changes).toHaveLength(2);
  });

  it('decide a comparison as the program decided it', () => {
    const formula = 'IF(A1-B1-C1=0,"平","不平")';
    const kept = recalculate(book([[1065.53, 1065.52, 0.01, [formula, '不平']]]));
    expect(kept.kept).toMatchObject([{ reason: 'residue' }]);
    expect(valueAt(kept, 0, 3)).toBe('不平');
    const rounded = recalculate(
      book([[1065.53, 1065.52, 0.01, ['IF(ROUND(A1-B1-C1,2)=0,"平","不平")', '']]]),
    );
    expect(valueAt(rounded, 0, 3)).toBe('平');
  });
});
