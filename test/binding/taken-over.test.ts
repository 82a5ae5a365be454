/** A filled workbook is taken over for another year, or by another unit, by changing what is seen; its record is not seen. */
import { bind } from '../../src/binding/bind';
import { planScaffold } from '../../src/scaffold/scaffold';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { createXlsx } from '../../src/workbook/xlsx';

async function form(id: string): Promise<Workbook> {
  const template = builtInTemplates().find((one) => one.id === id)!;
  const file = createXlsx();
  await file.apply(planScaffold(template, { year: 2025, unit: { name: '青禾县水务局', code: '605001' } }));
  return file.read();
}

/** Every text of these sheets as it reads now; formulas of texts become texts. */
function retyped(workbook: Workbook, change: (text: string) => string, sheets?: readonly string[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheets && !sheets.includes(sheet.name)
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) =>
              row?.map((cell) =>
                typeof cell?.value === 'string'
                  ? { ...cell, value: change(cell.value), formula: undefined }
                  : cell,
              ),
            ),
          },
    ),
  };
}

const read = (workbook: Workbook) => {
  const { year, unit } = bind(workbook, builtInTemplates());
  return { year, unit };
};

describe.each(['sichuan', 'qinghai', 'hebei'])('%s', (id) => {
  test('is of the next year where all of its tables say so', async () => {
    expect(read(retyped(await form(id), (text) => text.replaceAll('2025', '2026')))).toEqual({
      year: 2026,
      unit: '青禾县水务局',
    });
  });

  test('stays of its year where one table says another, or all say one that is past', async () => {
    const workbook = await form(id);
    const [first] = workbook.sheets.filter((sheet) => JSON.stringify(sheet.rows).includes('2025'));
    expect(read(retyped(workbook, (text) => text.replaceAll('2025', '2026'), [first!.name])).year).toBe(2025);
    expect(read(retyped(workbook, (text) => text.replaceAll('2025', '2024'))).year).toBe(2025);
  });
});

test('is another unit’s where all of its tables name that unit, and not where one does', async () => {
  const workbook = await form('sichuan');
  const other = (text: string) => text.replaceAll('青禾县水务局', '青禾县卫生健康局');
  expect(read(retyped(workbook, other)).unit).toBe('青禾县卫生健康局');
  expect(read(retyped(workbook, other, ['公开表3'])).unit).toBe('青禾县水务局');
  const shorter = (text: string) => text.replaceAll('青禾县水务局', '水务局');
  expect(read(retyped(workbook, shorter)).unit).toBe('青禾县水务局');
});
