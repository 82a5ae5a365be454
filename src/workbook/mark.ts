/** Marks on the cells of findings; how they look is the host's. */
import type { Area } from './model';

/** `lit`: held against a cell that is looked at; nothing is wrong with it. */
export type MarkKind = 'error' | 'warning' | 'info' | 'lit';

export interface Mark {
  readonly sheet: string;
  readonly area: Area;
  readonly kind: MarkKind;
}

export interface MarkResult {
  readonly marked: number;
  /** Sheets whose marks could not be set, with the reason. */
  readonly skipped: readonly { readonly sheet: string; readonly reason: 'protected' | 'missing' }[];
}
