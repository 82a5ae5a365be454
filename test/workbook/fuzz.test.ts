import * as fc from 'fast-check';
import { WorkbookError } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { type Edit } from '../../src/workbook/edit';
import { MARGINS, PAGE_NUMBERS } from '../../src/workbook/print-page';
import { minimalParts, minimalXlsx, sheetXml } from './minimal';
import { packageFaults } from './package-faults';

const rows =
  '<row r="1"><c r="A1" s="1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1" t="inlineStr"><is><t>合计</t></is></c></row>';
const names = '<definedName name="区域">甲!$A$1:$B$9</definedName>';
const parts = minimalParts(
  { 甲: sheetXml(rows, '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>') },
  names,
);

/** Either it is read or it is refused in Chinese; nothing else ever happens. */
async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.message).toMatch(/请.*。$/);
  }
}

test('any bytes in place of some of a workbook’s are read or refused', async () => {
  const original = minimalXlsx(parts);
  const change = fc.record({
    at: fc.nat(original.length - 1),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const bytes = original.slice();
      for (const { at, bytes: others } of changes) bytes.set(others.subarray(0, bytes.length - at), at);
      await readOrRefuse(bytes);
    }),
    { numRuns: 500 },
  );
});

test('any text in place of some of a part’s is read or refused', async () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('<', '>', '"', '&', '</', '/>', '<a', ']]>', '<!--', '-1', '9'.repeat(20)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(parts)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(12),
      piece,
      async (path, share, length, text) => {
        const part = parts[path] ?? '';
        const at = Math.floor(share * part.length);
        await readOrRefuse(
          minimalXlsx({ ...parts, [path]: part.slice(0, at) + text + part.slice(at + length) }),
        );
      },
    ),
    { numRuns: 1000 },
  );
});

const index = fc.nat(12);
const area = fc.tuple(index, index, index, index).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));
const sheet = fc.constantFrom('甲', '乙', '丙');
const input = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.constant(null),
  fc.constant(undefined),
  fc.constant({ formula: '=甲!A1+SUM(B2:B5)', result: 1 }),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('addSheet' as const), sheet }),
  fc.record({ kind: fc.constant('deleteSheet' as const), sheet }),
  fc.record({
    kind: fc.constant('write' as const),
    sheet,
    top: index,
    left: index,
    cells: fc.array(fc.array(input, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('merge' as const), sheet, area }),
  fc.record({
    kind: fc.constant('style' as const),
    sheet,
    area,
    style: fc.record({
      border: fc.constantFrom('thin' as const, 'none' as const),
      format: fc.constantFrom('0.00', '0.0000', 'General'),
    }),
  }),
  fc.record({
    kind: fc.constant('columnWidths' as const),
    sheet,
    left: index,
    widths: fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('rowHeight' as const),
    sheet,
    row: index,
    points: fc.integer({ min: 0, max: 400 }),
  }),
  fc.record({ kind: fc.constant('freezeRows' as const), sheet, rows: fc.nat(4) }),
  fc.record({
    kind: fc.constant('print' as const),
    sheet,
    setup: fc.record({
      orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
      paper: fc.constantFrom('A3' as const, 'A4' as const),
      fitToWidth: fc.constant(1 as const),
      titleRows: fc.constant({ from: 0, to: 2 }),
      centred: fc.boolean(),
      footer: fc.constantFrom(PAGE_NUMBERS, ''),
      margins: fc.constant(MARGINS),
    }),
  }),
  fc.record({
    kind: fc.constant('validate' as const),
    sheet,
    area,
    rule: fc.constant({ kind: 'amount' as const, title: '金额', message: '请填数字。' }),
  }),
  fc.record({
    kind: fc.constant('setName' as const),
    name: fc.constantFrom('名_一', '名_二', 'A1'),
    refersTo: fc.constantFrom('甲!$A$3:$B$6', "'乙'!$C$2", '"x"'),
  }),
  fc.record({ kind: fc.constant('deleteName' as const), name: fc.constantFrom('名_一', '没有') }),
  fc.record({ kind: fc.constant('insertRows' as const), sheet, at: index, count: fc.nat(3) }),
  fc.record({ kind: fc.constant('deleteRows' as const), sheet, at: index, count: fc.nat(3) }),
);

test('after any edits the saved package is whole, and reads as the file in hand does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 25 }), async (edits) => {
      const file = await openXlsx(minimalXlsx(parts));
      await file.apply([{ kind: 'addSheet', sheet: '乙' }]);
      for (const one of edits) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- each edit meets what the one before it left
          await file.apply([one]);
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
        }
      }
      const saved = await file.save();
      expect(packageFaults(saved)).toEqual([]);
      expect(await readWorkbook(saved)).toEqual(await file.read());
    }),
    { numRuns: 150 },
  );
});
