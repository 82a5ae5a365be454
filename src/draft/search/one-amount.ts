/**
 * One wrong leaf whose totals follow by their formulas breaks a tie in every column and level that counts it, always by
 * the same amount. That is one fault, however many cells it takes to cover what is broken, and overthrows no label.
 */
import type { BoundTable } from '../../binding/bound';
import { isOfEarlierYears } from '../../dimension/label';
import type { Facts } from '../../fact/facts';
import { difference } from '../../fact/relation';
import type { Relation } from '../../fact/relation';

/**
 * Whether all that is broken of these tables is broken by one amount, and by none that the workbook says was carried
 * over: what one column counts and another does not differs by one amount as well where one project alone has it.
 */
export function isOneAmount(
  broken: readonly Relation[],
  tables: ReadonlySet<BoundTable>,
  { source }: Pick<Facts, 'source'>,
): boolean {
  const own = broken.filter(({ left, right }) => [...left, ...right].some(({ table }) => tables.has(table)));
  const [first, ...others] = own.map((relation) => difference(relation).abs());
  if (!first || !others.every((other) => other.equals(first))) return false;
  return !source.grids.some(({ cells }) =>
    cells.some((line) =>
      line.some((cell) => cell !== null && isOfEarlierYears(cell.label) && cell.value.abs().equals(first)),
    ),
  );
}
