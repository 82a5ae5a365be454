/**
 * In a form without a pack, what amounts made of its labels is no witness against its words: an offer that the words'
 * own reading speaks against is none.
 */
import { sum, ZERO } from '../../amount/money';
import type { Money } from '../../amount/money';
import type { FactCell } from '../../fact/cell';
import { buildFacts, type Facts } from '../../fact/facts';
import { difference, judge } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import type { Cause } from '../explanation';

/** The causes, those no longer certain whose changes break what held with the words' own labels. */
export function withoutUnworded(causes: readonly Cause[], { source }: Facts): readonly Cause[] {
  const { byWords } = source.binding;
  if (!byWords || !causes.some(({ certain }) => certain)) return causes;
  const held = buildFacts(byWords).relations.filter((relation) => judge(relation) !== 'broken');
  return causes.map((cause) => {
    if (!cause.certain) return cause;
    const moved = new Map([...cause.changes].map(([cell, by]) => [placeOf(cell), by]));
    return held.some((relation) => breaks(relation, moved)) ? { ...cause, certain: false } : cause;
  });
}

function breaks(relation: Relation, moved: ReadonlyMap<string, Money>): boolean {
  const shift = (cells: readonly FactCell[]): Money =>
    sum(cells.map((cell) => moved.get(placeOf(cell)) ?? ZERO));
  const { kind, left, right } = relation;
  const by = shift(left).minus(shift(right));
  // A formula that adds up the change follows, wherever it was left out.
  const follows = [...left, ...right].some((cell) => cell.formula !== undefined && !moved.has(placeOf(cell)));
  if (by.isZero() || follows) return false;
  const gap = difference(relation).plus(by);
  const slack = sum([...left, ...right].map((cell) => cell.slack));
  return (kind !== 'bound' || gap.isPositive()) && gap.abs().gt(slack);
}

const placeOf = ({ table, row, column }: FactCell): string => `${table.sheet}!${row},${column}`;
