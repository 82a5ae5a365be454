/** Cases that are made when they are asked for, each by itself: a slice costs a slice. */
import type { Case } from '../case';

/** Null where the departments at hand have nothing of the kind. */
export type Plan = readonly (() => Case | null)[];

export const numbered = (index: number): string => String(index + 1).padStart(3, '0');
