import type { ReaderState } from '../state';

/** Joins claims that belong together; it neither reads words nor makes claims. */
export interface Refiner {
  readonly name: string;
  readonly refine: (state: ReaderState) => void;
}
