/**
 * Offers that one other table alone speaks for, while much is open: six sheets of twelve left at last year's amounts, or
 * that other one, accuse what is right as readily as what is wrong.
 */
import type { BoundTable } from '../../binding/bound';
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import { difference } from '../../fact/relation';
import type { Relation } from '../../fact/relation';
import { tablesOf } from '../tables-of';
import type { Cause } from '../explanation';

/** Causes of which nobody knows the amount: so many in the workbook, or in what the other table is held against. */
const MANY_OPEN = 4;
const MANY_OF_TABLE = 2;
/** So many that two tables may agree because both were left as they were. */
const MOSTLY_OPEN = 5;

/** The causes, those no longer certain that rest on one table which may be the wrong one. */
export function withoutLoneWitness(causes: readonly Cause[], facts: Facts): readonly Cause[] {
  const open = causes.filter(({ certain }) => !certain);
  if (open.length < MANY_OF_TABLE || open.length === causes.length) return causes;
  return causes.map((cause) => {
    if (!cause.certain || cause.kind !== 'amount') return cause;
    if (open.length >= MOSTLY_OPEN && isOfDisputed(cause, open)) return { ...cause, certain: false };
    const witness = onlyWitness(cause);
    if (!witness) return cause;
    const many =
      open.length >= MANY_OPEN || open.filter((one) => isAbout(one, witness)).length >= MANY_OF_TABLE;
    const mostly = open.length >= MOSTLY_OPEN && saying(cause).length === 1;
    return mostly || (many && !isConfirmed(cause, witness, facts)) ? { ...cause, certain: false } : cause;
  });
}

/** What asks for an amount; a part larger than its whole asks for none. */
const saying = ({ mended }: Cause): readonly Relation[] => mended.filter(({ kind }) => kind !== 'bound');

const changed = ({ changes }: Cause): ReadonlySet<BoundTable> =>
  new Set([...changes.keys()].map(({ table }) => table));

/** Whether a table's own sums alone ask for it, and other tables deny what the table comes to: its parts may be wrong. */
function isOfDisputed(cause: Cause, open: readonly Cause[]): boolean {
  const [own, second] = changed(cause);
  if (!own || second || saying(cause).some((relation) => tablesOf(relation).length > 1)) return false;
  return open.some(({ mended }) =>
    mended.some((relation) => relation.kind === 'tie' && tablesOf(relation).includes(own)),
  );
}

/** The other table, where it alone asks for the amount. */
function onlyWitness(cause: Cause): BoundTable | undefined {
  const own = changed(cause);
  const said = saying(cause);
  const [witness, second] = new Set(said.flatMap((one) => tablesOf(one).filter((table) => !own.has(table))));
  return second || said.some((one) => tablesOf(one).length < 2) ? undefined : witness;
}

/** Whether a third table prints the amount, or has what it is reckoned from. */
function isConfirmed(cause: Cause, witness: BoundTable, { relations }: Facts): boolean {
  const own = changed(cause);
  const isThird = (relation: Relation) =>
    tablesOf(relation).some((table) => table !== witness && !own.has(table));
  const amounts = [...cause.changes].map(([cell, by]) => cell.value.plus(by));
  const isPrinted = ({ left, right }: Relation) =>
    [...left, ...right].some(({ table, value }) => !own.has(table) && amounts.some((one) => one.eq(value)));
  if (cause.mended.some((relation) => isThird(relation) && isPrinted(relation))) return true;
  const isBorneOut = (cell: FactCell) =>
    relations.some(
      (relation) =>
        (relation.left.includes(cell) || relation.right.includes(cell)) &&
        isThird(relation) &&
        difference(relation).isZero(),
    );
  return saying(cause).every(({ left, right }) =>
    [...left, ...right].every((cell) => cell.table !== witness || cell.value.isZero() || isBorneOut(cell)),
  );
}

const isAbout = ({ cell, mended }: Cause, table: BoundTable): boolean =>
  cell.table === table || mended.some((relation) => tablesOf(relation).includes(table));
