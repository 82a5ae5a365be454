/**
 * Offers that do not go together: a cell that two causes change comes out right by neither alone; what one filled cell
 * of a table would lose and another gain stands in the wrong row or column rather than being wrong in both; a blank is
 * not filled for a part that is wrong by itself; and what an amount is reckoned from must not be doubted as well.
 */
import { sum, ZERO } from '../../amount/money';
import type { Money } from '../../amount/money';
import { labelContains } from '../../dimension/label';
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';
import { gather } from '../../collect/gather';
import { tablesOf } from '../tables-of';
import type { Cause } from '../explanation';

/** The causes, those whose offers clash no longer certain. */
export function withoutClashing(causes: readonly Cause[]): readonly Cause[] {
  if (!causes.some(({ certain }) => certain)) return causes;
  const clashing = new Set([...changedTwice(causes), ...transferred(causes)]);
  return causes.map((cause) =>
    cause.certain &&
    (fillsForAnother(cause, causes) ||
      isMissingBeside(cause, causes) ||
      restsOnDoubted(cause, causes) ||
      [...cause.changes.keys()].some((cell) => clashing.has(cell)))
      ? { ...cause, certain: false }
      : cause,
  );
}

/** What follows by a formula comes out right whichever is mended first. */
const isTyped = ({ formula, virtual }: FactCell): boolean => formula === undefined && !virtual;

function changedTwice(causes: readonly Cause[]): ReadonlySet<FactCell> {
  const once = new Set<FactCell>();
  const twice = new Set<FactCell>();
  for (const { changes } of causes)
    for (const cell of changes.keys()) if (isTyped(cell)) (once.has(cell) ? twice : once).add(cell);
  return twice;
}

function transferred(causes: readonly Cause[]): ReadonlySet<FactCell> {
  const filled = new Map<string, (readonly [FactCell, Money])[]>();
  for (const { kind, changes } of causes)
    for (const [cell, by] of kind === 'amount' ? changes : []) {
      if (!isTyped(cell) || cell.value.isZero()) continue;
      // Of forms that stand there once a project, too.
      const key = `${cell.table.table.id} ${by.abs().toString()}`;
      gather(filled, key, [cell, by] as const);
    }
  const found = new Set<FactCell>();
  for (const list of filled.values())
    for (const [cell, by] of list)
      if (list.some(([other, its]) => its.eq(by.negated()) && !areExchanged(cell, by, other)))
        found.add(cell);
  return found;
}

/** 26.99 where 7.80 should stand, and 7.80 where 26.99 should, one above the other: each as the other's row has it. */
const areExchanged = (cell: FactCell, by: Money, other: FactCell): boolean =>
  cell.table === other.table && cell.column === other.column && cell.value.plus(by).eq(other.value);

/** Whether blanks would be filled with what a part beside them, wrong by itself, leaves of the total. */
function fillsForAnother(cause: Cause, causes: readonly Cause[]): boolean {
  if ([...cause.changes.keys()].some(({ value }) => !value.isZero())) return false;
  const accused = new Set(
    causes.flatMap((one) => (one === cause || one.cell.value.isZero() ? [] : [one.cell])),
  );
  return cause.mended.some(({ left, right }) => [...left, ...right].some((cell) => accused.has(cell)));
}

/** Whether the amount is asked for in an empty place of its row as well: it may belong there, and here none. */
function isMissingBeside({ cell, changes }: Cause, causes: readonly Cause[]): boolean {
  const amount = cell.value.plus(changes.get(cell) ?? ZERO);
  const isEmptyBeside = (one: FactCell): boolean =>
    one.table === cell.table && one.row === cell.row && one.column !== cell.column && one.value.isZero();
  return causes.some(
    (other) =>
      other.changes !== changes &&
      other.mended.some(({ left, right }) =>
        [left, right].some(
          (own) =>
            own.some(isEmptyBeside) &&
            sum((own === left ? right : left).map(({ value }) => value)).eq(amount),
        ),
      ),
  );
}

/** Whether all that speaks for the amounts adds up cells that another cause, in nobody's button, may be about as well. */
function restsOnDoubted({ changes, mended, later }: Cause, causes: readonly Cause[]): boolean {
  const others = causes.filter((one) => one.changes !== changes && !one.certain && one.kind === 'amount');
  const witnesses = mended.filter((relation) => relation.kind !== 'bound' && !later.has(relation));
  if (others.length === 0 || witnesses.length === 0) return false;
  return witnesses.every((relation) => {
    // The other side of a table holds what is wrong there: its total follows by a formula.
    const isOwn = relation.kind === 'balance' && tablesOf(relation).length === 1;
    return [...relation.left, ...relation.right].some(
      (cell) =>
        !changes.has(cell) &&
        !cell.value.isZero() &&
        others.some((one) => isDoubted(cell, one) || (isOwn && one.changes.has(cell))),
    );
  });
}

/** Either side of what is at odds; below a total whose parts add up, any part. */
const isDoubted = (cell: FactCell, { cell: accused, open, mended }: Cause): boolean =>
  (open && cell.table === accused.table && labelContains(accused.label, cell.label)) ||
  shortest(mended).some((relation) => relation.left.includes(cell) || relation.right.includes(cell));

const sizeOf = ({ left, right }: Relation): number =>
  [...left, ...right].filter(({ blank }) => !blank).length;

function shortest(relations: readonly Relation[]): readonly Relation[] {
  const least = Math.min(...relations.map(sizeOf));
  return relations.filter((relation) => sizeOf(relation) === least);
}
