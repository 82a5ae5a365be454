/** Broken relations that no change of a few cells explains, told side against side. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference, side } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { investigate } from './detective';
import type { Draft } from '../finding';
import { relationInWords, ruleOf, shownCells } from './relation-words';
import { figures, findingCell, voiceOf } from '../say';
import { tieRule } from './tie';

/** More than this and nobody reads them; the rest is counted in one line. */
const MOST_UNEXPLAINED = 100;

/** One finding for each knot of relations that share a cell. */
export function unexplained(facts: Facts, relations: readonly Relation[]): Draft[] {
  const { digits } = facts.source;
  const knots: Relation[][] = [];
  const knotOf = new Map<FactCell, Relation[]>();
  for (const relation of relations) {
    const ends = [relation.left, relation.right]
      .filter((cells) => cells.length === 1)
      .map((cells) => cells[0] as FactCell);
    const known = ends.map((cell) => knotOf.get(cell)).find((knot) => knot !== undefined);
    const knot = known ?? [];
    if (!known) knots.push(knot);
    knot.push(relation);
    for (const cell of ends) if (!knotOf.has(cell)) knotOf.set(cell, knot);
  }
  const drafts = knots.slice(0, MOST_UNEXPLAINED).map((knot): Draft => {
    const [first, ...others] = [...knot].sort(
      (a, b) => a.left.length + a.right.length - (b.left.length + b.right.length),
    );
    const head = plainDraft(facts, first as Relation);
    return { ...head, follows: others.map((relation) => plainDraft(facts, relation)) };
  });
  if (knots.length > MOST_UNEXPLAINED) {
    drafts.push(
      tieRule.found({
        message: `另有 ${knots.length - MOST_UNEXPLAINED} 处数额不一致没有逐一列出；不一致的地方太多，多半是有的表还没有填完或口径不同，请先填完各表再校验。`,
        cells: (knots[MOST_UNEXPLAINED]?.[0]?.left ?? []).map((cell) => findingCell(cell, digits)),
      }),
    );
  }
  return drafts;
}

function plainDraft(facts: Facts, relation: Relation): Draft {
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
  });
}
