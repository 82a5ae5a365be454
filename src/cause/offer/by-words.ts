/**
 * In a form without a pack, what amounts made of its labels is no witness against its words: an offer that the words'
 * own reading speaks against is none.
 */
import { sum, ZERO } from '../../amount/money';
import type { Money } from '../../amount/money';
import type { FactCell } from '../../fact/cell';
import { cellsIn } from '../../fact/cells-in';
import { buildFacts, type Facts } from '../../fact/facts';
import { difference, judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import type { Cause } from '../explanation';
import { dependentsOf } from '../graph/dependents';

/** By place: how far an amount would move. */
type Moves = ReadonlyMap<string, Money>;

/** The causes, those no longer certain whose changes break what held with the words' own labels. */
export function withoutUnworded(causes: readonly Cause[], { source }: Facts): readonly Cause[] {
  const { byWords } = source.binding;
  if (!byWords || !causes.some(({ certain }) => certain)) return causes;
  const worded = buildFacts(byWords);
  const held = worded.relations.filter((relation) => judge(relation) !== 'broken');
  const moves = movesIn(worded);
  return causes.map((cause) => {
    if (!cause.certain) return cause;
    const moved = moves(cause);
    return held.some((relation) => breaks(relation, moved)) ? { ...cause, certain: false } : cause;
  });
}

/** What a cause moves, with what follows by formulas: also where amounts left the cell out. */
function movesIn(worded: Facts): (cause: Cause) => Moves {
  const cells = new Map(cellsIn(worded).map((cell) => [placeOf(cell), cell]));
  const dependents = dependentsOf(worded);
  return ({ changes }) => {
    const moved = new Map([...changes].map(([cell, by]) => [placeOf(cell), by]));
    const left = new Map<string, Money>();
    for (const [cell, by] of changes) {
      const own = cell.formula === undefined && cells.get(placeOf(cell));
      for (const [dependent, sign] of own ? dependents(own) : []) {
        const place = placeOf(dependent);
        if (!moved.has(place)) left.set(place, (left.get(place) ?? ZERO).plus(by.times(sign)));
      }
    }
    return new Map([...moved, ...left]);
  };
}

function breaks(relation: Relation, moved: Moves): boolean {
  const shift = (cells: readonly FactCell[]): Money =>
    sum(cells.map((cell) => moved.get(placeOf(cell)) ?? ZERO));
  const { kind, left, right } = relation;
  const by = shift(left).minus(shift(right));
  if (by.isZero()) return false;
  const gap = difference(relation).plus(by);
  const slack = sum([...left, ...right].map((cell) => cell.slack));
  return (kind !== 'bound' || gap.isPositive()) && gap.abs().gt(slack);
}

const placeOf = ({ table, row, column }: FactCell): string => `${table.sheet}!${row},${column}`;
