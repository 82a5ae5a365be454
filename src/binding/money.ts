/**
 * In what unit a table's amounts are: what its caption says (金额单位：元), for departments print one table in 元
 * and the next in 万元, or a whole document otherwise than its form has it. A caption that its own amounts
 * speak against is a slip: the unit of the other tables holds, and a check says so.
 */
import { Money } from '../amount/money';
import { parseAmount } from '../amount/parse';
import { convert } from '../amount/unit';
import type { MoneyUnit } from '../amount/unit';
import type { MoneyFormat } from '../template/template';
import type { BoundTable } from './bound';
import { unitSaid } from './unit-captions';

type WithoutMoney = Omit<BoundTable, 'money'>;

export interface Settled {
  readonly tables: readonly BoundTable[];
  /** In which amounts of the workbook are compared and reported. */
  readonly money: MoneyFormat;
}

export function settleMoney(tables: readonly WithoutMoney[], form: MoneyFormat): Settled {
  const named = tables.map((table) => (table.table.money ? unitSaid(table) : null));
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
      if (!own) return { ...table, money: own };
      const unit = unitOf(table, { caption: named[index], form: own.unit, common, usual });
      return { ...table, money: unit === own.unit ? own : { unit, digits: own.digits } };
    }),
  };
}

interface Units {
  readonly caption: MoneyUnit | null | undefined;
  /** What the form has there. */
  readonly form: MoneyUnit;
  readonly common: MoneyUnit;
  readonly usual: () => ReadonlySet<string>;
}

/** A table that says nothing is written like most of the others, unless its amounts are theirs in the form's own unit. */
function unitOf(table: WithoutMoney, { caption, form, common, usual }: Units): MoneyUnit {
  const said = caption ?? form;
  if (said === common || caption === form) return said;
  const own = [...amountsOf([table])];
  const found = (unit: MoneyUnit) =>
    own.filter((value) => usual().has(convert(new Money(value), unit, common).toString())).length;
  const [asSaid, asUsual] = [found(said), found(common)];
  return asSaid > asUsual || (caption && asSaid === asUsual) ? said : common;
}

function amountsOf(tables: readonly WithoutMoney[]): Set<string> {
  const values = new Set<string>();
  for (const { blocks, fields, view } of tables) {
    const add = (row: number, column: number) => {
      const cell = view.cell(row, column);
      const amount = parseAmount(cell?.value ?? null, cell?.format);
      if (amount.kind === 'amount' && !amount.value.isZero()) values.add(amount.value.toString());
    };
    for (const { columns, rows } of blocks)
      for (const { template, column } of columns)
        if (template.role === 'amount') for (const { row } of rows) add(row, column);
    for (const { role, row, column } of fields) if (role === 'amount') add(row, column);
  }
  return values;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
