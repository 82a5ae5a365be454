/** Formulas of a fresh sheet, by their cells. */
import type { Label } from '../dimension/dimension';

/** `row,column` → formula with its `=`. */
export type Formulas = Map<string, string>;

export function at(row: number, column: number): string {
  return `${row},${column}`;
}

export interface AmountColumn {
  readonly column: number;
  readonly label: Label;
  readonly partial: boolean;
}
