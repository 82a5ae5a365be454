/**
 * What of the sums does not come out, one trouble at a time. Every rule that it may concern is asked, and the one
 * that it does tells it; what follows from it has been told before and hangs below.
 */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Relation } from '../../fact/relation';
import type { Draft } from '../finding';
import type { Voice } from '../say';
import type { BrokenRelation } from './broken-relation';
import type { Cause } from '../../cause/explanation';
import type { MovedItem } from '../../cause/moved-items';
import type { Shift } from '../../cause/shifts';
import type { ShortSum } from '../../cause/short-sums';

export type What =
  | BrokenRelation
  /** More than an amount: blank lines, rows, formats. */
  | { readonly kind: 'cause'; readonly cause: Cause }
  /** A total or a copy that took a wrong amount over and breaks nothing itself. */
  | { readonly kind: 'follower'; readonly cell: FactCell; readonly cause: Cause }
  | { readonly kind: 'short'; readonly sum: ShortSum }
  | { readonly kind: 'moved'; readonly item: MovedItem }
  | { readonly kind: 'shifted'; readonly shift: Shift }
  | { readonly kind: 'rounding'; readonly sheet: string; readonly relations: readonly Relation[] };

/** With what follows from it. */
export interface Found {
  readonly what: What;
  readonly follows: readonly Found[];
}

export type Trouble = What & {
  readonly facts: Facts;
  readonly voice: Voice;
  readonly follows: readonly Draft[];
};

/** The cause, where it is one of these kinds. */
export function causeOf(trouble: Trouble, ...kinds: readonly Cause['kind'][]): Cause | null {
  return trouble.kind === 'cause' && kinds.includes(trouble.cause.kind) ? trouble.cause : null;
}
