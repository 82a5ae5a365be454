import { recalculate } from '../../src/formula/recalculate';
import type { CellValue, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { createXlsx } from '../../src/workbook/xlsx';
import { hasGnumeric, recalculateWithGnumeric } from '../support/gnumeric';
import { convertWithLibreOffice, describeWithLibreOffice } from '../support/libreoffice';
import { ALIKE, CELLS, DIFFERENT } from './corpus';

const FORMULAS = [...ALIKE, ...DIFFERENT.map(([formula]) => formula)];

/** Nothing is stored beside the formulas, so whoever shows a result has computed it. */
async function workbook(): Promise<Uint8Array> {
  const file = createXlsx();
  await file.apply([
    { kind: 'addSheet', sheet: '数据' },
    { kind: 'addSheet', sheet: '另一表' },
    { kind: 'write', sheet: '数据', top: 0, left: 0, cells: CELLS },
    { kind: 'write', sheet: '另一表', top: 0, left: 0, cells: [['事业运行'], [8.5], [1.25]] },
    {
      kind: 'write',
      sheet: '数据',
      top: 20,
      left: 0,
      cells: FORMULAS.map((formula) => [{ formula: `=${formula}` }]),
    },
  ]);
  return file.save();
}

function results(book: Workbook): (string | number)[] {
  const rows = book.sheets.find(({ name }) => name === '数据')?.rows ?? [];
  return FORMULAS.map((_, index) => shown(rows[20 + index]?.[0]?.value ?? null));
}

/** Fifteen digits are what programs show. */
function shown(value: CellValue): string | number {
  if (typeof value === 'number') return Number(value.toPrecision(14));
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' ? (value?.error ?? '') : value;
}

/** `formula: ours, theirs` where they differ. */
function differences(ours: readonly (string | number)[], theirs: readonly (string | number)[]): string[] {
  return FORMULAS.flatMap((formula, index) => {
    const [a, b] = [ours[index] ?? '', theirs[index] ?? ''];
    return a === b ? [] : [`=${formula}: ${a}, ${b}`];
  });
}

function expected(program: 'LibreOffice' | 'Gnumeric', theirs: readonly string[]): string[] {
  const known = DIFFERENT.filter(([, , others]) => others.includes(program)).map(
    ([formula]) => `=${formula}:`,
  );
  return theirs.filter((line) => known.some((start) => line.startsWith(start)));
}

let bytes: Uint8Array;
let ours: (string | number)[];
beforeAll(async () => {
  bytes = await workbook();
  const { workbook: calculated, kept } = recalculate(await readWorkbook(bytes));
  expect(kept.filter(({ row }) => row >= 20).map(({ formula, reason }) => `${formula}: ${reason}`)).toEqual(
    [],
  );
  ours = results(calculated);
});

test.each(DIFFERENT)('=%s is what Excel has', (formula, excel) => {
  expect(ours[FORMULAS.indexOf(formula)]).toEqual(excel);
});

describeWithLibreOffice('the corpus of formulas in LibreOffice', () => {
  test('has our results, but for what is known to differ', async () => {
    const theirs = differences(ours, results(await readWorkbook(convertWithLibreOffice(bytes, 'xlsx'))));
    expect(theirs).toEqual(expected('LibreOffice', theirs));
  }, 180_000);
});

(hasGnumeric ? describe : describe.skip)('the corpus of formulas in Gnumeric', () => {
  test('has our results, but for what is known to differ', async () => {
    const theirs = differences(ours, results(await readWorkbook(recalculateWithGnumeric(bytes))));
    expect(theirs).toEqual(expected('Gnumeric', theirs));
  }, 180_000);
});
