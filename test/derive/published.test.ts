/** Every table of the published documents, blanked out in turn and derived from the others. */
import { bind } from '../../src/binding/bind';
import type { Binding } from '../../src/binding/bound';
import { Money } from '../../src/amount/money';
import { builtInTemplates } from '../../src/templates/built-in';
import { recalculate } from '../../src/formula/recalculate';
import { openXlsx } from '../../src/workbook/xlsx';
import type { Workbook } from '../../src/workbook/model';
import { caseBytes, describeWithCases } from '../support/cases';
import { correctedCase, LESHAN_RIGHT } from '../support/corrected';
import { amountAt, cellsOf, derive, nameOf, withoutCells, written } from './support';

/** Faults that the published documents have, set right where the right amount is known (findings.json). */
const RIGHT: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  'leshan-2023': LESHAN_RIGHT,
  'liaoyuan-2023': { '收支总表!B17': 5266.13, '收支总表!B18': 0 },
};

/** LY-03 and LY-04: which of the two tables is right, nobody outside the department can know. */
const WRONG = new Set([
  '一般公共预算支出表!D18',
  '一般公共预算支出表!E18',
  '一般公共预算基本支出表!C22',
  '一般公共预算基本支出表!D22',
]);

/** Tables that follow whole from the others, with the amounts that each prints. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  'haidong-2024': ['1', '3', '4', '5'],
  'jilin-2024': ['3', '4'],
  'leshan-2023': ['1', '1-1', '1-2', '2', '3', '3-3', '6'],
  'liaoyuan-2023': ['1', '3', '4', '10'],
  'shanhaiguan-2023': ['1', '2', '3', '4', '5'],
};

const CENT = new Money('0.01');

interface Outcome {
  readonly id: string;
  readonly printed: number;
  readonly derived: number;
  readonly equal: number;
  readonly rounding: string[];
  readonly wrong: string[];
  readonly open: number;
}

function deriveBlanked(workbook: Workbook, binding: Binding, id: string): Outcome {
  const blanked = withoutCells(workbook, cellsOf(binding, id));
  // Rows that are known by their amounts alone (the department's nameless line) are not there while it is blank.
  const there = new Set(cellsOf(bind(blanked, [binding.template]), id).map(nameOf));
  const places = cellsOf(binding, id).filter(
    (place) => there.has(nameOf(place)) && !WRONG.has(nameOf(place)),
  );
  const derivation = derive(blanked, binding.template, { tables: [id], as: 'values' });
  const cells = written(derivation.edits);
  const zeros = new Set(derivation.zeros);
  const outcome: Outcome = {
    id,
    printed: places.filter((place) => !amountAt(workbook, place).isZero()).length,
    derived: 0,
    equal: 0,
    rounding: [],
    wrong: [],
    open: derivation.open.length,
  };
  let { derived, equal } = outcome;
  for (const place of places) {
    const name = nameOf(place);
    const value = cells.get(name);
    if (value === undefined && !zeros.has(name)) continue;
    const published = amountAt(workbook, place);
    const difference = published.minus(value ?? 0).abs();
    if (!published.isZero() || value !== undefined) derived++;
    if (difference.isZero()) equal += published.isZero() ? 0 : 1;
    else
      (difference.lte(CENT) ? outcome.rounding : outcome.wrong).push(
        `${name}: ${published.toFixed()} → ${value ?? 0}`,
      );
  }
  return { ...outcome, derived, equal };
}

describeWithCases('tables derived from the others', (name) => {
  let workbook: Workbook;
  let binding: Binding;
  let outcomes: Outcome[];
  beforeAll(async () => {
    workbook = await (await correctedCase(name, RIGHT[name] ?? {})).read();
    binding = bind(workbook, builtInTemplates());
    const ids = [...new Set(binding.tables.map(({ table }) => table.id))];
    outcomes = ids
      .filter((id) => cellsOf(binding, id).some((place) => !amountAt(workbook, place).isZero()))
      .map((id) => deriveBlanked(workbook, binding, id));
    const whole = outcomes.filter(
      ({ derived, printed, open }) => open === 0 && derived >= printed && derived > 0,
    );
    const total = (key: 'derived' | 'equal' | 'printed') => outcomes.reduce((sum, one) => sum + one[key], 0);
    console.log(
      `${name}: ${whole.length} of ${outcomes.length} tables follow whole (${whole.map(({ id }) => id).join(', ')}); ` +
        `${total('derived')} of ${total('printed')} printed amounts derived, ${total('equal')} equal, ` +
        `${outcomes.flatMap(({ rounding }) => rounding).length} by 0.01 (${outcomes.flatMap(({ rounding }) => rounding).join('; ')})`,
    );
  }, 60_000);

  test('never differ from a published amount by more than its rounding, and never call one zero', () => {
    expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  test('follow whole where the summaries are concerned', () => {
    const whole = outcomes.filter(({ derived, printed, open }) => open === 0 && derived >= printed);
    expect(whole.map(({ id }) => id)).toEqual(expect.arrayContaining([...(WHOLE[name] ?? [])]));
  });

  test('come out the same as formulas', async () => {
    const [id = ''] = WHOLE[name] ?? [];
    const places = cellsOf(binding, id);
    const blanked = withoutCells(workbook, places);
    const { edits } = derive(blanked, binding.template, { tables: [id], as: 'formulas' });
    const file = await openXlsx(caseBytes(name));
    await file.apply(
      Object.entries(RIGHT[name] ?? {}).flatMap(([place, value]) => {
        const found = cellsOfName(binding, place);
        return found ? [{ kind: 'write' as const, ...found, cells: [[value]] }] : [];
      }),
    );
    await file.apply(
      places.map(({ sheet, row, column }) => ({
        kind: 'write',
        sheet,
        top: row,
        left: column,
        cells: [[null]],
      })),
    );
    await file.apply(edits);
    const { workbook: result, kept } = recalculate(await file.read());
    expect(kept).toEqual([]);
    const there = written(edits);
    expect(there.size).toBeGreaterThan(0);
    for (const place of places) {
      if (!there.has(nameOf(place))) continue;
      expect(`${nameOf(place)} ${amountAt(result, place).toFixed()}`).toBe(
        `${nameOf(place)} ${amountAt(workbook, place).toFixed()}`,
      );
    }
  });
});

function cellsOfName(binding: Binding, name: string) {
  for (const { table } of binding.tables) {
    const place = cellsOf(binding, table.id).find((one) => nameOf(one) === name);
    if (place) return { sheet: place.sheet, top: place.row, left: place.column };
  }
  return null;
}
