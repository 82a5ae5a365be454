/**
 * Several cells of a table wrong at once, as hands make them so: two rows that stand in each other's place, amounts a
 * column off, a column that slipped down, three wrong amounts. What is offered then is what stood there.
 */
import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import type { BoundTable } from '../../src/binding/bound';
import { recalculate } from '../../src/formula/recalculate';
import { check } from '../../src/rule/check';
import { builtInTemplates } from '../../src/templates/built-in';
import { cellAddress } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { caseNames } from '../support/cases';
import { rightCase } from '../support/corrected';
import { valuesOnly, withCells } from '../support/live';
import { SAMPLE_RIGHT } from '../support/sample';
import { WHOLE } from '../support/slice';

const ROUNDS = WHOLE ? 6 : 1;

type Change = Map<string, CellValue>;
type At = readonly [row: number, column: number];

/** 1,065.53 as 1065.53; a blank is zero. */
const figure = (value: CellValue): string =>
  value === null || typeof value === 'object' ? '0' : String(value).replaceAll(',', '');

/** The same each time. */
function draws(seed: number): <T>(list: readonly T[]) => T {
  let state = seed;
  return (list) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((state / 2_147_483_648) * list.length)]!;
  };
}

async function right(name: string): Promise<Workbook> {
  if (name !== 'sample') return valuesOnly(await readWorkbook(await rightCase(name)));
  const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  await file.apply(SAMPLE_RIGHT);
  return valuesOnly(recalculate(await file.read()).workbook);
}

/** Places of filled amounts of a table, and its columns of amounts. */
function amountsOf(
  table: BoundTable,
  cells: ReturnType<typeof amountCells>,
): { filled: At[]; columns: number[] } {
  const own = cells.filter((cell) => cell.table === table);
  return {
    filled: own.filter(({ value }) => !value.isZero()).map(({ row, column }): At => [row, column]),
    columns: [...new Set(own.map(({ column }) => column))].sort((a, b) => a - b),
  };
}

const amountCells = ({ facts }: ReturnType<typeof check>) =>
  facts.models
    .flatMap((model) => model.cells.flat())
    .flatMap((cell) => (cell && !cell.virtual ? [cell] : []));

function changesOf(
  { sheet }: BoundTable,
  { filled, columns }: ReturnType<typeof amountsOf>,
  stands: (row: number, column: number) => CellValue,
  pick: ReturnType<typeof draws>,
): Change[] {
  const place = (row: number, column: number) => `${sheet}!${cellAddress(row, column)}`;
  const [row, column] = pick(filled);
  const swapped: Change = new Map();
  const [other] = pick(filled.filter(([one, its]) => its === column && one !== row).concat([[row, column]]));
  for (const each of columns)
    swapped.set(place(row, each), stands(other, each)).set(place(other, each), stands(row, each));
  const moved: Change = new Map();
  const beside = columns[columns.indexOf(column) + 1] ?? columns[columns.indexOf(column) - 1];
  for (const [one, its] of filled)
    if (beside !== undefined && its === column && one >= row && one < row + 4 && stands(one, beside) === null)
      moved.set(place(one, beside), stands(one, column)).set(place(one, column), null);
  const below = filled.filter(([one, its]) => its === column && one >= row).map(([one]) => one);
  const slipped: Change = new Map(
    below.map((one, at) => [place(one, column), at === 0 ? null : stands(below[at - 1]!, column)]),
  );
  const three: Change = new Map(
    [1.1, 1.3, 1.7].map((times) => {
      const [one, its] = pick(filled);
      return [place(one, its), Math.round(Number(figure(stands(one, its))) * times * 100) / 100];
    }),
  );
  return [swapped, moved, slipped, three].filter(({ size }) => size > 1);
}

test('of a hundred amounts offered two at the most are others than stood there', async () => {
  const wrong: string[] = [];
  let offered = 0;
  for (const name of ['sample', ...caseNames]) {
    const workbook = await right(name);
    const sound = check(bind(workbook, builtInTemplates()));
    const known = new Set(sound.findings.map(({ message }) => message));
    const valueAt = (sheet: string, row: number, column: number): CellValue =>
      workbook.sheets.find((one) => one.name === sheet)?.rows[row]?.[column]?.value ?? null;
    const pick = draws(7);
    for (const table of sound.binding.tables) {
      const amounts = amountsOf(table, amountCells(sound));
      if (amounts.filled.length < 4) continue;
      for (let round = 0; round < ROUNDS; round++)
        for (const change of changesOf(table, amounts, (...at) => valueAt(table.sheet, ...at), pick)) {
          const { findings } = check(bind(withCells(workbook, change), [sound.binding.template]));
          const fixes = findings.flatMap(({ fix, message }) =>
            fix && !known.has(message) ? [fix, ...(fix.also ?? [])] : [],
          );
          offered += fixes.length;
          for (const { sheet, row, column, value } of fixes) {
            const stood = valueAt(sheet, row, column);
            if (!value.eq(figure(stood)))
              wrong.push(
                `${name} ${[...change.keys()].join(' ')}: ${sheet}!${cellAddress(row, column)} ${value.toString()}`,
              );
          }
        }
    }
  }
  expect([offered > 100, wrong.length <= offered / 50, wrong]).toEqual([true, true, wrong]);
});
