/** A workbook that calculates with what is shown: exact results would be others than Excel's. */
import { recalculate } from '../../src/formula/recalculate';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';

const PARTS = [0.3333, 0.3333, 0.3333];

async function book(precision: string) {
  const file = createXlsx();
  await file.apply([
    { kind: 'addSheet', sheet: '表' },
    // Shown as 0.33 each, and added as Excel adds what is shown.
    {
      kind: 'write',
      sheet: '表',
      top: 0,
      left: 0,
      cells: [[...PARTS, { formula: '=SUM(A1:C1)', result: 0.99 }]],
    },
  ]);
  const path = 'xl/workbook.xml';
  const text = file.pkg.text(path).replace(/<calcPr[^>]*\/>/, '');
  file.pkg.write(path, text.replace('</workbook>', `<calcPr calcId="191029"${precision}/></workbook>`));
  return readWorkbook(await file.save());
}

test('keeps its stored results, which are told as kept and not as stale', async () => {
  const { changes, kept, workbook } = recalculate(await book(' fullPrecision="0"'));
  expect([changes, kept.map(({ reason }) => reason)]).toEqual([[], ['precision']]);
  expect(workbook.sheets[0]?.rows[0]?.[3]?.value).toBe(0.99);
});

test('in any other workbook the same result is out of date', async () => {
  expect(recalculate(await book('')).changes).toHaveLength(1);
});
