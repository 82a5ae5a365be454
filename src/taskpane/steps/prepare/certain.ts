import type { Inspection, TableView } from '../../core/contract';

export const certainTables = ({ tables }: Inspection): TableView[] =>
  tables.filter(({ state }) => state !== 'missing' && state !== 'doubtful');

/** Kinds of table that are there beyond doubt: several projects have the same form. */
export function certainIn(inspection: Inspection): number {
  return new Set(certainTables(inspection).map(({ id }) => id)).size;
}
