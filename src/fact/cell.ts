/** Facts: one amount at one coordinate, with the interval that its print stands for. */
import { Money, ZERO } from '../amount/money';
import type { Remark } from '../amount/parse';
import type { MoneyUnit } from '../amount/unit';
import type { Binding, BoundBlock, BoundRow, BoundTable } from '../binding/bound';
import type { Label } from '../dimension/dimension';
import { cellAddress } from '../workbook/address';

/** A cell that holds an amount, or could: blank ones count as an exact zero. */
export interface FactCell {
  readonly table: BoundTable;
  readonly row: number;
  readonly column: number;
  readonly label: Label;
  readonly blank: boolean;
  /** In the workbook's common unit. */
  readonly value: Money;
  /** As the table prints it, in its own unit. */
  readonly own: Money;
  /** Half a unit of the last printed digit; zero where nothing is printed. */
  readonly slack: Money;
  /**
   * Both again as integers, `value × 10^scale` of the source: relations are judged by these, exactly and fast.
   * NaN for an amount that is too large to be counted so.
   */
  readonly scaled: number;
  readonly scaledSlack: number;
  /** Of a blank cell: the `scaledSlack` that it has once it is filled. */
  readonly scaledRoom: number;
  readonly remarks: readonly Remark[];
  /** No such row in the table: it covers the coordinate and so says zero by saying nothing. */
  readonly virtual: boolean;
  readonly formula: string | undefined;
  readonly boundRow: BoundRow | null;
}

/** What a cell without an amount holds; it stands for zero. */
export const NO_AMOUNT = {
  blank: true,
  value: ZERO,
  own: ZERO,
  slack: ZERO,
  scaled: 0,
  scaledSlack: 0,
  scaledRoom: 0,
  remarks: [],
  formula: undefined,
} as const satisfies Partial<FactCell>;

export interface UnreadableCell {
  readonly table: BoundTable;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly label: Label;
}

/** The amounts of one block: `cells[row][column]`, null where no amount can stand. */
export interface FactGrid {
  readonly table: BoundTable;
  readonly block: BoundBlock;
  readonly rows: readonly BoundRow[];
  /** Sheet columns of the amounts. */
  readonly columns: readonly { readonly column: number; readonly label: Label; readonly partial: boolean }[];
  readonly cells: readonly (readonly (FactCell | null)[])[];
}

export interface FactSource {
  readonly binding: Binding;
  /** In which all facts are held: that of the pack. */
  readonly unit: MoneyUnit;
  /** Decimals of an amount in that unit. */
  readonly digits: number;
  /** Power of ten that makes every amount and every half unit of the workbook an integer. */
  readonly scale: number;
  readonly grids: readonly FactGrid[];
  readonly fields: readonly FactCell[];
  readonly unreadable: readonly UnreadableCell[];
  /** Tables without a single amount other than zero. */
  readonly empty: ReadonlySet<BoundTable>;
}

/** So that sums of a dozen such integers, and of thousands of usual ones, are exact in a double. */
export const LARGEST = 2 ** 53 / 16;

/** An amount in the workbook's common unit as an integer; NaN where it is too large. */
export function toScaled(amount: Money, scale: number): number {
  const scaled = Math.round(Number(`${amount.toFixed()}e${scale}`));
  return Math.abs(scaled) > LARGEST ? NaN : scaled;
}

export function fromScaled(scaled: number, scale: number): Money {
  return new Money(scaled).times((UNITS[scale] ??= new Money(10).pow(-scale)));
}

/** By scale: what one is worth. */
const UNITS: Money[] = [];

export function addressOf(cell: { readonly row: number; readonly column: number }): string {
  return cellAddress(cell.row, cell.column);
}
