/** Every offer carried out: fewer relations are broken afterwards, and nothing is named that was not named before. */
import { readFileSync } from 'node:fs';
import { bind } from '../../src/binding/bind';
import { recalculate } from '../../src/formula/recalculate';
import { check } from '../../src/rule/check';
import type { Check } from '../../src/rule/check';
import type { Finding } from '../../src/rule/finding';
import { builtInTemplates } from '../../src/templates/built-in';
import { cellAddress } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { openXlsx } from '../../src/workbook/xlsx';
import { caseBytes, casePath, describeWithCases } from '../support/cases';
import { valuesOnly, withCells } from '../support/live';
import { SAMPLE_RIGHT } from '../support/sample';

const templates = builtInTemplates();

function checked(workbook: Workbook): Check {
  return check(bind(workbook, templates));
}

function broken({ summary: { relations } }: Check): number {
  return relations.evaluated - relations.held;
}

function rootsOf({ findings }: Check): Finding[] {
  return findings.filter(
    ({ cause, rule, severity }) => cause === null && severity === 'error' && rule.startsWith('fact.'),
  );
}

/** What each offer does, pressed by itself: nothing where it makes the workbook better and names nothing new. */
function harm(workbook: Workbook): string[] {
  const before = checked(workbook);
  const named = new Set(
    before.findings.flatMap(({ cells }) => cells.map((one) => `${one.sheet}!${one.address}`)),
  );
  return before.findings.flatMap(({ fix, message }) => {
    if (!fix) return [];
    const writes = [fix, ...(fix.also ?? [])].map((one): [string, CellValue] => [
      `${one.sheet}!${cellAddress(one.row, one.column)}`,
      one.value.toNumber(),
    ]);
    const after = checked(recalculate(withCells(workbook, new Map(writes))).workbook);
    const fresh = rootsOf(after)
      .map(({ cells: [first] }) => `${first?.sheet}!${first?.address}`)
      .filter((place) => !named.has(place));
    return broken(after) < broken(before) && fresh.length === 0 ? [] : [`${message} → ${fresh.join()}`];
  });
}

async function sample(): Promise<Workbook> {
  const file = await openXlsx(new Uint8Array(readFileSync('samples/sichuan-sample.xlsx')));
  await file.apply(SAMPLE_RIGHT);
  return valuesOnly(recalculate(await file.read()).workbook);
}

function cleared(workbook: Workbook, sheet: string, column: string, from: number, to: number): Workbook {
  const cells = Array.from({ length: to - from + 1 }, (_, n): [string, null] => [
    `${sheet}!${column}${from + n}`,
    null,
  ]);
  return withCells(workbook, new Map(cells));
}

describe('a column that was cleared', () => {
  test('is one finding, with the amounts that were there', async () => {
    const right = await sample();
    const after = checked(cleared(right, '公开表2-1', 'F', 9, 34));
    const roots = rootsOf(after);
    expect(roots.map(({ rule }) => rule)).toEqual(['fact.blank-line']);
    expect(roots[0]?.message).toMatch(/F9:F34/);
    const was = right.sheets.find(({ name }) => name === '公开表2-1');
    for (const { fix } of after.findings)
      for (const one of fix ? [fix, ...(fix.also ?? [])] : [])
        expect(one.value.toNumber()).toBe(was?.rows[one.row]?.[one.column]?.value);
  });
});

describe('an offer that is carried out on the sample', () => {
  test.each([
    ['with a column cleared', (w: Workbook) => cleared(w, '公开表2-1', 'F', 9, 34)],
    ['with a short column cleared', (w: Workbook) => cleared(w, '公开表3', 'G', 9, 12)],
    ['with two cells cleared', (w: Workbook) => cleared(w, '公开表1-2', 'G', 9, 10)],
    [
      'with amounts of two rows exchanged',
      (w: Workbook) => {
        const value = (row: number) =>
          w.sheets.find(({ name }) => name === '公开表3-1')?.rows[row]?.[4]?.value ?? null;
        return withCells(
          w,
          new Map([
            ['公开表3-1!E11', value(11)],
            ['公开表3-1!E12', value(10)],
          ]),
        );
      },
    ],
  ])('%s makes nothing worse', async (_, change) => {
    expect(harm(change(await sample()))).toEqual([]);
  });
});

describeWithCases('an offer that is carried out on the published workbook', (name) => {
  test('makes nothing worse', async () => {
    expect(harm(await readWorkbook(caseBytes(name)))).toEqual([]);
  });
});

describe('a total one row too low', () => {
  test('is offered as a move, both cells in one press', async () => {
    if (casePath('liaoyuan-2023') === null) return;
    const { findings } = checked(await readWorkbook(caseBytes('liaoyuan-2023')));
    const { fix } =
      findings.find(({ cells: [first] }) => first?.address === 'B18' && first.sheet === '收支总表') ?? {};
    const writes = fix ? [fix, ...(fix.also ?? [])] : [];
    expect(writes.map((one) => [cellAddress(one.row, one.column), one.value.toString()])).toEqual([
      ['B18', '0'],
      ['B17', '5266.13'],
    ]);
  });
});
