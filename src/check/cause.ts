/**
 * One cause, many consequences. A wrong cell breaks its row, its column and its ties at once; what an
 * officer needs is that cell. So: find the smallest change of cells after which the most relations hold,
 * again and again until no change helps.
 */
import { ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import type { FactCell } from '../fact/cell';
import { judge } from '../fact/relation';
import type { Relation } from '../fact/relation';

export interface Cause {
  /** What each cell would have to change by, the cause first and what follows from it after. */
  readonly changes: ReadonlyMap<FactCell, Money>;
  readonly cell: FactCell;
  /** Relations that hold again after the change. */
  readonly mended: readonly Relation[];
  /** Whether no other change explains as much: then its amount can be offered as a fix. */
  readonly forced: boolean;
}

export interface Explanation {
  readonly causes: readonly Cause[];
  /** Broken relations that no change of a few cells explains. */
  readonly unexplained: readonly Relation[];
}

/** A change of more than these cells is no longer one cause. */
const MOST_CELLS = 5;
/** Every further cell of a change must earn its place. */
const PRICE_OF_CELL = 0.45;
/** Beyond this many broken relations the workbook is half filled, not wrong in places. */
const MOST_BROKEN = 400;
const MOST_SEEDS = 160;

interface Candidate {
  readonly changes: Map<FactCell, Money>;
  readonly seed: FactCell;
  readonly gain: number;
  readonly mended: Relation[];
}

export function explain(relations: readonly Relation[], broken: readonly Relation[]): Explanation {
  if (broken.length === 0 || broken.length > MOST_BROKEN) return { causes: [], unexplained: broken };
  return new Search(relations, broken).run();
}

class Search {
  private readonly byCell = new Map<FactCell, Relation[]>();
  private readonly changed = new Map<FactCell, Money>();
  private readonly broken: Set<Relation>;

  constructor(relations: readonly Relation[], broken: readonly Relation[]) {
    this.broken = new Set(broken);
    const near = neighbourhood(relations, broken);
    for (const relation of near) {
      for (const cell of [...relation.left, ...relation.right]) {
        const known = this.byCell.get(cell);
        if (known) known.push(relation);
        else this.byCell.set(cell, [relation]);
      }
    }
  }

  run(): Explanation {
    const causes: Cause[] = [];
    while (this.broken.size > 0) {
      const candidates = this.candidates();
      const best = candidates[0];
      if (!best || best.gain <= 0) break;
      const rival = candidates.find(
        (other) =>
          other.seed !== best.seed &&
          !sameCells(other, best) &&
          other.mended.some((r) => best.mended.includes(r)),
      );
      for (const [cell, by] of best.changes) this.changed.set(cell, by.plus(this.changed.get(cell) ?? ZERO));
      for (const relation of best.mended) this.broken.delete(relation);
      const ordered = this.causeFirst(best.changes);
      causes.push({
        changes: ordered,
        cell: ordered.keys().next().value as FactCell,
        mended: best.mended,
        forced: !rival || best.gain - rival.gain >= 0.5,
      });
    }
    return { causes, unexplained: [...this.broken] };
  }

  /** Best explanation first. */
  private candidates(): Candidate[] {
    const counts = new Map<FactCell, number>();
    for (const relation of this.broken) {
      for (const cell of [...relation.left, ...relation.right]) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
    const seeds = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_SEEDS);
    const found: Candidate[] = [];
    for (const [cell] of seeds) {
      const tried = new Set<string>();
      for (const relation of this.byCell.get(cell) ?? []) {
        if (!this.broken.has(relation)) continue;
        const by = this.repair(relation, cell, this.changed);
        if (!by || tried.has(by.toString())) continue;
        tried.add(by.toString());
        found.push(this.grow(cell, by));
      }
    }
    return found.sort(
      (a, b) => b.gain - a.gain || a.changes.size - b.changes.size || rank(a.seed) - rank(b.seed),
    );
  }

  /** Adds, cell by cell, what puts right the relations that the change itself breaks. */
  private grow(seed: FactCell, by: Money): Candidate {
    const changes = new Map([[seed, by]]);
    let best = this.weigh(seed, changes);
    let current = best;
    while (current.hurt.length > 0 && changes.size < MOST_CELLS) {
      let next: { cell: FactCell; by: Money; result: Weighed } | null = null;
      for (const relation of current.hurt.slice(0, 4)) {
        for (const cell of [...relation.left, ...relation.right].slice(0, 40)) {
          if (changes.has(cell)) continue;
          const repair = this.repair(relation, cell, this.total(changes));
          if (!repair) continue;
          const result = this.weigh(seed, new Map([...changes, [cell, repair]]));
          if (!next || result.gain > next.result.gain) next = { cell, by: repair, result };
        }
      }
      if (!next) break;
      changes.set(next.cell, next.by);
      current = next.result;
      if (current.gain > best.gain) best = current;
    }
    return best;
  }

  private total(changes: ReadonlyMap<FactCell, Money>): ReadonlyMap<FactCell, Money> {
    if (this.changed.size === 0) return changes;
    const total = new Map(this.changed);
    for (const [cell, by] of changes) total.set(cell, by.plus(total.get(cell) ?? ZERO));
    return total;
  }

  private weigh(seed: FactCell, changes: ReadonlyMap<FactCell, Money>): Weighed {
    const total = this.total(changes);
    const seen = new Set<Relation>();
    const mended: Relation[] = [];
    const hurt: Relation[] = [];
    for (const cell of changes.keys()) {
      for (const relation of this.byCell.get(cell) ?? []) {
        if (seen.has(relation)) continue;
        seen.add(relation);
        const before = this.broken.has(relation);
        const after = judge(withChanges(relation, total)) === 'broken';
        if (before && !after) mended.push(relation);
        else if (!before && after) hurt.push(relation);
      }
    }
    const gain = mended.length - hurt.length - PRICE_OF_CELL * (changes.size - 1);
    return { seed, changes: new Map(changes), gain, mended, hurt };
  }

  /** By how much `cell` must change for the relation to hold; null where it cannot help. */
  private repair(relation: Relation, cell: FactCell, changes: ReadonlyMap<FactCell, Money>): Money | null {
    const { left, right } = withChanges(relation, changes);
    const residual = add(left).minus(add(right));
    if (residual.isZero()) return null;
    const onLeft = relation.left.includes(cell);
    return onLeft ? residual.negated() : residual;
  }

  /** Of cells that change together, a part is the cause and the total it runs into follows. */
  private causeFirst(changes: ReadonlyMap<FactCell, Money>): Map<FactCell, Money> {
    const follows = (cell: FactCell) =>
      (this.byCell.get(cell) ?? []).some(
        (relation) =>
          relation.kind === 'rollup' &&
          relation.left.includes(cell) &&
          relation.right.some((part) => changes.has(part)),
      );
    const cells = [...changes.keys()];
    const order = [...cells.filter((cell) => !follows(cell)), ...cells.filter(follows)];
    return new Map(order.map((cell) => [cell, changes.get(cell) ?? ZERO]));
  }
}

interface Weighed extends Candidate {
  readonly hurt: Relation[];
}

function sameCells(a: Candidate, b: Candidate): boolean {
  return a.changes.size === b.changes.size && [...a.changes.keys()].every((cell) => b.changes.has(cell));
}

/** Between equals: a filled cell before one that does not exist, an item before a total. */
function rank(cell: FactCell): number {
  return (
    (cell.virtual ? 4 : 0) + (cell.blank && !cell.virtual ? 1 : 0) + (cell.boundRow?.kind === 'total' ? 1 : 0)
  );
}

/** All relations that share a cell with a broken one, directly or at one remove: others cannot be hurt. */
function neighbourhood(relations: readonly Relation[], broken: readonly Relation[]): Relation[] {
  const cells = new Set<FactCell>();
  const take = (relation: Relation) => {
    for (const cell of relation.left) cells.add(cell);
    for (const cell of relation.right) cells.add(cell);
  };
  broken.forEach(take);
  for (let remove = 0; remove < 2; remove++) {
    const touching = relations.filter(
      (r) => r.left.some((c) => cells.has(c)) || r.right.some((c) => cells.has(c)),
    );
    touching.forEach(take);
  }
  return relations.filter((r) => r.left.some((c) => cells.has(c)) || r.right.some((c) => cells.has(c)));
}

function withChanges(relation: Relation, changes: ReadonlyMap<FactCell, Money>): Relation {
  const moved = (cells: readonly FactCell[]) =>
    cells.some((cell) => changes.has(cell)) ? cells.map((cell) => shifted(cell, changes.get(cell))) : cells;
  return { ...relation, left: moved(relation.left), right: moved(relation.right) };
}

function shifted(cell: FactCell, by: Money | undefined): FactCell {
  return by ? { ...cell, value: cell.value.plus(by), blank: false } : cell;
}

function add(cells: readonly FactCell[]): Money {
  return cells.reduce((total, cell) => total.plus(cell.value), ZERO);
}
