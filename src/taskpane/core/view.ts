/** A place and a finding as the pane shows them: plain data. */
import type { Finding } from '../../rule/finding';

/** What it is about, as an officer sorts it. */
export type FindingKind = 'money' | 'indicator' | 'text' | 'secrecy';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface AmountFix extends CellPlace {
  /** In the unit of its own table, as a decimal string; empty where the cell is left blank. */
  readonly value: string;
  /** What is written with it in the same press. */
  readonly also?: readonly AmountFix[];
}

/** Rows to put in, the 类 and 款 above it first where the table lists them, all with the same amounts. */
export interface RowsFix {
  readonly sheet: string;
  /** Id of the table in its pack. */
  readonly table: string;
  readonly rows: readonly { readonly code: string; readonly name: string }[];
  /** In the unit of the table, as decimal strings. */
  readonly amounts: readonly { readonly column: number; readonly value: string }[];
}

export interface FindingView extends Omit<Finding, 'fix' | 'insert'> {
  readonly kind: FindingKind;
  /** Its sentence as a line of a list has it, at most `LONGEST` characters. */
  readonly says: string;
  /** Of the amount that a text should state: 元, 万元; undefined where it says so itself. */
  readonly said?: string;
  /** Where in a text it stands: the heading above it. */
  readonly heading?: string;
  /** The project that it is about. */
  readonly project?: string;
  readonly insert?: RowsFix;
  /** The same finding in the next check, whatever its number is then. */
  readonly key: string;
  /** Under which a reason for letting it pass is kept. */
  readonly waiver: string;
  readonly ruleTitle: string;
  readonly source: string;
  readonly fix?: AmountFix;
  /** Rows that 补齐缺失行 would put in. */
  readonly insertable?: number;
  /** Projects for which 参考指标 can be thought of, by a cell of each. */
  readonly suggestible?: readonly SuggestibleProject[];
}

export interface SuggestibleProject {
  readonly project: string;
  readonly at: CellPlace;
}
