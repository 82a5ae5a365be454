/** Rows that a department wrote itself, in the tables that it filled and shows. */
import type { BoundBlock, BoundTable } from '../../binding/bound';
import type { Tables } from './family';

export function listsOf({ facts }: Pick<Tables, 'facts'>): BoundTable[] {
  const { binding, empty } = facts.source;
  return binding.tables.filter((table) => !empty.has(table) && !table.view.sheet.hidden);
}

export const listedIn = ({ rows }: BoundBlock): BoundBlock['rows'] =>
  rows.filter(({ item }) => item === null);

/** So many are named in a sentence. */
const SHOWN = 5;

export const firstOf = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? ' 等' : ''}`;
