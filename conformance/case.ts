/** A case of the suite as it is written down: what a checker is given, what is wrong in it, and what may be expected. */
import type { Workbook } from '../src/workbook/model';

export const GROUPS = ['one-cell', 'pair', 'text', 'goal', 'clean'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that was done to a right document. */
export interface Planted {
  readonly kind: string;
  /** Where a finding is to lead: any of these cells (`公开表2!D13`). Empty for a fault of the text. */
  readonly cells: readonly string[];
  /** What a finding may name in place of a cell: code and name of a row that is gone. */
  readonly names: readonly string[];
  /** By cell, as decimal strings in the unit of the table; null is a blank. */
  readonly before: Readonly<Record<string, string | null>>;
  readonly after: Readonly<Record<string, string | null>>;
  /** Of a text: the sentence as it now stands, what was there and what is. */
  readonly sentence?: string;
  /** Heading of its section: a finding there is of it, or a consequence. */
  readonly section?: string;
  readonly was?: string;
  readonly is?: string;
}

/** What the printed amounts alone decide, by the books and not by any checker. */
export interface Determined {
  /** Some equation between printed amounts is broken. */
  readonly found: boolean;
  /** No other amount explains it. */
  readonly cell: boolean;
  /** And the right amount follows to the cent. */
  readonly amount: boolean;
}

export interface Case {
  readonly id: string;
  readonly group: Group;
  readonly kind: string;
  readonly layout: string;
  readonly faults: readonly Planted[];
  readonly determined: Determined;
  /** Cells elsewhere that the wrong amount is counted in: a finding there is a consequence and no false alarm. */
  readonly consequences: readonly string[];
  /** Of a clean case: what looks wrong in it and is right. */
  readonly because: readonly string[];
  readonly workbook: Workbook;
  readonly text: string | null;
}

/** The line of `cases.jsonl`: everything but the files themselves, which it names. */
export function lineOf({ workbook: _, text, ...told }: Case): string {
  const files = { workbook: `files/${told.id}.xlsx`, text: text === null ? null : `files/${told.id}.txt` };
  return JSON.stringify({ ...told, files });
}
