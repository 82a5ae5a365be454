import type { Money } from '../../amount/money';
import type { FactCell, UnreadableCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Draft } from '../finding';
import { family } from '../rule';

/** What the rules of tables read. */
export interface Tables {
  readonly facts: Facts;
  /** What arithmetic found: in a misread table it follows from that. */
  readonly sums: readonly Draft[];
  /** What follows from amounts that nobody can read. */
  readonly unread: ReadonlyMap<UnreadableCell, Unread>;
}

/** An amount that nobody can read, and what the sums that leave it out say. */
export interface Unread {
  /** The cell as if it were blank. */
  readonly cell: FactCell;
  readonly expected: Money;
  readonly follows: readonly Draft[];
}

export const rule = family<Tables>()('table', 'missing');
