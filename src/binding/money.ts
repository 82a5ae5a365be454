/**
 * In what unit a table's amounts are: what its caption says (金额单位：元), for departments print one table in 元
 * and the next in 万元, or a whole document otherwise than its form has it. A caption that its own amounts
 * speak against is a slip: the unit of the other tables holds, and a check says so.
 */
import { Money } from '../amount/money';
import { parseAmount } from '../amount/parse';
import { convert, unitNamed } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { MoneyFormat } from '../template/template';
import type { BoundTable } from './bound';

type WithoutMoney = Omit<BoundTable, 'money'>;

export interface Settled {
  readonly tables: readonly BoundTable[];
  /** In which amounts of the workbook are compared and reported. */
  readonly money: MoneyFormat;
}

export function settleMoney(tables: readonly WithoutMoney[], form: MoneyFormat): Settled {
  const named = tables.map((table) => (table.table.money ? captionUnit(table) : null));
  const votes = new Map<MoneyUnit, number>();
  tables.forEach((table, index) => {
    const unit = named[index] ?? table.table.money?.unit;
    if (unit) votes.set(unit, (votes.get(unit) ?? 0) + 1);
  });
  const [most] = [...votes].sort(
    (a, b) => b[1] - a[1] || Number(b[0] === form.unit) - Number(a[0] === form.unit),
  );
  const common = most?.[0] ?? form.unit;
  const usual = lazily(() =>
    amountsOf(tables.filter((table, index) => (named[index] ?? table.table.money?.unit) === common)),
  );
  return {
    money: common === form.unit ? form : { unit: common, digits: form.digits },
    tables: tables.map((table, index): BoundTable => {
      const own = table.table.money;
      const caption = named[index];
      if (!own || !caption || caption === own.unit) return { ...table, money: own };
      const unit = caption === common || agrees(table, caption, common, usual()) ? caption : common;
      return { ...table, money: unit === own.unit ? own : { unit, digits: own.digits } };
    }),
  };
}

function captionUnit({ view, place }: WithoutMoney): MoneyUnit | null {
  for (let row = Math.max(0, place.titleRow); row < place.bodyTop; row++) {
    for (let column = 0; column < view.columnCount; column++) {
      const text = view.text(row, column);
      const unit = text === '' ? null : unitNamed(text);
      if (unit) return unit;
    }
  }
  return null;
}

/** Whether more of a table's amounts are found in the other tables when read in `caption` than in `common`. */
function agrees(
  table: WithoutMoney,
  caption: MoneyUnit,
  common: MoneyUnit,
  usual: ReadonlySet<string>,
): boolean {
  const own = [...amountsOf([table])];
  const asNamed = own.filter((value) =>
    usual.has(convert(new Money(value), caption, common).toString()),
  ).length;
  const asUsual = own.filter((value) => usual.has(value)).length;
  return asNamed >= asUsual;
}

function amountsOf(tables: readonly WithoutMoney[]): Set<string> {
  const values = new Set<string>();
  for (const { blocks, view } of tables) {
    for (const block of blocks) {
      for (const { template, column } of block.columns) {
        if (template.role !== 'amount') continue;
        for (const row of block.rows) {
          const cell = view.cell(row.row, column);
          const amount = parseAmount(cell?.value ?? null, cell?.format);
          if (amount.kind === 'amount' && !amount.value.isZero()) values.add(amount.value.toString());
        }
      }
    }
  }
  return values;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
