/** What is known of a broken relation before its rule tells it. */
import type { Money } from '../../amount/money';
import type { FactCell } from '../../fact/cell';
import { difference } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import type { Draft, Move } from '../finding';

/** A broken relation by itself, under a cause, or with the cell that is its cause. */
export interface BrokenRelation {
  readonly kind: 'relation';
  readonly relation: Relation;
  /** The cell from whose side it is told. */
  readonly subject: FactCell | undefined;
  /** What is said besides, with its own punctuation; `instead` of all else. */
  readonly besides?: string;
  readonly instead?: string | null;
  /** What should stand where, and by how much it is off. */
  readonly amounts?: { readonly cell: FactCell; readonly expected: Money; readonly gap: Money };
  readonly fix?: Pick<Draft, 'fix'>;
  readonly clue?: string | undefined;
  readonly move?: Move | null;
  /** Not drawn. */
  readonly withoutSides?: true;
}

/** One of the two ties as it is told under the item. */
export function tieOf(relation: Relation): BrokenRelation {
  const [cell, other] = [relation.left[0], relation.right[0]] as [FactCell, FactCell];
  const amounts = { cell, expected: other.value, gap: difference(relation) };
  return { kind: 'relation', relation, subject: cell, amounts, withoutSides: true };
}

/** What lacks the row as well, told from the side of its total. */
export function lacksToo(relation: Relation): BrokenRelation {
  const cell = (relation.left.length === 1 ? relation.left[0] : relation.right[0]) as FactCell;
  const gap = difference(relation);
  return {
    kind: 'relation',
    relation,
    subject: cell,
    amounts: { cell, expected: cell.value.minus(gap), gap },
  };
}
