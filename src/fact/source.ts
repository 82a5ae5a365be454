/** The facts of a workbook's tables, and of the same tables with some of them changed or left out. */
import type { MoneyUnit } from '../amount/unit';
import type { Binding, BoundTable } from '../binding/bound';
import { joinLabels } from '../dimension/label';
import type { Label } from '../dimension/dimension';
import { LARGEST } from './cell';
import type { FactGrid, FactSource, UnreadableCell } from './cell';
import { TableReader } from './read-table';

/** What one table says; `empty` where it has no amount other than zero. */
interface TableFacts extends Pick<FactSource, 'grids' | 'fields' | 'unreadable'> {
  readonly empty: boolean;
}

interface Reading {
  readonly table: BoundTable;
  readonly reader: TableReader;
  facts(scale: number): TableFacts;
}

export function collectFacts(binding: Binding): FactSource {
  const readings = binding.tables.flatMap((table) => readTable(table, binding.money.unit));
  const scale = scaleOf(binding.money.digits, readings);
  return gathered(binding, scale, new Map(readings.map((one) => [one.table, one.facts(scale)])));
}

/** The same workbook with other `tables`, fewer or some anew: those that stay are not read again. */
export function collectAgain(known: FactSource, tables: readonly BoundTable[]): FactSource {
  const before = byTable(known);
  const readings = tables
    .filter((table) => !before.has(table))
    .flatMap((table) => readTable(table, known.unit));
  const binding = { ...known.binding, tables };
  if (!readings.every(({ reader }) => fits(reader, known.scale))) return collectFacts(binding);
  for (const one of readings) before.set(one.table, one.facts(known.scale));
  return gathered(binding, known.scale, before);
}

function readTable(table: BoundTable, unit: MoneyUnit): Reading[] {
  const { money } = table;
  if (!money) return [];
  const unreadable: UnreadableCell[] = [];
  const reader = new TableReader(table, unit, money.unit, unreadable);
  const drafts = table.blocks.map((block) => reader.readBlock(block));
  const fields = table.fields
    .filter((field) => field.role === 'amount' && field.label !== null)
    .flatMap((field) => {
      const label = fieldLabel(table, field.label ?? {});
      return reader.parse(field.row, field.column, label, null) ?? [];
    });
  reader.settleDigits(money.digits);
  const facts = (scale: number) => ({
    grids: drafts.map(({ parsed, ...grid }): FactGrid => ({
      ...grid,
      cells: parsed.map((line) => line.map((one) => one && reader.fact(one, scale))),
    })),
    fields: fields.map((field) => reader.fact(field, scale)),
    unreadable,
    empty: !reader.anyAmount && table.view.continuedOn.length === 0,
  });
  return [{ table, reader, facts }];
}

function gathered(binding: Binding, scale: number, byTable: ReadonlyMap<BoundTable, TableFacts>): FactSource {
  const tables = binding.tables.filter((table) => byTable.has(table));
  const each = tables.map((table) => byTable.get(table) as TableFacts);
  return {
    binding,
    unit: binding.money.unit,
    digits: binding.money.digits,
    scale,
    grids: each.flatMap(({ grids }) => grids),
    fields: each.flatMap(({ fields }) => fields),
    unreadable: each.flatMap(({ unreadable }) => unreadable),
    empty: new Set(tables.filter((table) => byTable.get(table)?.empty)),
  };
}

function byTable({ binding, grids, fields, unreadable, empty }: FactSource): Map<BoundTable, TableFacts> {
  const of = <T extends { readonly table: BoundTable }>(list: readonly T[], own: BoundTable) =>
    list.filter(({ table }) => table === own);
  return new Map(
    binding.tables
      .filter(({ money }) => money)
      .map((table) => [
        table,
        {
          grids: of(grids, table),
          fields: of(fields, table),
          unreadable: of(unreadable, table),
          empty: empty.has(table),
        },
      ]),
  );
}

/** Whether a table's amounts are integers at a scale that others were read by, and small enough to be added up. */
function fits({ decimals, largest }: TableReader, scale: number): boolean {
  return decimals <= scale && largest * 10 ** scale <= LARGEST;
}

/** As many decimals as the amounts have, but for those beyond all print (a stored 12.3333333333333). */
function scaleOf(digits: number, readings: readonly Reading[]): number {
  const decimals = Math.max(...readings.map(({ reader }) => reader.decimals), digits + 1);
  const largest = Math.max(...readings.map(({ reader }) => reader.largest), 1);
  return Math.max(digits + 1, Math.min(decimals, Math.floor(Math.log10(LARGEST / largest))));
}

/** What a form states, it states of its project. */
function fieldLabel(table: BoundTable, label: Label): Label {
  if (label.measure !== undefined) return label;
  const project = table.project === undefined ? {} : { project: table.project };
  return joinLabels(table.table.scope, project, label) ?? {};
}
