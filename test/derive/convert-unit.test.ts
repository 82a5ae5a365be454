import * as fc from 'fast-check';
import { bind } from '../../src/binding/bind';
import { Money, round } from '../../src/amount/money';
import { check } from '../../src/rule/check';
import { planConversion } from '../../src/derive/convert-unit';
import type { Conversion } from '../../src/derive/convert-unit';
import { roundTogether } from '../../src/derive/controlled-rounding';
import type { Equation } from '../../src/derive/controlled-rounding';
import { withValues } from '../../src/derive/with-values';
import { builtInTemplates } from '../../src/templates/built-in';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read';
import { parseArea } from '../../src/workbook/address';
import { caseBytes, describeWithCases } from '../support/cases';
import { amountCells } from '../../src/derive/table-amounts';
import { addressOf } from '../../src/fact/cell';
import type { FactCell } from '../../src/fact/cell';
import { judge } from '../../src/fact/relation';
import { openXlsx } from '../../src/workbook/xlsx';
import { amountAt, nameOf, written } from './support';

describe('amounts rounded together', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  /** A table of 分 with both its totals, in hundredths of 万元. */
  function withTotals(cells: readonly (readonly number[])[]) {
    const width = cells[0]?.length ?? 0;
    const lines = cells.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
    lines.push(
      Array.from({ length: width + 1 }, (_, column) =>
        lines.reduce((sum, line) => sum + (line[column] ?? 0), 0),
      ),
    );
    const at = (row: number, column: number) => row * (width + 1) + column;
    const equations: Equation[] = [
      ...lines.map((_, row) => ({
        terms: [
          { index: at(row, width), sign: 1 as const },
          ...Array.from({ length: width }, (__, column) => ({ index: at(row, column), sign: -1 as const })),
        ],
      })),
      ...Array.from({ length: width + 1 }, (_, column) => ({
        terms: [
          { index: at(lines.length - 1, column), sign: 1 as const },
          ...cells.map((__, row) => ({ index: at(row, column), sign: -1 as const })),
        ],
      })),
    ];
    return { exact: lines.flat().map((value) => new Money(value).div(10_000)), equations };
  }

  test('add up along both axes, and none is a whole unit away', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const { exact, equations } = withTotals(cells);
        const { rounded, stretched, broken } = roundTogether(exact, equations);
        expect(broken).toEqual([]);
        expect(stretched).toEqual([]);
        for (const { terms } of equations)
          expect(
            terms.reduce((sum, { index, sign }) => sum + BigInt(sign) * (rounded[index] ?? 0n), 0n),
          ).toBe(0n);
      }),
      { numRuns: 300 },
    );
  });

  test('that are whole already stay as they are', () => {
    const { exact, equations } = withTotals([
      [10_000, 20_000],
      [0, 70_000],
    ]);
    expect(roundTogether(exact, equations).rounded).toEqual([1n, 2n, 3n, 0n, 7n, 7n, 1n, 9n, 10n]);
  });
});

/** A case as it might stand in 元: each hundredth of a 万元 as 137.31 元, so that what adds up still does, and hardly anything is round. */
function inYuan(workbook: Workbook): Workbook {
  const { tables } = bind(workbook, builtInTemplates());
  const amounts = tables.flatMap((table) =>
    amountCells(table).map(({ row, column, value }) => ({
      sheet: table.sheet,
      row,
      column,
      value: value.times(13_731).toNumber(),
    })),
  );
  const captions = tables.flatMap(({ sheet, view, area, bodyTop }) =>
    view.sheet.rows
      .slice(area.top, bodyTop)
      .flatMap((line, down) =>
        (line ?? []).flatMap((cell, column) =>
          typeof cell?.value === 'string' && /(?:单位|金额)：万元|[(（]万元[)）]/.test(cell.value)
            ? [{ sheet, row: area.top + down, column, value: cell.value.replace('万元', '元') }]
            : [],
        ),
      ),
  );
  return withValues(workbook, [...amounts, ...captions]);
}

