/** Labelled cells → facts: one amount at one coordinate, with the interval that its print stands for. */
import { halfUnit } from '../amount/interval';
import { Money, ZERO } from '../amount/money';
import { parseAmount } from '../amount/parse';
import type { Amount, Remark } from '../amount/parse';
import { convert, digitsIn } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { Binding, BoundBlock, BoundRow, BoundTable } from '../binding/bound';
import { joinLabels } from '../dimension/label';
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

interface Parsed {
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  readonly formula: string | undefined;
  readonly label: Label;
  readonly boundRow: BoundRow | null;
}

export function collectFacts(binding: Binding): FactSource {
  const { unit, digits } = binding.money;
  const grids: FactGrid[] = [];
  const fields: FactCell[] = [];
  const unreadable: UnreadableCell[] = [];
  const empty = new Set<BoundTable>();
  const readers = binding.tables.flatMap((table) => {
    const { money } = table;
    if (!money) return [];
    const reader = new TableReader(table, unit, money.unit, unreadable);
    const drafts = table.blocks.map((block) => reader.readBlock(block));
    const fieldDrafts = table.fields
      .filter((field) => field.role === 'amount' && field.label !== null)
      .map((field) => reader.parse(field.row, field.column, fieldLabel(table, field.label ?? {}), null));
    reader.settleDigits(money.digits);
    return [{ table, reader, drafts, fieldDrafts }];
  });
  const scale = scaleOf(
    digits,
    readers.map(({ reader }) => reader),
  );
  for (const { table, reader, drafts, fieldDrafts } of readers) {
    for (const { parsed, ...grid } of drafts) {
      const cells = parsed.map((line) => line.map((one) => one && reader.fact(one, scale)));
      grids.push({ ...grid, cells });
    }
    for (const draft of fieldDrafts) if (draft) fields.push(reader.fact(draft, scale));
    if (!reader.anyAmount) empty.add(table);
  }
  return { binding, unit, digits, scale, grids, fields, unreadable, empty };
}

/** So that sums of a dozen such integers, and of thousands of usual ones, are exact in a double. */
const LARGEST = 2 ** 53 / 16;

/** As many decimals as the amounts have, but for those beyond all print (a stored 12.3333333333333). */
function scaleOf(digits: number, readers: readonly TableReader[]): number {
  const decimals = Math.max(...readers.map((reader) => reader.decimals), digits + 1);
  const largest = Math.max(...readers.map((reader) => reader.largest), 1);
  return Math.max(digits + 1, Math.min(decimals, Math.floor(Math.log10(LARGEST / largest))));
}

/** An amount in the workbook's common unit as an integer; NaN where it is too large. */
export function toScaled(amount: Money, scale: number): number {
  const scaled = Math.round(Number(`${amount.toFixed()}e${scale}`));
  return Math.abs(scaled) > LARGEST ? NaN : scaled;
}

/** What a form states, it states of its project. */
function fieldLabel(table: BoundTable, label: Label): Label {
  const project = table.project === undefined ? {} : { project: table.project };
  return joinLabels(table.table.scope, project, label) ?? {};
}

export function fromScaled(scaled: number, scale: number): Money {
  return new Money(scaled).times(new Money(10).pow(-scale));
}

class TableReader {
  private most = 0;
  /** Amounts that are no whole numbers, by the decimals that they show. */
  private readonly shown = new Map<number, number>();
  private slack: Money = ZERO;
  private scaledSlack: number | undefined;
  /** Most decimals of an amount, stored ones that the format hides left out, in the common unit. */
  decimals = 0;
  /** Largest amount, in the common unit. */
  largest = 0;
  anyAmount = false;

  constructor(
    private readonly table: BoundTable,
    private readonly common: MoneyUnit,
    private readonly own: MoneyUnit,
    private readonly unreadable: UnreadableCell[],
  ) {}

  readBlock(block: BoundBlock) {
    const columns = block.columns.flatMap(({ template, column }) =>
      template.role === 'amount' && template.label
        ? [{ column, label: template.label, partial: template.partial }]
        : [],
    );
    const rows = block.rows.filter((row) => row.label !== null);
    const scope = block.template.scope;
    const joined = columns.map((column) => joinLabels(scope, column.label));
    const parsed = rows.map((row) =>
      columns.map((column, index) => {
        const above = joined[index];
        const label = above ? joinLabels(above, row.label ?? {}) : null;
        return label ? this.parse(row.row, column.column + (row.shift ?? 0), label, row) : null;
      }),
    );
    return { table: this.table, block, rows, columns, parsed };
  }

  parse(row: number, column: number, label: Label, boundRow: BoundRow | null): Parsed | null {
    const cell = this.table.view.cell(row, column);
    const amount = parseAmount(cell?.value ?? null, cell?.format);
    if (amount.kind === 'unreadable') {
      // 合计 beside 合计、基本支出、项目支出 that head columns: no amount stands there.
      if (this.table.place.sharesTotal && row === this.table.bodyTop) return null;
      this.unreadable.push({ table: this.table, row, column, text: amount.text, label });
      return null;
    }
    if (amount.kind === 'amount') {
      if (amount.digits > this.most) this.most = amount.digits;
      if (!amount.value.isInteger()) this.shown.set(amount.digits, (this.shown.get(amount.digits) ?? 0) + 1);
      const decimals = amount.value.decimalPlaces() + Math.max(0, digitsIn(0, this.own, this.common));
      if (decimals > this.decimals) this.decimals = decimals;
      if (!amount.value.isZero()) this.anyAmount = true;
      const size = Math.abs(convert(amount.value, this.own, this.common).toNumber());
      if (size > this.largest && size < LARGEST) this.largest = size;
    }
    return { row, column, amount, formula: cell?.formula, label, boundRow };
  }

  /**
   * A table prints all its amounts to the same digits: where others show two, `32` is 32.00. Where most show more
   * than the form does, the table prints more; a few that do (a stored 0.3333 without a format) make nothing of it.
   */
  settleDigits(form: number): void {
    const digits = Math.min(Math.max(this.most, this.most === 0 ? 0 : 1), Math.max(form, this.usual(form)));
    this.slack = convert(halfUnit(digits === 0 && this.most === 0 ? form : digits), this.own, this.common);
    this.decimals = Math.max(this.decimals, this.slack.decimalPlaces());
  }

  /** Decimals that most of its amounts show, where they are more than the form's. */
  private usual(form: number): number {
    const counts = [...this.shown];
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    const beyond = counts.filter(([digits]) => digits > form);
    const more = beyond.reduce((sum, [, count]) => sum + count, 0);
    const most = beyond.sort(([, a], [, b]) => b - a)[0];
    return most && more * 2 > all ? most[0] : form;
  }

  fact({ row, column, amount, formula, label, boundRow }: Parsed, scale: number): FactCell {
    const blank = amount.kind !== 'amount';
    const value = blank ? ZERO : convert(amount.value, this.own, this.common);
    this.scaledSlack ??= toScaled(this.slack, scale);
    return {
      table: this.table,
      row,
      column,
      label,
      blank,
      value,
      own: blank ? ZERO : amount.value,
      slack: blank ? ZERO : this.slack,
      scaled: blank ? 0 : toScaled(value, scale),
      scaledSlack: blank ? 0 : this.scaledSlack,
      scaledRoom: blank ? this.scaledSlack : 0,
      remarks: amount.kind === 'amount' ? amount.remarks : [],
      virtual: false,
      formula,
      boundRow,
    };
  }
}

export function addressOf(cell: { readonly row: number; readonly column: number }): string {
  return cellAddress(cell.row, cell.column);
}
