/** What is known of a broken relation before its rule tells it. */
import type { Money } from '../../amount/money';
import type { FactCell } from '../../fact/cell';
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
