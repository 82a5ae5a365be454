/** Fill once, on a department of our own making: the fifteen sheets of 四川 from leaf facts. */
import { bind } from '../../src/binding/bind';
import { builtInTemplates } from '../../src/templates/built-in';
import { planDerivation } from '../../src/derive/plan';
import { buildFacts } from '../../src/fact/facts';
import { withValues } from '../../src/derive/with-values';
import { parseArea } from '../../src/workbook/address';
import type { Edit } from '../../src/workbook/edit';
import type { Workbook } from '../../src/workbook/model';
import { sichuanWorkbook } from '../support/sichuan-department';
import type { Leaf } from '../support/sichuan-department';
import { amountAt, cellsOf, nameOf, withoutCells, written } from './support';

const sichuan = builtInTemplates().find(({ id }) => id === 'sichuan')!;
const leaf = (functional: string, economic: string, cents: number, project: string | null = null): Leaf => ({
  unit: '605001',
  functional,
  economic,
  project,
  source: 'general',
  carried: false,
  cents,
});
const workbook = sichuanWorkbook(sichuan, {
  leaves: [
    leaf('2070109', '30101', 120_050),
    leaf('2070109', '30201', 30_025),
    leaf('2080505', '30108', 15_410),
    leaf('2070109', '30227', 40_000, '文化下乡'),
  ],
  forward: 0,
  withCarried: false,
});
const binding = bind(workbook, [sichuan]);
const factsOf = (book: Workbook) => buildFacts(bind(book, [sichuan]));
const apply = (book: Workbook, edits: readonly Edit[]) =>
  withValues(
    book,
    [...written(edits)].map(([place, value]) => {
      const [sheet = '', address = ''] = place.split('!');
      const { top, left } = parseArea(address)!;
      return { sheet, row: top, column: left, value };
    }),
  );
const amounts = (book: Workbook, id: string) =>
  cellsOf(binding, id).map((place) => `${nameOf(place)} ${amountAt(book, place).toFixed()}`);

test('nothing is planned for a workbook that is filled in already', () => {
  const { edits, preview } = planDerivation(factsOf(workbook), { as: 'values' });
  expect([edits, preview]).toEqual([[], []]);
});

test('a blank summary is filled without being asked for, and undone', () => {
  const blank = withoutCells(workbook, cellsOf(binding, '1'));
  const { edits, undo, derived, preview } = planDerivation(factsOf(blank), { as: 'values' });
  expect(derived.map(({ table }) => table.id)).toEqual(['1']);
  expect(amounts(apply(blank, edits), '1')).toEqual(amounts(workbook, '1'));
  expect(preview.every(({ before, conflict }) => before === null && !conflict)).toBe(true);
  const places = (plan: readonly Edit[]) =>
    plan.map((edit) => (edit.kind === 'write' ? [edit.sheet, edit.top, edit.left] : []));
  expect(places(undo)).toEqual(places(edits));
  expect(
    undo.flatMap((edit) => (edit.kind === 'write' ? edit.cells.flat() : [])).every((cell) => cell === null),
  ).toBe(true);
});

test('several blank tables are filled one from the other, lists first', () => {
  const ids = ['1', '2', '1-2'];
  const blank = withoutCells(
    workbook,
    ids.flatMap((id) => cellsOf(binding, id)),
  );
  const { edits, derived } = planDerivation(factsOf(blank), { as: 'formulas' });
  expect(derived.map(({ table }) => table.id).at(0)).toBe('1-2');
  const filled = apply(blank, edits);
  // The department's own line, which has no name, is not there while it has no amounts.
  const there = (line: string) => !/^公开表1-2![A-Z]7 /.test(line);
  for (const id of ids)
    expect(amounts(filled, id).filter(there)).toEqual(amounts(workbook, id).filter(there));
});

test('formulas are plain references and sums', () => {
  const blank = withoutCells(workbook, cellsOf(binding, '1'));
  const { edits } = planDerivation(factsOf(blank), { as: 'formulas' });
  const formulas = edits.flatMap((edit) =>
    edit.kind === 'write'
      ? edit.cells.flat().flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : []))
      : [],
  );
  expect(formulas.length).toBeGreaterThan(4);
  for (const formula of formulas)
    expect(formula).toMatch(/^=(?:(?:'[^']+'!)?[A-Z]+\d+|ROUND\(SUM\([^()]+\),2\))$/);
});

test('rows of a blank list are laid into it with code and name', () => {
  const blank = withoutCells(workbook, cellsOf(binding, '3', true));
  const { edits, derived, refused } = planDerivation(factsOf(blank), { as: 'values', tables: ['3'] });
  expect(refused).toEqual([]);
  expect(derived.map(({ table }) => table.id)).toEqual(['3']);
  const filled = apply(blank, edits);
  const listed = (book: Workbook) =>
    bind(book, [sichuan])
      .tables.find(({ table }) => table.id === '3')
      ?.blocks[0]?.rows.flatMap(({ code }) => code ?? []);
  expect(listed(blank)).toEqual([]);
  expect(listed(filled)).toEqual(['2070109', '2080505']);
  const total = cellsOf(binding, '3')[0]!;
  expect(amountAt(filled, total).eq(amountAt(workbook, total))).toBe(true);
});

test('a list that does not fit its blank rows is refused in a sentence', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    leaf(`20701${String(index + 10)}`, '30101', 1000 + index),
  );
  const long = sichuanWorkbook(sichuan, { leaves: many, forward: 0, withCarried: false });
  const bound = bind(long, [sichuan]);
  const blank = withoutCells(long, cellsOf(bound, '3', true));
  const { refused, edits } = planDerivation(factsOf(blank), { as: 'values', tables: ['3'] });
  expect(edits).toEqual([]);
  expect(refused[0]?.reason).toMatch(/^要列 60 行，空行只有 \d+ 行，请先在清单里插入 \d+ 行$/);
});

test('a cell that says otherwise is shown as a conflict and left, unless it is to be replaced', () => {
  const place = cellsOf(binding, '1').find((one) => !amountAt(workbook, one).isZero())!;
  const blank = withoutCells(
    workbook,
    cellsOf(binding, '1').filter((one) => nameOf(one) !== nameOf(place)),
  );
  const other = withValues(blank, [{ ...place, value: 7 }]);
  const plan = (overwrite: boolean) =>
    planDerivation(factsOf(other), { as: 'values', tables: ['1'], overwrite });
  expect(plan(false).preview.filter(({ conflict }) => conflict)).toEqual([
    expect.objectContaining({ sheet: place.sheet, before: '7.00' }),
  ]);
  expect(written(plan(false).edits).has(nameOf(place))).toBe(false);
  expect(written(plan(true).edits).has(nameOf(place))).toBe(true);
  expect(JSON.stringify(plan(true).undo)).toContain('7');
});

test('where the tables contradict each other nothing is made of them', () => {
  const [income] = cellsOf(binding, '1-1').filter((one) => !amountAt(workbook, one).isZero());
  const torn = withValues(withoutCells(workbook, cellsOf(binding, '1')), [{ ...income!, value: 1 }]);
  const { open, refused } = planDerivation(factsOf(torn), { as: 'values', tables: ['1'] });
  expect([...open, ...refused].some(({ reason }) => reason.includes('自相矛盾'))).toBe(true);
});

test('a table that nobody has is told by the name it was asked by', () => {
  expect(() => planDerivation(factsOf(workbook), { as: 'values', tables: ['99'] })).toThrow(
    '工作簿里没有“99”这张表',
  );
});
