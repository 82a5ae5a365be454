/** Broken relations that no change of a few cells explains, told side against side: every one of them. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference, side } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { investigate } from './detective';
import type { Draft } from '../finding';
import { relationInWords, ruleOf, shownCells, sidesOf } from './relation-words';
import { figures, findingCell, voiceOf } from '../say';

/** One finding for each cell that most of them have in common: the more is wrong, the more is told. */
export function unexplained(facts: Facts, relations: readonly Relation[]): Draft[] {
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
  return [...knots.values()].map((knot): Draft => {
    const [first, ...others] = [...knot].sort(
      (a, b) => a.left.length + a.right.length - (b.left.length + b.right.length),
    );
    const head = plainDraft(facts, first as Relation);
    return { ...head, follows: others.map((relation) => plainDraft(facts, relation)) };
  });
}

/** Cells that are a side by themselves. */
function endsOf({ left, right }: Relation): FactCell[] {
  return [left, right].flatMap((cells) => (cells.length === 1 ? cells : []));
}

/** A broken relation told by itself. */
export function plainDraft(facts: Facts, relation: Relation): Draft {
  const { digits } = facts.source;
  const voice = voiceOf(facts);
  const subject = relation.left.length === 1 ? relation.left[0] : relation.right[0];
  const onLeft = subject !== undefined && relation.left.includes(subject);
  const other = side(onLeft ? relation.right : relation.left).middle;
  const gap = onLeft ? difference(relation) : difference(relation).negated();
  const clues =
    subject && relation.left.length + relation.right.length <= 60
      ? investigate(facts, subject, subject.value.minus(gap))
      : [];
  return ruleOf(relation).found({
    message: `${relationInWords(relation, subject, voice)}${clues.map((clue) => `。${clue.text}`).join('')}。`,
    cells: [...(subject ? [subject] : []), ...shownCells(relation, subject)].map((cell) =>
      findingCell(cell, digits),
    ),
    ...(subject ? figures(subject, other, gap, voice) : {}),
    ...(clues[0] && { clue: clues[0].short }),
    sides: sidesOf(relation, voice),
  });
}
