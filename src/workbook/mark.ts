/** Marks on the cells of findings; how they look is the host's. */
import type { Area } from './model';

export type MarkKind = 'error' | 'warning' | 'info';

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
