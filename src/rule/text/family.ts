import type { Binding } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { proseFamily } from '../prose/rule';
import type { TextCell } from './cells';

/** The words of the tables; a text is read by `words` and `tables` of the same rules. */
export interface TableTexts {
  readonly facts: Facts;
  readonly binding: Binding;
  /** Cells with text, but for forms that nobody has filled in yet. */
  readonly cells: readonly TextCell[];
  /** Amounts whose form (text, a format) is told as the cause of an error already. */
  readonly told: ReadonlySet<FactCell>;
}

export const rule = proseFamily<TableTexts>()('text', 'text');
