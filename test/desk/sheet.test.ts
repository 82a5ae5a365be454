import fc from 'fast-check';
import { copied, pasted } from '../../src/desk/sheet/clipboard';
import { areaAt, geometryOf, inSight } from '../../src/desk/sheet/geometry';
import { moved } from '../../src/desk/sheet/moves';
import { drawnText } from '../../src/desk/sheet/overflow';
import { reveal } from '../../src/desk/sheet/reveal';
import type { Format } from '../../src/workbook/look/format';
import type { SheetLook } from '../../src/workbook/look/look';
import type { Sheet } from '../../src/workbook/model';

const sheet: Sheet = {
  name: '表',
  hidden: false,
  protected: false,
  rows: [
    [{ value: '标题' }],
    [{ value: 1065.53, format: '#,##0.00' }, { value: '一\n二' }, { value: '说“好”"' }],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
};

const press = (key: string, more = {}) => ({ key, ctrlKey: false, shiftKey: false, ...more });

test('what is copied is what is shown, and pasted again it is the same words', () => {
  const text = copied(sheet, { top: 1, left: 0, bottom: 1, right: 2 });
  expect(text).toBe('1,065.53\t"一\n二"\t"说“好”"""');
  expect(pasted(text, { ...sheet, rows: [] }, 0, 0)).toEqual([[1065.53, '一\n二', '说“好”"']]);
});

test('a block of any words is pasted line by line, column by column', () => {
  const word = fc
    .stringMatching(/^[a-z\t\n"一二]{0,6}$/)
    .filter((text) => text !== text.trim() || text !== '');
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      (lines) => {
        const block = lines.map((line) => line.map((text) => `x${text}x`));
        const rows = block.map((line) => line.map((value) => ({ value })));
        const text = copied(
          { ...sheet, rows, merges: [] },
          { top: 0, left: 0, bottom: block.length - 1, right: 1 },
        );
        expect(pasted(text, { ...sheet, rows: [] }, 0, 0)).toEqual(block);
      },
    ),
  );
});

test('the arrow keys step over a merged cell and never leave the sheet', () => {
  const geometry = geometryOf(sheet, undefined);
  const title = areaAt(geometry, 0, 0);
  expect(title).toEqual({ top: 0, left: 0, bottom: 0, right: 2 });
  expect(moved(geometry, title, press('ArrowRight'), 10)).toMatchObject({ top: 0, left: 3 });
  expect(moved(geometry, areaAt(geometry, 1, 1), press('ArrowUp'), 10)).toEqual(title);
  expect(moved(geometry, title, press('ArrowUp'), 10)).toEqual(title);
  expect(moved(geometry, title, press('a'), 10)).toBeNull();
});

test('a cell comes into sight whole; of one larger than the view, its beginning', () => {
  const view = { clientWidth: 644, clientHeight: 422, scrollLeft: 0, scrollTop: 0 } as HTMLElement;
  reveal(view, { x: 100, y: 500, width: 420, height: 216 }, 40, 60);
  expect(view.scrollTop).toBe(500 + 216 + 60 - 400);
  reveal(view, { x: 700, y: 1000, width: 900, height: 900 }, 40, 60);
  expect([view.scrollLeft, view.scrollTop]).toEqual([700, 960]);
});

test('rows in sight are those that meet the window, however high each is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }),
      fc.nat(500),
      fc.nat(300),
      (heights, from, height) => {
        const edges = heights.reduce<number[]>((sum, one) => [...sum, (sum.at(-1) ?? 0) + one], [0]);
        const [first, last] = inSight(edges, from, from + height);
        for (const [row, own] of heights.entries()) {
          const top = edges[row] ?? 0;
          if (own > 0 && top + own > from && top <= from + height)
            expect(row >= first && row <= last).toBe(true);
        }
      },
    ),
  );
});

const lookOf = (cells: SheetLook['cells'], rowHeights = new Map<number, number>()): SheetLook => ({
  cells,
  columnWidths: new Map([[0, 60]]),
  digitWidth: 7,
  rowHeights,
  defaultHeight: 15,
  defaultWidth: undefined,
  frozenRows: 0,
  page: {},
  validations: [],
});
const heightsOf = (one: Sheet, look: SheetLook) => {
  const { tops } = geometryOf(one, look);
  return tops.slice(1, 5).map((top, row) => top - (tops[row] ?? 0));
};

test('a row without a height of its own is as high as its text, broken where the column ends', () => {
  const long = { value: '满意度指标满意度指标' };
  const wrapped: Format = { wrapText: true };
  const rows = [[long], [long], [{ value: '短' }], [long, long]];
  const merges = [{ top: 3, left: 0, bottom: 3, right: 1 }];
  const look = lookOf(
    [
      [0, 0, wrapped],
      [1, 0, { wrapText: false }],
      [2, 0, wrapped],
      [3, 0, wrapped],
    ],
    new Map(),
  );
  const [broken, whole, short, joined] = heightsOf({ ...sheet, rows, merges }, look);
  expect(broken).toBeGreaterThan(2 * 18);
  // One line of the usual size is what a row has anyway; what is merged makes no row higher, as in Excel.
  expect([whole, short, joined]).toEqual([20, 20, 20]);
  expect(heightsOf({ ...sheet, rows, merges }, { ...look, rowHeights: new Map([[0, 12]]) })[0]).toBe(16);
});

test('a long text runs on over empty cells and stops at the next that is filled; a figure is never cut', () => {
  const title = { value: '注：本部门没有使用政府性基金预算拨款安排的支出。' };
  const rows = [[title, undefined, { value: 1 }], [{ value: 123456789.12, format: '#,##0.00' }]];
  const one: Sheet = { ...sheet, rows, merges: [] };
  const geometry = geometryOf(one, undefined);
  const at = (row: number, text: string) =>
    drawnText(text, one.rows[row]?.[0], undefined, {
      area: areaAt(geometry, row, 0),
      sheet: one,
      geometry,
    });
  const { width } = at(0, title.value).text ?? {};
  expect(width).toBe((geometry.lefts[2] ?? 0) - 8);
  const figure = at(1, '123,456,789.12').cell?.fontSize;
  expect(figure).toBeLessThan(11);
});
