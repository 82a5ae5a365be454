/** Where the amounts stand that a relation holds against each other. */
import type { Relation } from '../../fact/relation';

/** In one row, down the rows of a table, or in another table: a label may be right the one way and wrong the other. */
export type Way = 'beside' | 'down' | 'tie';

export function wayOf({ axis, left, right }: Relation): Way {
  const [first, other] = [left[0], right[0]];
  if (first?.table !== other?.table) return 'tie';
  if (axis) return axis === 'columns' ? 'beside' : 'down';
  return first?.row === other?.row ? 'beside' : 'down';
}
