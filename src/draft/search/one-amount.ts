/**
 * One wrong leaf whose totals follow by their formulas breaks a tie in every column and level that counts it, always by
 * the same amount. That is one fault, however many cells it takes to cover what is broken, and overthrows no label.
 */
import type { Money } from '../../amount/money';
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
  return amountsOf(own, { source })?.length === 1;
}

/**
 * The amounts by which relations are broken, without sums of two others: a total breaks by what its parts do. Undefined
 * where one of them was carried over.
 */
export function amountsOf(
  broken: readonly Relation[],
  { source }: Pick<Facts, 'source'>,
): readonly Money[] | undefined {
  const all = new Map(
    broken.map((relation) => difference(relation).abs()).map((amount) => [amount.toFixed(), amount] as const),
  );
  const amounts = [...all.values()].sort((a, b) => a.cmp(b));
  const isCarried = (amount: Money) =>
    source.grids.some(({ cells }) =>
      cells.some((line) =>
        line.some((cell) => cell !== null && isOfEarlierYears(cell.label) && cell.value.abs().equals(amount)),
      ),
    );
  if (amounts.some(isCarried)) return undefined;
  return amounts.filter(
    (amount, at) =>
      !amounts.slice(0, at).some((one) => {
        const rest = amount.minus(one);
        return !rest.equals(one) && amounts.slice(0, at).some((other) => other.equals(rest));
      }),
  );
}
