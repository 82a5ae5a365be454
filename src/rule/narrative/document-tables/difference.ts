/** What the tables inside a document have otherwise than the workbook. */
import type { FactCell } from '../../../fact/cell';
import type { Facts } from '../../../fact/facts';

export interface Difference {
  readonly words: string;
  /** The workbook's; none for what only the document has. */
  readonly cells: readonly FactCell[];
}

export interface DocumentTables {
  readonly facts: Facts;
  /** By title of the table, in the order of the workbook. */
  readonly differences: ReadonlyMap<string, readonly Difference[]>;
}
