import type { Comparison, OpenClaim } from './types';

/** What the words before a bracket were about. */
export interface Spoken {
  readonly main: OpenClaim | undefined;
  readonly lastChange: OpenClaim | undefined;
  readonly comparison: Comparison | undefined;
  /** How many lists were open. */
  readonly lists: number;
}
