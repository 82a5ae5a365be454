/**
 * The amounts of one block worked out: first what other tables say of each coordinate, then what its own axes
 * add up to, then what a total leaves for the one part that nobody states.
 */
import { round, sum, ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import { convert } from '../amount/unit';
import type { Label } from '../dimension/dimension';
import { joinLabels, labelKey } from '../dimension/label';
import type { AxisNode } from '../fact/axis';
import type { FactGrid } from '../fact/cell';
import { modelGrid } from '../fact/grid-model';
import type { GridModel } from '../fact/grid-model';
import type { MoneyFormat } from '../template/template';
import { formulaOf, placesOf, words } from './reference';
import type { Sourced, Sources } from './sources';

export interface Worked {
  readonly row: number;
  readonly column: number;
  /** In the table's own unit, at its own digits. */
  readonly value: Money;
  readonly formula: string | null;
  readonly from: string;
  /** Said by cells of the table itself. */
  readonly within?: boolean;
}

export interface Open {
  readonly row: number;
  readonly column: number;
  readonly reason: string;
  /** The other tables contradict each other here: nothing is to be guessed from a remainder. */
  readonly torn?: boolean;
}

export interface WorkedGrid {
  readonly worked: readonly Worked[];
  readonly open: readonly Open[];
}

/** A row or column of the model by number, and the sheet's own. */
type Slot = Worked | Open | null;

/** `scopes`: the scopes by which this form is known to be filled; only where all say the same does an amount follow. */
export function workOut(grid: FactGrid, scopes: readonly Label[], sources: Sources): WorkedGrid {
  const money = grid.table.money;
  if (!money) return { worked: [], open: [] };
  return new Work(grid, money, sources).run(scopes);
}

class Work {
  private readonly slots: Slot[][];
  private readonly model: GridModel;
  private readonly home: string;

  constructor(
    private readonly grid: FactGrid,
    private readonly money: MoneyFormat,
    private readonly sources: Sources,
  ) {
    this.model = modelGrid(grid, []);
    this.home = grid.table.sheet;
    this.slots = grid.rows.map(() => grid.columns.map(() => null));
  }

  run(scopes: readonly Label[]): WorkedGrid {
    const shared = new Set(
      this.model.rows.nodes.flatMap(({ entries }) => (entries.length > 1 ? entries : [])),
    );
    this.grid.rows.forEach(({ label }, row) =>
      this.grid.columns.forEach((column, index) => {
        const labels = distinct(scopes.map((scope) => joinLabels(scope, column.label, label ?? {})));
        const line = this.slots[row];
        if (!line || labels.length === 0 || !this.grid.cells[row]?.[index]) return;
        line[index] = shared.has(row)
          ? { ...this.place(row, index), reason: '同一事项列了几行，各行是多少要自己填', torn: true }
          : this.fromOthers(labels, row, index);
      }),
    );
    while (this.round()) {
      // Each round may give the next one its parts.
    }
    const slots = this.slots.flat().filter((slot) => slot !== null);
    return { worked: slots.filter(isWorked), open: slots.filter((slot): slot is Open => !isWorked(slot)) };
  }

  private place(row: number, column: number) {
    return { row: this.grid.rows[row]?.row ?? 0, column: this.grid.columns[column]?.column ?? 0 };
  }

  private fromOthers(labels: readonly Label[], row: number, column: number): Slot {
    const place = this.place(row, column);
    const found = labels.map((label) => this.sources.at(label));
    const [first] = found;
    const torn = found.find((one) => one.kind === 'contradiction');
    if (torn?.kind === 'contradiction')
      return { ...place, reason: `别的表自相矛盾：${torn.words}，请先核对`, torn: true };
    if (first?.kind !== 'amount' || found.some((one) => one.kind !== 'amount'))
      return { ...place, reason: '别的表没有列出这个数' };
    if (found.some((one) => one.kind === 'amount' && !one.value.eq(first.value)))
      return { ...place, reason: '这张表有的单位只填本年安排，有的连上年结转一并填，请自行选定' };
    return { ...place, ...this.said(first) };
  }

  private said({ value, cells }: Extract<Sourced, { kind: 'amount' }>) {
    const { unit, digits } = this.money;
    const own = round(convert(value, this.sources.facts.source.unit, unit), digits);
    const places = placesOf(cells);
    const sameUnit = cells.every((cell) => cell.table.money?.unit === unit);
    return {
      value: own,
      formula: sameUnit ? formulaOf(places, this.home, digits) : null,
      from: own.isZero() || places.length === 0 ? '各表均无此数' : words(places, this.home),
    };
  }

  private round(): boolean {
    let changed = false;
    const { rows, columns } = this.model;
    for (const [axis, nodes, across] of [
      ['rows', rows.nodes, this.grid.columns.length],
      ['columns', columns.nodes, this.grid.rows.length],
    ] as const) {
      for (const node of nodes)
        for (let index = 0; index < across; index++) if (this.settleNode(axis, node, index)) changed = true;
    }
    return changed;
  }

  private settleNode(axis: 'rows' | 'columns', node: AxisNode, across: number): boolean {
    const at = (entry: number): [number, number] => (axis === 'rows' ? [entry, across] : [across, entry]);
    const [own, ...others] = node.entries.map(at);
    let changed = false;
    if (own && others.length === 0) {
      for (const again of node.again.map(at)) changed = this.copy(own, again) || changed;
      for (const group of node.groups)
        changed = (node.partial ? this.emptyOut(own, group, at) : this.addUp(own, group, at)) || changed;
    }
    return changed;
  }

  private slot([row, column]: [number, number]): Slot {
    return this.slots[row]?.[column] ?? null;
  }

  private set([row, column]: [number, number], value: Money, places: [number, number][], from?: string) {
    const there = places.map(([r, c]) => ({ sheet: this.home, ...this.place(r, c) }));
    const line = this.slots[row];
    if (line)
      line[column] = {
        ...this.place(row, column),
        value,
        formula: formulaOf(there, this.home, this.money.digits),
        from: from ?? words(there, this.home),
        within: true,
      };
  }

  private copy(own: [number, number], again: [number, number]): boolean {
    const [known, other] = [this.slot(own), this.slot(again)];
    if (!known || !isWorked(known) || !other || isWorked(other) || other.torn) return false;
    this.set(again, known.value, [own]);
    return true;
  }

  /** Of nothing, some parts are nothing too: 其中：转入事业基金. */
  private emptyOut(
    own: [number, number],
    group: readonly AxisNode[],
    at: (entry: number) => [number, number],
  ): boolean {
    const total = this.slot(own);
    if (!total || !isWorked(total) || !total.value.isZero()) return false;
    const open = group.flatMap((part) => part.entries.map(at)).filter((place) => isOpen(this.slot(place)));
    for (const place of open) this.set(place, ZERO, []);
    return open.length > 0;
  }

  private addUp(
    own: [number, number],
    group: readonly AxisNode[],
    at: (entry: number) => [number, number],
  ): boolean {
    const places = group.flatMap((part) => part.entries.map(at)).filter((place) => this.slot(place) !== null);
    const open = places.filter((place) => isOpen(this.slot(place)));
    const total = this.slot(own);
    if (!total || places.length === 0 || places.some((place) => isTorn(this.slot(place)))) return false;
    const known = sum(
      places.flatMap((place) => {
        const slot = this.slot(place);
        return slot && isWorked(slot) ? [slot.value] : [];
      }),
    );
    if (open.length === 0) return this.total(own, total, known, places);
    if (!isWorked(total)) return false;
    const rest = total.value.minus(known);
    // Budgets are never negative: where nothing is left, every part that nobody states is zero.
    if (rest.isZero()) for (const place of open) this.set(place, ZERO, [], '合计已由其余各项占满');
    else if (open.length === 1 && open[0] && rest.isPositive())
      this.set(open[0], rest, [], '合计减去其余各项');
    else return false;
    return true;
  }

  /** A total over its own parts is the plainer formula, where it is the same amount. */
  private total(
    own: [number, number],
    total: Worked | Open,
    known: Money,
    places: [number, number][],
  ): boolean {
    if (!isWorked(total)) {
      if (total.torn) return false;
      this.set(own, known, places);
      return true;
    }
    if (!total.value.eq(known) || total.value.isZero() || total.within) return false;
    this.set(own, known, places);
    return true;
  }
}

function isWorked(slot: Worked | Open): slot is Worked {
  return 'value' in slot;
}

/** Told by nobody so far. */
function isOpen(slot: Slot): boolean {
  return slot !== null && !isWorked(slot) && slot.torn !== true;
}

function isTorn(slot: Slot): boolean {
  return slot !== null && !isWorked(slot) && slot.torn === true;
}

function distinct(labels: readonly (Label | null)[]): Label[] {
  const byKey = new Map<string, Label>();
  for (const label of labels) if (label) byKey.set(labelKey(label), label);
  return [...byKey.values()];
}
