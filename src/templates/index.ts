/** The built-in packs: data, a folder each; a folder more is a pack more. */
import rowSets from './shared/row-sets.json';

/** Row sets that packs share. */
export const ROW_SETS: unknown = rowSets;

/** In the order in which they are offered. */
export { PACKS } from './generated/packs';
