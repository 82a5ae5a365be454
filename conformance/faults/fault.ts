/** What was done to a right workbook, in ways that officers know. */
import type { Workbook } from '../../src/workbook/model';
import type { Values } from './place';

export const FAULT_KINDS = [
  'amount',
  'transposed',
  'decimal',
  'sign',
  'yuan',
  'wrong row',
  'wrong column',
  'missing row',
  'doubled row',
  'blank cell',
  'blank column',
  'blank row',
  'text number',
  'stale total',
  'stale formula',
  'last year',
  'wrong code',
  'renamed subject',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  readonly workbook: Workbook;
  /** Where the finding is to lead: any of these cells, or anywhere in the row or column that they make up. */
  readonly places: ReadonlySet<string>;
  /** What was there, by cell, for all that was changed. */
  readonly right: ReadonlyMap<string, number | null>;
  /** What was written; empty where rows moved. */
  readonly values: Values;
  /** Code and name of a row that is gone or doubled: a finding may name it instead of a cell. */
  readonly names: readonly string[];
  /** Amounts that a missing row held, by the place where they stood: hundredths. */
  readonly gone: ReadonlyMap<string, number>;
  readonly about: string;
}
