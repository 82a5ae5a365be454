/**
 * The built-in packs for the pane: what to choose from is known at once, a pack itself is loaded when it is
 * used. A test holds the list to the packs.
 */
import { expandPack, type RowSets } from '../template/expand';
import type { Pack } from '../template/schema';
import type { Template } from '../template/template';
import rowSets from './row-sets.json';

export interface PackTitle {
  readonly id: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly tables: number;
  readonly unit: Pack['money']['unit'];
}

type Load = () => Promise<{ readonly default: unknown }>;

/** In the order in which they are offered. */
const PACKS: readonly (PackTitle & { readonly load: Load })[] = [
  {
    id: 'sichuan',
    title: '四川省部门预算公开表',
    jurisdiction: '四川省',
    tables: 15,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-sichuan" */ './sichuan.json'),
  },
  {
    id: 'qinghai',
    title: '青海省部门预算公开表',
    jurisdiction: '青海省',
    tables: 11,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-qinghai" */ './qinghai.json'),
  },
  {
    id: 'hebei',
    title: '河北省部门预算公开表',
    jurisdiction: '河北省',
    tables: 13,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-hebei" */ './hebei.json'),
  },
  {
    id: 'jilin-city',
    title: '吉林省市县部门预算公开表',
    jurisdiction: '吉林省',
    tables: 11,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-jilin-city" */ './jilin-city.json'),
  },
  {
    id: 'jilin-province',
    title: '吉林省省级部门预算公开表',
    jurisdiction: '吉林省',
    tables: 12,
    unit: '万元',
    load: () => import(/* webpackChunkName: "pack-jilin-province" */ './jilin-province.json'),
  },
];

export const PACK_TITLES: readonly PackTitle[] = PACKS.map(({ load: _, ...title }) => title);

const loaded = new Map<string, Promise<Template>>();

export function loadTemplate(id: string): Promise<Template> {
  const known = loaded.get(id);
  if (known) return known;
  const pack = PACKS.find((one) => one.id === id);
  if (!pack) return Promise.reject(new Error(`no template ${id}`));
  const template = pack.load().then((file) => expandPack(file.default as Pack, rowSets as RowSets));
  loaded.set(id, template);
  // A chunk that did not arrive is asked for again the next time.
  template.catch(() => loaded.delete(id));
  return template;
}

export const loadAllTemplates = (): Promise<Template[]> =>
  Promise.all(PACKS.map(({ id }) => loadTemplate(id)));
