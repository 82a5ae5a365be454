import fc from 'fast-check';
import { copied, pasted } from '../../src/desk/sheet/clipboard';
import { areaAt, geometryOf, inSight } from '../../src/desk/sheet/geometry';
import { moved } from '../../src/desk/sheet/moves';
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
