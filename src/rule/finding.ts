/** What a check found: the contract of the command line, the pane and the reports. */
import type { Money } from '../amount/money';
import type { MoneyUnit } from '../amount/unit';

export type Severity = 'error' | 'warning' | 'info';

export type FindingClass =
  | 'imbalance'
  | 'cross-table'
  | 'rounding'
  | 'narrative'
  | 'indicator'
  | 'missing'
  | 'text'
  | 'privacy'
  | 'binding';

export interface FindingCell {
  readonly sheet: string;
  readonly address: string;
  /** As shown; empty for a blank cell. */
  readonly value: string;
  /** Where it was printed, 1-based, if it was read from pages. */
  readonly page?: number;
}

/** An amount for a cell: in the workbook's unit, as facts have it. */
export interface Write {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Money;
}

/**
 * Amounts that are offered for one press, all of them or none: carried out they leave fewer relations broken and
 * none that held. The first is the cause, `also` is what follows from it and nobody calculates.
 */
export interface Fix extends Write {
  readonly also?: readonly Write[];
}

/** A text to put into a cell in place of what stands there. */
export interface TextFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A row that is not there, with the amounts that the other tables force. */
export interface RowOffer {
  readonly sheet: string;
  /** Id of the table in its pack. */
  readonly table: string;
  readonly dimension: 'functional' | 'economic';
  readonly code: string;
  readonly name: string;
  /** By column of the sheet, zero-based; in the workbook's unit. */
  readonly amounts: readonly { readonly column: number; readonly value: Money }[];
}

export interface Finding {
  /** `F1` …, in the order of the report. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly class: FindingClass;
  /** One Chinese sentence that an officer understands without knowing the code. */
  readonly message: string;
  /** The cell to look at first, then the other side. */
  readonly cells: readonly FindingCell[];
  readonly quote?: string;
  /** As a decimal string, in the unit of the first cell's table. */
  readonly expected?: string;
  /** What stands there − what is expected. */
  readonly difference?: string;
  /** Of these amounts, where the tables of the workbook have several. */
  readonly unit?: MoneyUnit;
  /** The finding that this one follows from. */
  readonly cause: string | null;
  readonly consequences: readonly string[];
  readonly fix?: Fix;
  readonly textFixes?: readonly TextFix[];
  /** The row that its first amount stands in: 绩效工资. */
  readonly about?: string;
  /** Why, in a few words: 漏计 伙食补助费. */
  readonly clue?: string;
  readonly sides?: Sides;
  readonly insert?: RowOffer;
  /** An amount that stands a cell off, on the sheet of the first cell. */
  readonly move?: Move;
  /** Of a text: the paragraph that it stands in, 1-based. */
  readonly paragraph?: number;
}

/** Addresses on one sheet: what stands in the first belongs into the second. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What does not come out, both sides as they stand; blank parts are left out. `≤`: the left is part of the right. */
export interface Sides {
  readonly sign: '=' | '≤';
  readonly left: readonly FindingCell[];
  readonly right: readonly FindingCell[];
}

/** A finding before it has an id, as its rule made it; consequences hang under it. */
export interface Draft extends Omit<Finding, 'id' | 'cause' | 'consequences'> {
  readonly follows?: readonly Draft[];
}

/** A rule that could not run, in words: an empty list of findings means that everything was evaluated and held. */
export interface NotEvaluated {
  readonly rule: string;
  readonly reason: string;
}
