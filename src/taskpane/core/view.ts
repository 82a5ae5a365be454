/** A place and a finding as the pane shows them: plain data. */
import type { Finding } from '../../rule/finding';

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface AmountFix extends CellPlace {
  /** In the unit of its own table, as a decimal string. */
  readonly value: string;
  /** What is written with it in the same press. */
  readonly also?: readonly AmountFix[];
}

export interface FindingView extends Omit<Finding, 'fix'> {
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
