/**
 * Ties: two tables that state, or imply by a roll-up, the same coordinate hold the same amount. This is
 * the 勾稽关系, and nobody writes it by hand. Balances (收 = 支) are ties across the two measures.
 */
import type { BoundTable } from '../binding/bound';
import { joinLabels, labelKey } from '../dimension/label';
import type { Label } from '../dimension/dimension';
import { shape } from './axis';
import type { FactCell } from './cell';
import type { Collapse } from './collapse';
import { crossing } from './grid-model';
import type { GridModel } from './grid-model';
import { halves } from './halves';
import { side } from './relation';
import type { Relation } from './relation';
import { push } from './rollup';
import type { Evaluable } from './rollup';
import type { Statement, StatementIndex } from './stated';

/** Sums that a table implies. */
export function implied(model: GridModel, unreadable: ReadonlySet<string>): Statement[] {
  const { table } = model.grid;
  const scope = model.grid.block.template.scope;
  const statements: Statement[] = [];
  for (const { label, leaves } of model.impliedRows) {
    model.grid.columns.forEach((column, index) => {
      const joined = joinLabels(scope, column.label, label);
      const cells = joined && crossing(model, 'rows', leaves, index, unreadable);
      if (joined && cells && cells.length > 0) statements.push({ table, label: joined, cells });
    });
  }
  const rows = [...model.rows.nodes, ...ofOneUnit(model)];
  for (const { label, leaves } of model.impliedColumns) {
    for (const row of rows) {
      const [entry] = row.entries;
      if (entry === undefined || row.entries.length > 1) continue;
      const joined = joinLabels(scope, row.label, label);
      const cells = joined && crossing(model, 'columns', leaves, entry, unreadable);
      if (joined && cells && cells.length > 0) statements.push({ table, label: joined, cells });
    }
  }
  return statements;
}

/** A 项目 or 科目 that one 单位 alone has in this table: its row says that 单位 and yet all of it. */
function ofOneUnit(model: GridModel): { readonly label: Label; readonly entries: readonly number[] }[] {
  return model.impliedRows.flatMap(({ label, leaves }) => {
    const [leaf, other] = leaves;
    if (!leaf || other || leaf.label.unit === undefined) return [];
    const { unit: _, ...rest } = leaf.label;
    return labelKey(rest) === labelKey(label) ? [{ label, entries: leaf.entries }] : [];
  });
}

export function ties(
  models: readonly GridModel[],
  stated: StatementIndex,
  collapse: Collapse,
  unreadable: ReadonlySet<string>,
  into: Evaluable,
): void {
  const linked = new Links();
  for (const relation of into.relations) {
    if (relation.kind !== 'bound' && relation.left.length === 1 && relation.right.length === 1) {
      linked.join(relation.left[0] as FactCell, relation.right[0] as FactCell);
    }
  }
  // Each table's first statement of a coordinate, where there are several; tables are few, so a list does.
  const groups = new Map<number, readonly Statement[]>();
  for (const [coordinate, statements] of stated.entries()) {
    if (statements.length === 1) continue;
    const group: Statement[] = [];
    for (const statement of statements) {
      const first = ofTable(group, statement.table);
      if (!first) group.push(statement);
      else withinTable(first, statement, linked, into);
    }
    groups.set(coordinate, group);
  }
  const impliedOnly = new Map<number, readonly Statement[]>();
  for (const statements of [...models.map((model) => implied(model, unreadable)), halves(models)]) {
    for (const statement of statements) {
      const coordinate = stated.coordinates.of(statement.label);
      const home = stated.has(coordinate) ? groups : impliedOnly;
      const group = groups.get(coordinate) ?? stated.at(coordinate) ?? impliedOnly.get(coordinate) ?? [];
      const own = ofTable(group, statement.table);
      if (!own) home.set(coordinate, [...group, statement]);
      else if (balances(statement, own)) push(into, tie(statement, own));
    }
  }
  for (const [coordinate] of stated.entries()) {
    const group = groups.get(coordinate);
    if (group && group.length > 1) tieGroup(group, into);
  }
  for (const group of impliedOnly.values()) {
    if (group.length < 2) continue;
    // Two sums of the same items are tied item by item already.
    const shapes = new Set(group.map((one) => shape(collapse.label(one.cells[0]?.label ?? {}))));
    if (shapes.size > 1) tieGroup(group, into);
  }
}

/** What 财政拨款收支总表 has of one fund, this year's and carried over, against what it spends of it beside. */
const balances = (income: Statement, spending: Statement): boolean =>
  income.label.measure === 'income' &&
  spending.label.measure === 'expense' &&
  income.label.source !== undefined &&
  spending.cells.some(({ blank }) => !blank);

function ofTable(group: readonly Statement[], table: BoundTable): Statement | undefined {
  return group.find((statement) => statement.table === table);
}

function withinTable(first: Statement, second: Statement, linked: Links, into: Evaluable): void {
  const [a] = first.cells;
  const [b] = second.cells;
  if (!a || !b) return;
  if (first.cells.length === 1 && second.cells.length === 1) {
    if (linked.same(a, b)) return;
    linked.join(a, b);
  }
  push(into, tie(second, first));
}

/** Everybody is held against the value that most tables state. */
function tieGroup(group: readonly Statement[], into: Evaluable): void {
  const values = group.map(valueOf);
  const votes = new Map<number | string, number>();
  group.forEach((statement, index) => {
    const value = values[index] ?? '';
    // A stated amount weighs more than a sum, which has many cells that may be wrong.
    votes.set(value, (votes.get(value) ?? 0) + (statement.cells.length === 1 ? 1.1 : 1));
  });
  const most = Math.max(...votes.values());
  const anchor =
    group.find(
      (statement, index) => votes.get(values[index] ?? '') === most && statement.cells.length === 1,
    ) ?? group.find((_, index) => votes.get(values[index] ?? '') === most);
  if (!anchor) return;
  for (const statement of group) if (statement !== anchor) push(into, tie(statement, anchor));
}

/** Told apart as relations are judged: by integers, and by text where amounts are too large for them. */
function valueOf({ cells }: Statement): number | string {
  let sum = 0;
  for (const { scaled } of cells) sum += scaled;
  return Number.isNaN(sum) ? side(cells).middle.toString() : sum;
}

function tie(left: Statement, right: Statement): Relation {
  const kind = left.label.measure === right.label.measure ? 'tie' : 'balance';
  return { kind, label: left.label, left: left.cells, right: right.cells };
}

/** Cells already held equal, directly or by way of others. */
class Links {
  private readonly parents = new Map<FactCell, FactCell>();

  private root(cell: FactCell): FactCell {
    let at = cell;
    for (let up = this.parents.get(at); up; up = this.parents.get(at)) at = up;
    return at;
  }

  join(a: FactCell, b: FactCell): void {
    const [ra, rb] = [this.root(a), this.root(b)];
    if (ra !== rb) this.parents.set(ra, rb);
  }

  same(a: FactCell, b: FactCell): boolean {
    return this.root(a) === this.root(b);
  }
}
