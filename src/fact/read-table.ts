/** The labelled cells of a table → facts, once all tables are read and it is known how many decimals they share. */
import { halfUnit } from '../amount/interval';
import { ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import { parseAmount } from '../amount/parse';
import type { Amount } from '../amount/parse';
import { convert, digitsIn } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { BoundBlock, BoundRow, BoundTable } from '../binding/bound';
import { joinLabels } from '../dimension/label';
import type { Label } from '../dimension/dimension';
import { LARGEST, toScaled } from './cell';
import type { FactCell, UnreadableCell } from './cell';

interface Parsed {
  readonly row: number;
  readonly column: number;
  readonly amount: Amount;
  readonly formula: string | undefined;
  readonly label: Label;
  readonly boundRow: BoundRow | null;
}

export class TableReader {
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
    this.anyAmount ||= holdsFigures(this.table, block);
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
    const rows = boundRow?.standsFor ?? 1;
    const slack = rows === 1 ? this.slack : this.slack.times(rows);
    const scaledSlack = this.scaledSlack * rows;
    return {
      table: this.table,
      row,
      column,
      label,
      blank,
      value,
      own: blank ? ZERO : amount.value,
      slack: blank ? ZERO : slack,
      scaled: blank ? 0 : toScaled(value, scale),
      scaledSlack: blank ? 0 : scaledSlack,
      scaledRoom: blank ? scaledSlack : 0,
      remarks: amount.kind === 'amount' ? amount.remarks : [],
      virtual: false,
      formula,
      boundRow,
    };
  }
}

/** 单价, or a column that nobody understands: a table that prints it is no empty one. */
function holdsFigures({ view }: BoundTable, { columns, rows }: BoundBlock): boolean {
  return columns.some(
    ({ template, column }) =>
      template.role === 'figure' &&
      rows.some(({ row, label }) => {
        const cell = label === null ? undefined : view.cell(row, column);
        const amount = cell ? parseAmount(cell.value, cell.format) : null;
        return amount?.kind === 'amount' && !amount.value.isZero();
      }),
  );
}
