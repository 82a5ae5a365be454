/** Whoever is tried: this program, another one by its command line, or a floor to compare with. */
import type { Answer } from './report';

/** A case as a checker gets it: files, and nothing of what is known about them. */
export interface Handed {
  readonly id: string;
  readonly workbook: Uint8Array;
  readonly text: string | null;
}

export interface Checker {
  readonly name: string;
  /** One answer for each, in their order. */
  check(handed: readonly Handed[]): Promise<readonly Answer[]>;
}
