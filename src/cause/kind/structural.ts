/**
 * Causes that are more than an amount: a column, a row or a block that nobody filled, a row that is missing, stands
 * twice or bears another's code, a table of another year, a number that sums leave out. They are looked for before
 * single amounts: a blank column is not twenty wrong cells.
 */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { Changes, Scales } from '../graph/change';
import type { Edge } from '../graph/edge';

export type StructuralKind =
  | 'blank-column'
  | 'blank-row'
  | 'blank-block'
  | 'missing-row'
  | 'doubled-row'
  | 'wrong-code'
  | 'text-number'
  | 'unreadable'
  | 'cut-decimals'
  | 'gap-row'
  | 'short-formula'
  | 'moved-block'
  | 'other-table'
  | 'negative-row'
  | 'rounded-table'
  | 'moved-nature';

/** What may be wrong, before it is known whether it explains anything. */
export interface Suspicion {
  readonly kind: StructuralKind;
  /** The cell to look at first. */
  readonly head: FactCell;
  /** What each cell would have to change by; empty where the tables do not tell. */
  readonly changes: Changes;
  /** Another column could hold the same amounts: none of them is offered. */
  readonly ambiguous?: boolean;
  /** For a wrong code: cells of the row whose place the amounts should have; for an item of two natures: the other. */
  readonly other?: FactCell;
  /** For a wrong code: the one under which everything holds. */
  readonly code?: string;
  /** Of a unit that one table alone names, as members: itself, and the one under which everything holds. */
  readonly unit?: { readonly is: string; readonly should: string };
  /** Numbers stored as text that a table has several of: all of them, the head first. */
  readonly texts?: readonly FactCell[];
  /** Broken relations that it explains although no amount is known that would mend them. */
  readonly explained?: readonly Edge[];
}

export interface Structural extends Suspicion {
  readonly mended: readonly Edge[];
  /** With what follows by formulas. */
  readonly all: Changes;
  /** No relation that held is broken by it. */
  readonly clean: boolean;
}

/** Finds suspicions in the order in which they explain most, settling each. */
export function structuralCauses(
  facts: Facts,
  scales: Scales,
  suspects: readonly ((facts: Facts, scales: Scales) => readonly Suspicion[])[],
): Structural[] {
  const found: Structural[] = [];
  for (const suspect of suspects) {
    const weighed = suspect(facts, scales)
      .flatMap((one) => weigh(scales, one) ?? [])
      .sort((a, b) => b.mended.length - a.mended.length || a.changes.size - b.changes.size);
    for (const before of weighed) {
      const one = weigh(scales, before);
      if (!one) continue;
      found.push(one);
      scales.graph.settle(one.all, NOTHING);
      if (one.explained) scales.graph.explain(one.explained);
    }
  }
  return found;
}

const NOTHING: ReadonlySet<Edge> = new Set();

/** Null where it explains too little, or harms as much as it mends. */
function weigh(scales: Scales, suspicion: Suspicion): Structural | null {
  if (suspicion.explained) {
    const explained = suspicion.explained.filter((edge) => edge.broken);
    return explained.length < suspicion.explained.length * 0.8
      ? null
      : { ...suspicion, explained, mended: explained, all: suspicion.changes, clean: true };
  }
  const { mended, hurt, changes } =
    suspicion.kind === 'cut-decimals'
      ? scales.weighShown(suspicion.head, suspicion.changes)
      : scales.weigh(suspicion.head, suspicion.changes);
  const least = ONE_IS_ENOUGH.has(suspicion.kind) ? 1 : 2;
  // That a formula leaves text out needs no witness.
  const isKnown =
    suspicion.kind === 'text-number' &&
    !suspicion.texts &&
    [...changes.keys()].every(({ formula }) => formula !== undefined);
  if (mended.length < least || (!isKnown && hurt.length > mended.length / MOST_HARM)) return null;
  return { ...suspicion, mended, all: changes, clean: hurt.length === 0 };
}

/** What the file itself says of a cell needs one witness, not two. */
const ONE_IS_ENOUGH: ReadonlySet<StructuralKind> = new Set([
  'doubled-row',
  'text-number',
  'unreadable',
  'cut-decimals',
  'short-formula',
]);

/** A blank column beside another fault still explains many times what it leaves wrong. */
const MOST_HARM = 6;
