import type { Binding } from '../../binding/bound';
import type { Facts } from '../../fact/facts';
import { family } from '../rule';
import type { TextCell } from './cells';

/** The words of the tables. */
export interface TableTexts {
  readonly facts: Facts;
  readonly binding: Binding;
  /** Cells with text, but for forms that nobody has filled in yet. */
  readonly cells: readonly TextCell[];
}

export const rule = family<TableTexts>()('text', 'text');
