/** How the rules of sums, ties, balances and bounds tell of a relation that is broken. */
import type { RelationKind } from '../../fact/relation';
import type { Told } from '../rule';
import { amount, cellInWords, figures, findingCell } from '../say';
import { brokenBy, relationInWords, shownCells, sidesOf } from './relation-words';
import type { BrokenRelation } from './broken-relation';
import type { Trouble } from './trouble';

export function breaks(trouble: Trouble, kind: RelationKind): trouble is Trouble & BrokenRelation {
  return trouble.kind === 'relation' && brokenBy(trouble.relation) === kind;
}

export function relationTold(trouble: Trouble & BrokenRelation): Told {
  const { relation, subject, besides = '', instead, amounts, clue, voice, follows } = trouble;
  return {
    message: instead ?? `${relationInWords(relation, subject, voice)}${besides}。`,
    cells: [...(subject ? [subject] : []), ...shownCells(relation, subject)].map((cell) =>
      findingCell(cell, voice.digits),
    ),
    ...(amounts ? figures(amounts.cell, amounts.expected, amounts.gap, voice) : {}),
    ...trouble.fix,
    ...(clue === undefined ? {} : { clue }),
    ...(trouble.move && { move: trouble.move }),
    ...(trouble.withoutSides ? {} : { sides: sidesOf(relation, voice) }),
    ...(follows.length > 0 ? { follows } : {}),
  };
}

/** A total or a copy that took the wrong amount over: in the table of the cause it is a sum, elsewhere a tie. */
export function followerTold(trouble: Trouble, rule: 'rollup' | 'tie'): Told | null {
  if (trouble.kind !== 'follower') return null;
  const { cell, cause, voice } = trouble;
  if ((cell.table === cause.cell.table ? 'rollup' : 'tie') !== rule) return null;
  const by = cause.changes.get(cell);
  if (!by) return null;
  const expected = cell.value.plus(by);
  return {
    message: `${cellInWords(cell)}的 ${amount(cell, cell.value, voice)} 里含有上面那个错数，改正后应为 ${amount(cell, expected, voice)}。`,
    cells: [findingCell(cell, voice.digits)],
    ...figures(cell, expected, by.negated(), voice),
  };
}
