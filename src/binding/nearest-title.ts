/**
 * Tables of a document stand under each other's titles: above a table may stand the title of an empty one that was
 * left out. The nearer title is its own.
 */
import type { Binding, BoundTable } from './bound';

export function underOwnTitles<B extends Pick<Binding, 'tables' | 'missing'>>(binding: B): B {
  const tables = binding.tables.filter(isNearest);
  const left = binding.tables.filter((table) => !tables.includes(table)).map(({ table }) => table);
  const missing = [...binding.missing, ...left.filter((one) => tables.every(({ table }) => table !== one))];
  return tables.length === binding.tables.length ? binding : { ...binding, tables, missing };
}

function isNearest(table: BoundTable, _: number, tables: readonly BoundTable[]): boolean {
  return !tables.some(
    ({ sheet, bodyTop, place }) =>
      sheet === table.sheet && bodyTop === table.bodyTop && place.titleRow > table.place.titleRow,
  );
}
