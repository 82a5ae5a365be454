/** Templates by id: the built-in packs are handed in as data, for `template/` knows none by name. */
export { PackError } from './pack-error';
export { expandPack } from './expand';
export type { RowSets } from './expand';
export type * from './template';
