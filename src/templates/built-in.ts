/** The built-in templates, expanded once and on demand. Tests hold the packs to the schema; the program trusts them. */
import { expandPack } from '../template/expand';
import type { RowSets } from '../template/expand';
import type { Pack } from '../template/schema';
import type { Template } from '../template/template';
import { PACKS, ROW_SETS } from './index';

let expanded: readonly Template[] | undefined;

export function builtInTemplates(): readonly Template[] {
  expanded ??= PACKS.map((pack) => whenAsked(pack as Pack));
  return expanded;
}

/** Most packs are only looked at: their tables are expanded where somebody asks for them. */
function whenAsked(pack: Pack): Template {
  const { id, version, title, money } = pack;
  let whole: Template | undefined;
  return {
    id,
    version,
    title,
    pack,
    money,
    get tables() {
      whole ??= expandPack(pack, ROW_SETS as RowSets);
      return whole.tables;
    },
  };
}

/** The chosen packs, and the built-in ones beside them: last year's form may have been one of those. */
export const withBuiltIn = (chosen: readonly Template[]): readonly Template[] => [
  ...chosen,
  ...builtInTemplates().filter(({ id }) => chosen.every((own) => own.id !== id)),
];
