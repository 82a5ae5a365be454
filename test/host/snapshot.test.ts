import type { Workbook } from '../../src/workbook/model';
import { bookOf, snapshot } from '../../src/workbench/host/snapshot';

const WORKBOOK: Workbook = {
  sheets: [
    {
      name: '公开表1',
      hidden: false,
      protected: true,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      rows: [
        [{ value: '收支总表' }],
        undefined,
        [
          { value: '12.50', format: '@' },
          { value: 3, formula: 'B4+1', format: '0.00' },
        ],
        [undefined, { value: 2 }, { value: 7, formula: 'VLOOKUP(A1,B:C,2)' }],
      ],
    },
    { name: '说明', hidden: true, protected: false, merges: [], rows: [[{ value: { error: '#REF!' } }]] },
  ],
  names: [
    { name: '表', refersTo: "'公开表1'!$A$1:$B$4" },
    { name: '表', refersTo: '1', sheet: '说明' },
  ],
};

describe('a file opened in the emulator', () => {
  it('is there with its values as they are, even on protected sheets', () => {
    const book = bookOf(WORKBOOK);
    expect(book.sheet('公开表1').cell(2, 0)).toMatchObject({ value: '12.50' });
    expect(book.sheet('说明').cell(0, 0)?.value).toEqual({ error: '#REF!' });
    expect([book.sheet('公开表1').protected, book.sheet('说明').visibility]).toEqual([true, 'Hidden']);
    expect(snapshot(book)).toMatchObject({ names: [{ name: '表' }, { name: '表', sheet: '说明' }] });
  });

  it('is computed where the emulator can, and keeps the results of its other formulas', () => {
    const book = bookOf(WORKBOOK);
    book.calculate();
    expect(book.sheet('公开表1').cell(2, 1)?.value).toBe(3);
    expect(book.sheet('公开表1').cell(3, 2)?.value).toBe(7);
    book.sheet('公开表1').protected = false;
    book.enter(book.sheet('公开表1'), { top: 3, left: 1, bottom: 3, right: 1 }, () => '9');
    book.calculate();
    expect(book.sheet('公开表1').cell(2, 1)?.value).toBe(10);
  });
});
