/** What stands on the other side of a figure: the cells that it was compared with, and how that came out. */

import type { FactCell } from '../../fact/cell';
import type { BoundTable } from '../../binding/bound';
import type { Label } from '../../dimension/dimension';
import type { Claim } from '../claim/types';
import type { Range } from '../claim/range';

/**
 * `fact`: compared with the tables. `expected`: with the text that tables and the officer's answers give.
 * `arithmetic`: with other figures of the text alone. `unbound`: with nothing.
 */
export type BoundBy = 'fact' | 'expected' | 'arithmetic' | 'unbound';

export interface Evidence {
  by: BoundBy;
  /** Whether what it was compared with agrees; figures bound to nothing count as agreeing. */
  holds: boolean;
  /** In 万元; the amount that most tables state. */
  stated?: Range;
  label?: Label;
  cells: FactCell[];
  /** The figure that the expected text has in its place. */
  expected?: Claim;
  /** What states it where no table of the workbook does: 上年的工作簿. */
  place?: string;
  /** Tables that are silent about it, where that means zero. */
  tables: BoundTable[];
  /** What it was compared with may not be what is meant: where they differ, a warning at most. */
  doubtful?: true;
  /** What the surest reading of the words states, where the figure agrees with a looser one. */
  unlike?: Range;
  /** Something is spent on what is counted, or nothing is; how many there are no table says. */
  existence?: true;
  /** Agrees only within what the digits leave open. */
  rounded?: true;
}

/** Whether the figure itself was held against something, and not only whether there is any. */
export const isVouched = ({ by, holds, existence, doubtful }: Evidence): boolean =>
  by !== 'unbound' && !(existence === true && holds) && !(doubtful === true && !holds);

export const UNBOUND: Evidence = { by: 'unbound', holds: true, cells: [], tables: [] };
export const BY_ARITHMETIC: Evidence = { by: 'arithmetic', holds: true, cells: [], tables: [] };
