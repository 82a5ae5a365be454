/**
 * Offers that rest on one other table which may as well be the wrong one: what it has in two places, one of them could
 * have in the other's. And offers for an amount that looks like a slip of something else than what is offered.
 */
import { sum } from '../../amount/money';
import type { Money } from '../../amount/money';
import { slipOf } from '../../amount/slip';
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference, judge } from '../../fact/relation';
import { gather } from '../../collect/gather';
import type { Relation } from '../../fact/relation';
import type { Cause } from '../explanation';
import { isLeftOut } from './left-out';
import { tablesOf } from '../tables-of';

/** The causes, those no longer certain that a slip elsewhere explains as well. */
export function withoutRivals(causes: readonly Cause[], facts: Facts): readonly Cause[] {
  if (!causes.some(({ certain }) => certain)) return causes;
  const exchanged = exchangedCells(facts);
  return causes.map((cause) =>
    cause.certain &&
    cause.kind === 'amount' &&
    (balancesAlone(cause) ||
      mayBeExchanged(cause, exchanged, facts) ||
      movesUnseen(cause) ||
      isLeftOut(cause, facts) ||
      isOtherSlip(cause, facts))
      ? { ...cause, certain: false }
      : cause,
  );
}

/** That a table's two sides differ says of neither which amount of it is wrong. */
const balancesAlone = ({ mended }: Cause): boolean =>
  mended.every((relation) => relation.kind === 'balance' && tablesOf(relation).length === 1);

/** What a cell holds, and what one broken tie wants of it. */
interface Wanted {
  readonly cell: FactCell;
  readonly by: BoundTable;
  readonly amount: Money;
}

/** Cells of one column or row of which, by the same other table, each should hold what the other does. */
function exchangedCells({ relations }: Facts): ReadonlySet<FactCell> {
  const wanted = relations
    .filter((relation) => judge(relation) === 'broken')
    .flatMap((relation) => [
      ...wantedOf(relation.left, relation.right),
      ...wantedOf(relation.right, relation.left),
    ]);
  const lines = new Map<string, Wanted[]>();
  for (const one of wanted)
    for (const line of [`c${one.cell.column}`, `r${one.cell.row}`])
      gather(lines, `${one.cell.table.sheet}|${line}|${one.by.sheet}`, one);
  const found = new Set<FactCell>();
  for (const line of lines.values()) {
    const known = new Set(line.map(({ cell, amount }) => `${cell.value.toString()} ${amount.toString()}`));
    for (const { cell, amount } of line)
      if (known.has(`${amount.toString()} ${cell.value.toString()}`)) found.add(cell);
  }
  return found;
}

function wantedOf(own: readonly FactCell[], others: readonly FactCell[]): Wanted[] {
  const [cell, second] = own;
  const [first] = others;
  if (!cell || second || !first || others.some(({ table }) => table !== first.table || table === cell.table))
    return [];
  return [{ cell, by: first.table, amount: sum(others.map(({ value }) => value)) }];
}

/**
 * Whether all that speaks for the change is one other table, in which two amounts may have changed places: not where a
 * third table prints them as that one does.
 */
function mayBeExchanged(
  { changes, mended }: Cause,
  exchanged: ReadonlySet<FactCell>,
  { relations }: Facts,
): boolean {
  const own = new Set([...changes.keys()].map(({ table }) => table));
  const witnesses = mended.filter(({ kind }) => kind !== 'bound');
  const tables = new Set(witnesses.flatMap((relation) => tablesOf(relation).filter((one) => !own.has(one))));
  if (tables.size !== 1 || own.size !== 1 || witnesses.some((relation) => tablesOf(relation).length !== 2))
    return false;
  const doubted = witnesses.flatMap(({ left, right }) =>
    [...left, ...right].filter((cell) => !own.has(cell.table) && exchanged.has(cell)),
  );
  return (
    doubted.length > 0 &&
    !relations.some(
      (relation) =>
        difference(relation).isZero() &&
        doubted.some((cell) => !cell.value.isZero() && isIn(cell, relation)) &&
        tablesOf(relation).some((table) => !tables.has(table) && !own.has(table)),
    )
  );
}

/** An amount that would move within its table, into a place that nothing asks for it: only that it is wrong here is known. */
function movesUnseen({ changes, mended }: Cause): boolean {
  const typed = [...changes].filter(([{ formula, virtual }]) => formula === undefined && !virtual);
  return typed.some(([cell, by]) => {
    if (cell.scaled !== 0) return false;
    const from = typed.find(([other, its]) => other.table === cell.table && its.eq(by.negated()))?.[0];
    const [gains, loses] = [follow(changes, cell, by), from ? follow(changes, from, by.negated()) : []];
    const asksForIt = (relation: Relation) =>
      relation.kind !== 'bound' &&
      gains.some((one) => isIn(one, relation)) &&
      !loses.some((one) => isIn(one, relation));
    return from !== undefined && !mended.some(asksForIt);
  });
}

/** The cell, and the totals of its column that follow it by formulas. */
const follow = (changes: Cause['changes'], cell: FactCell, by: Money): FactCell[] => [
  cell,
  ...[...changes].flatMap(([other, its]) =>
    other.formula !== undefined && other.table === cell.table && other.column === cell.column && its.eq(by)
      ? [other]
      : [],
  ),
];

const isIn = (cell: FactCell, { left, right }: Relation): boolean =>
  left.includes(cell) || right.includes(cell);

/** 1,636.00 where another table prints 163.60 for that row is a slip of that, and none of the 140.00 that is wanted. */
function isOtherSlip({ cell, changes }: Cause, facts: Facts): boolean {
  const by = changes.get(cell);
  if (!by || cell.value.isZero()) return false;
  const { digits } = facts.source;
  const offered = cell.value.plus(by);
  if (slipOf(cell.value, offered, digits)) return false;
  const { functional, economic, project } = cell.label;
  if (functional === undefined && economic === undefined && project === undefined) return false;
  return facts.models.some((model) =>
    model.cells.some((line) =>
      line.some(
        (other) =>
          other !== null &&
          other.table !== cell.table &&
          !other.blank &&
          other.label.functional === functional &&
          other.label.economic === economic &&
          other.label.project === project &&
          !other.value.eq(offered) &&
          isTellingSlip(cell.value, other.value, digits),
      ),
    ),
  );
}

/** A digit more or less, or two that changed places; a single digit that differs is soon met by chance. */
export function isTellingSlip(found: Money, expected: Money, digits: number): boolean {
  const slip = slipOf(found, expected, digits);
  return slip !== null && slip.kind !== 'digit';
}