function applied(workbook: Workbook, { edits }: Conversion): Workbook {
  return withValues(
    workbook,
    [...written(edits)].map(([place, value]) => {
      const [sheet = '', address = ''] = place.split('!');
      const { top, left } = parseArea(address) ?? { top: 0, left: 0 };
      return { sheet, row: top, column: left, value };
    }),
  );
}

describeWithCases('a document in 元, converted to 万元', (name) => {
  let yuan: Workbook;
  let result: Conversion;
  let after: Workbook;
  beforeAll(async () => {
    yuan = inYuan(await readWorkbook(caseBytes(name)));
    const { facts } = check(bind(yuan, builtInTemplates()));
    result = planConversion(yuan, facts, { to: '万元' });
    after = applied(yuan, result);
  });

  test('says 万元 above every table that said 元', () => {
    expect(result.converted.length).toBeGreaterThan(5);
    const units = after.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) =>
        (row ?? []).flatMap((cell) =>
          typeof cell?.value === 'string' && /(?:(?:单位|金额)：元|[(（]元[)）])$/.test(cell.value)
            ? [sheet.name]
            : [],
        ),
      ),
    );
    expect(units).toEqual([]);
  });

  test('still adds up: every relation that held in 元 holds to the cent in 万元', () => {
    const before = held(yuan);
    const now = held(after);
    console.log(
      `${name}: ${result.preview.length} cells, ${result.adjustments.length} adjusted by 0.01, ${result.stretched.length} by more; ` +
        `${before.size} relations held, ${[...before].filter((one) => now.has(one)).length} of them hold`,
    );
    expect(result.broken).toBe(0);
    expect(result.stretched).toEqual([]);
    expect([...before].filter((one) => !now.has(one))).toEqual([]);
  });

  test('moves no amount by a whole cent of a 万元, and lists every one that is not its own rounding', () => {
    const adjusted = new Set(result.adjustments.map(({ sheet, address }) => `${sheet}!${address}`));
    for (const table of bind(yuan, builtInTemplates()).tables) {
      for (const { row, column, value } of amountCells(table)) {
        const place = { sheet: table.sheet, row, column };
        const exact = value.div(10_000);
        const printed = amountAt(after, place);
        expect([
          nameOf(place),
          exact.toFixed(),
          printed.toFixed(),
          printed.minus(exact).abs().lt('0.01'),
        ]).toEqual([nameOf(place), exact.toFixed(), printed.toFixed(), true]);
        expect([nameOf(place), printed.eq(round(exact, 2))]).toEqual([
          nameOf(place),
          !adjusted.has(nameOf(place)),
        ]);
      }
    }
  });

  test('is undone cell by cell', async () => {
    const file = await openXlsx(caseBytes(name));
    const before = await file.read();
    const { facts } = check(bind(before, builtInTemplates()));
    const plan = planConversion(before, facts, { to: '元', digits: 0 });
    expect(plan.preview.length).toBeGreaterThan(100);
    await file.apply(plan.edits);
    await file.apply(plan.undo);
    const values = (workbook: Workbook) =>
      workbook.sheets.map(({ rows }) => rows.map((row) => (row ?? []).map((cell) => cell?.value ?? null)));
    expect(values(await file.read())).toEqual(values(before));
  });
});

/** Sums and ties that hold exactly, by their cells. */
function held(workbook: Workbook): Set<string> {
  const { facts } = check(bind(workbook, builtInTemplates()));
  const side = (cells: readonly FactCell[]) =>
    cells.filter((cell) => !cell.virtual).map((cell) => `${cell.table.sheet}!${addressOf(cell)}`);
  return new Set(
    facts.relations
      .filter((relation) => relation.kind !== 'bound' && judge(relation) === 'held')
      .map(({ left, right }) => `${side(left).join('+')} = ${side(right).join('+')}`),
  );
}
