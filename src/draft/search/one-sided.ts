/** Amounts go wrong this way and that; a table that is short everywhere holds less money than it is taken for. */
import type { BoundTable } from '../../binding/bound';
import { difference } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { cover } from './objective';
import { wayOf } from './way';

/** So many amounts do not all go wrong to the same side. */
const CAUSES = 3;

/** Whether the table falls short of the other tables, or exceeds them, wherever they differ. */
export function isOneSided(broken: readonly Relation[], table: BoundTable): boolean {
  const ties = broken.filter((relation) => wayOf(relation) === 'tie');
  const signs = new Set(
    ties.map((relation) => difference(relation).isNegative() === (relation.left[0]?.table === table)),
  );
  return ties.length > CAUSES && signs.size === 1 && cover(ties) >= CAUSES;
}
