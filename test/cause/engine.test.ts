/** The engine of causes on relations of a few bare cells: the graph, changes weighed, what a change runs into. */
import { ZERO } from '../../src/amount/money';
import type { FactCell } from '../../src/fact/cell';
import type { Relation } from '../../src/fact/relation';
import { Scales } from '../../src/cause/graph/change';
import { components } from '../../src/cause/graph/components';
import { isCertain, tryAlone } from '../../src/cause/offer/offer';
import { RelationGraph } from '../../src/cause/graph/relation-graph';
import { solve } from '../../src/cause/search/solve';
import { spread } from '../../src/cause/search/spread';

const TABLE = { sheet: '表', place: { columns: [] }, blocks: [] } as unknown as FactCell['table'];
const NOBODY = Object.assign(() => new Map<FactCell, number>(), {
  leavingOut: () => new Map<FactCell, number>(),
  at: () => new Map<FactCell, number>(),
});

function cell(scaled: number, change: Partial<FactCell> = {}): FactCell {
  return {
    table: TABLE,
    row: 0,
    column: 0,
    label: {},
    blank: scaled === 0,
    value: ZERO,
    own: ZERO,
    slack: ZERO,
    scaled,
    scaledSlack: 0,
    scaledRoom: 0,
    remarks: [],
    virtual: false,
    formula: undefined,
    boundRow: null,
    ...change,
  };
}

function rollup(total: FactCell, ...parts: FactCell[]): Relation {
  return { kind: 'rollup', label: {}, left: [total], right: parts, axis: 'rows' };
}

function tie(a: FactCell, b: FactCell): Relation {
  return { kind: 'tie', label: {}, left: [a], right: [b] };
}

function graphOf(relations: readonly Relation[], broken: readonly Relation[]): Scales {
  return new Scales(new RelationGraph(relations, broken), NOBODY);
}

describe('the graph of relations', () => {
  test('counts left less right, and forgets what a change mends', () => {
    const [total, a, b] = [cell(30), cell(10), cell(15)];
    const sum = rollup(total, a, b);
    const { graph } = graphOf([sum], [sum]);
    expect([...graph.broken].map(({ gap }) => gap)).toEqual([5]);
    graph.settle(new Map([[b, 5]]), new Set());
    expect(graph.broken.size).toBe(0);
    expect(graph.edgesOf(a).map(({ gap, start }) => [gap, start])).toEqual([[0, 5]]);
  });

  test('leaves amounts that are too large to be counted to the report', () => {
    const sum = rollup(cell(NaN), cell(1));
    expect(graphOf([sum], [sum]).graph.uncounted).toEqual([sum]);
  });
});

describe('a change', () => {
  test('is worth what it mends less what it breaks', () => {
    const [total, a, b, copy] = [cell(30), cell(10), cell(15), cell(15)];
    const sum = rollup(total, a, b);
    const scales = graphOf([sum, tie(b, copy)], [sum]);
    const byPart = scales.weigh(b, new Map([[b, 5]]));
    const byTotal = scales.weigh(total, new Map([[total, -5]]));
    expect([byPart.mended.length, byPart.hurt.length]).toEqual([1, 1]);
    expect(byTotal.gain).toBeGreaterThan(byPart.gain);
  });
});

describe('a wrong amount', () => {
  test('is followed up into the totals that it ran into', () => {
    const [grand, total, a, b, elsewhere] = [cell(33), cell(33), cell(13), cell(20), cell(30)];
    const wrong = tie(grand, elsewhere);
    const scales = graphOf([rollup(grand, total), rollup(total, a, b), wrong], [wrong]);
    const ran = spread(scales, a, -3);
    expect([...(ran?.changes ?? [])]).toEqual([
      [a, -3],
      [total, -3],
      [grand, -3],
    ]);
    expect(ran?.hurt).toEqual([]);
  });
});

describe('cells of which nothing is known', () => {
  test('are solved one after the other, and left alone where two are open', () => {
    const [total, a, b, row, other, copy] = [cell(30), cell(0), cell(0), cell(12), cell(2), cell(10)];
    const relations = [rollup(total, a, b), rollup(row, a, other), tie(copy, a)];
    const { graph } = graphOf(relations, relations);
    expect([...solve(graph, new Set([a, b]), NOBODY)]).toEqual([
      [a, 10],
      [b, 20],
    ]);
    const open = rollup(total, a, b);
    expect(solve(graphOf([open], [open]).graph, new Set([a, b]), NOBODY).size).toBe(0);
  });
});

describe('an offer', () => {
  test('is not certain against another table that denies it', () => {
    const [total, a, b, copy] = [cell(30), cell(10), cell(15), cell(24)];
    const [sum, same] = [rollup(total, a, b), tie(b, copy)];
    const { graph } = graphOf([sum, same], [sum, same]);
    const changes = new Map([[b, 5]]);
    expect(isCertain(tryAlone(graph, changes), changes, changes, false)).toBe(false);
  });

  test('is not made from a blank against the total above it', () => {
    const [total, a, b] = [cell(30), cell(10), cell(0)];
    const sum = rollup(total, a, b);
    const { graph } = graphOf([sum], [sum]);
    const changes = new Map([[b, 20]]);
    expect(isCertain(tryAlone(graph, changes), changes, changes, false)).toBe(false);
  });
});

describe('what hangs together', () => {
  test('is told apart by the cells that relations share', () => {
    const [a, b, c, d, e] = [cell(1), cell(2), cell(3), cell(4), cell(5)];
    const relations = [tie(a, b), tie(b, c), tie(d, e)];
    const { graph } = graphOf(relations, relations);
    expect(
      components(graph.broken)
        .map(({ length }) => length)
        .sort(),
    ).toEqual([1, 2]);
  });
});
