/** The built-in templates, expanded once and on demand. Tests hold the packs to the schema; the program trusts them. */
import { expandPack } from '../template/expand';
import type { RowSets } from '../template/expand';
import type { Pack } from '../template/schema';
import type { Template } from '../template/template';
import { PACKS, ROW_SETS } from './index';

let expanded: readonly Template[] | undefined;

export function builtInTemplates(): readonly Template[] {
  expanded ??= PACKS.map((pack) => expandPack(pack as Pack, ROW_SETS as RowSets));
  return expanded;
}

/** The chosen packs, and the built-in ones beside them: last year's form may have been one of those. */
export const withBuiltIn = (chosen: readonly Template[]): readonly Template[] => [
  ...chosen,
  ...builtInTemplates().filter(({ id }) => chosen.every((own) => own.id !== id)),
];
