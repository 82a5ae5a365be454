/** Broken relations that no change of a few cells explains, told side against side: every one of them. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference, side } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { investigate } from './detective';
import { emptySum } from './empty-sum';
import type { BrokenRelation } from './broken-relation';
import type { Found } from './trouble';

/** One finding for each cell that most of them have in common: the more is wrong, the more is told. */
export function unexplained(facts: Facts, relations: readonly Relation[]): Found[] {
  const counts = new Map<FactCell, number>();
  for (const relation of relations)
    for (const cell of endsOf(relation)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const knots = new Map<FactCell | Relation, Relation[]>();
  for (const relation of relations) {
    const [a, b] = endsOf(relation);
    const head = a && b ? ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a) : (a ?? b ?? relation);
    const knot = knots.get(head);
    if (knot) knot.push(relation);
    else knots.set(head, [relation]);
  }
  return [...knots.values()].map((knot): Found => {
    const [first, ...others] = [...knot]
      .sort((a, b) => a.left.length + a.right.length - (b.left.length + b.right.length))
      .map((relation) => plainly(facts, relation));
    return { what: first as BrokenRelation, follows: others.map((what) => ({ what, follows: [] })) };
  });
}

/** Cells that are a side by themselves. */
function endsOf({ left, right }: Relation): FactCell[] {
  return [left, right].flatMap((cells) => (cells.length === 1 ? cells : []));
}

/** A broken relation by itself, with what its difference looks like. */
export function plainly(facts: Facts, relation: Relation): BrokenRelation {
  const subject = relation.left.length === 1 ? relation.left[0] : relation.right[0];
  const onLeft = subject !== undefined && relation.left.includes(subject);
  const expected = side(onLeft ? relation.right : relation.left).middle;
  const gap = onLeft ? difference(relation) : difference(relation).negated();
  const clues =
    subject && relation.left.length + relation.right.length <= 60
      ? investigate(facts, subject, subject.value.minus(gap))
      : [];
  const empty = subject ? emptySum(subject) : null;
  return {
    kind: 'relation',
    relation,
    subject,
    besides: [...(empty === null ? [] : [empty]), ...clues.map(({ text }) => text)]
      .map((text) => `。${text}`)
      .join(''),
    ...(subject ? { amounts: { cell: subject, expected, gap } } : {}),
    clue: clues[0]?.short,
  };
}
