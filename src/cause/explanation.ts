/** What broken relations are put down to: causes, what falls short of a whole row, and what nothing explains. */
import type { Money } from '../amount/money';
import type { FactCell } from '../fact/cell';
import type { Relation } from '../fact/relation';
import type { ShortSum } from './short-sums';
import type { StructuralKind } from './kind/structural';

export interface Cause {
  readonly kind: StructuralKind | 'amount';
  /** What each cell would have to change by, the cause first and what follows from it after. */
  readonly changes: ReadonlyMap<FactCell, Money>;
  readonly cell: FactCell;
  /** Relations that hold again after the change. */
  readonly mended: readonly Relation[];
  /** Of these, such as hold only when other causes are put right too. */
  readonly later: ReadonlySet<Relation>;
  /** Whether no other change explains as much. */
  readonly forced: boolean;
  /** Whether the cell is a sum that its parts bear out: one of them is wrong, and the tables do not tell which. */
  readonly open: boolean;
  /** Whether its amounts can be offered: carried out, fewer relations are broken and none that held. */
  readonly certain: boolean;
  /** The same amounts could stand in a blank column beside it. */
  readonly ambiguous?: boolean;
  /** Numbers stored as text that a table has several of: all of them, the cell first. */
  readonly texts?: readonly FactCell[];
  /** Of a wrong code: a cell of the row that its amounts belong to. */
  readonly other?: FactCell;
  /** Of a wrong code: the one under which everything holds. */
  readonly code?: string;
  /** Of a unit that one table alone names, as members: itself, and the one under which everything holds. */
  readonly unit?: { readonly is: string; readonly should: string };
}

export interface Explanation {
  readonly causes: readonly Cause[];
  /** Sums that are short of a whole row, of which no table says what it is. */
  readonly short: readonly ShortSum[];
  /** Broken relations that no change of a few cells explains. */
  readonly unexplained: readonly Relation[];
}
