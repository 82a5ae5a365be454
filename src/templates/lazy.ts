/** The built-in packs for the pane: what to choose from is known at once, a pack itself is loaded when it is used. */
import { expandPack, type RowSets } from '../template/expand';
import type { Pack } from '../template/schema';
import type { Template } from '../template/template';
import { LISTED_PACKS } from './generated/listed';
import type { PackTitle } from './listed-pack';
import rowSets from './shared/row-sets.json';

/** In the order in which they are offered. */
export const PACK_TITLES: readonly PackTitle[] = LISTED_PACKS.map(({ load: _, ...title }) => title);

const loaded = new Map<string, Promise<Template>>();

export function loadTemplate(id: string): Promise<Template> {
  const known = loaded.get(id);
  if (known) return known;
  const pack = LISTED_PACKS.find((one) => one.id === id);
  if (!pack) return Promise.reject(new Error(`no template ${id}`));
  const template = pack.load().then((file) => expandPack(file.default as Pack, rowSets as RowSets));
  loaded.set(id, template);
  // A chunk that did not arrive is asked for again the next time.
  template.catch(() => loaded.delete(id));
  return template;
}

export const loadAllTemplates = (): Promise<Template[]> =>
  Promise.all(LISTED_PACKS.map(({ id }) => loadTemplate(id)));
