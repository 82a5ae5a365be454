/** The built-in packs: data, one file each. */
import hebei from './hebei.json';
import jilinCity from './jilin-city.json';
import jilinProvince from './jilin-province.json';
import qinghai from './qinghai.json';
import rowSets from './row-sets.json';
import sichuan from './sichuan.json';

/** Row sets that packs share. */
export const ROW_SETS: unknown = rowSets;

/** In the order in which they are offered. */
export const PACKS: readonly unknown[] = [sichuan, qinghai, hebei, jilinCity, jilinProvince];
