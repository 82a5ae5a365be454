import type { UnreadableCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Unread } from '../arithmetic/arithmetic';
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

export const rule = family<Tables>()('table', 'missing');
