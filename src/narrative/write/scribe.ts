/** What sentences and lists need of the text that they belong to. */
import type { Money } from '../../amount/money';
import type { Label } from '../../dimension/dimension';
import type { LastYear } from '../../fact/last-year';
import type { AmountRef, Condition, NarrativeOutline } from '../../template/narrative-schema';
import type { AmountReader, StatedAmount } from './amounts';
import type { Run } from './document';
import type { NameBook } from './names';
import type { QuestionBook } from './questions';

/** Words that hold in one paragraph only: the 项 that it is about. */
export type Local = Readonly<Record<string, Run>>;

export interface Scribe {
  readonly reader: AmountReader;
  readonly questions: QuestionBook;
  readonly names: NameBook;
  readonly lastYear: LastYear | undefined;
  readonly outline: NarrativeOutline;
  readonly moneyUnit: string;
  /** Decimals of the workbook's amounts. */
  readonly digits: number;
  /** Words of the document itself: 单位, 年度. */
  fill(text: string): string;
  label(ref: AmountRef): Label;
  amount(ref: AmountRef): StatedAmount | null;
  amountRun(token: string, label: Label): Run;
  /** Says and notes that no table states it. */
  noAmount(token: string): Run;
  figure(value: Money): string;
  holds(condition: Condition): boolean;
}

export function words(text: string): Run {
  return { kind: 'text', text };
}

export function shareRun(name: string, share: string | undefined, of: readonly Label[]): Run {
  return share === undefined
    ? { kind: 'gap', text: '〔占比：各项之和与合计不符〕', question: null }
    : { kind: 'computed', text: share, token: `${name}占比`, of };
}
