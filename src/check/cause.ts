/**
 * One cause, many consequences. A wrong cell breaks its row, its column and its ties at once; what an
 * officer needs is that cell. So: find the smallest change of cells after which the most relations hold,
 * again and again until no change helps.
 */
import { Money } from '../amount/money';
import type { FactCell } from '../fact/cell';
import type { Relation } from '../fact/relation';
import type { Dependents } from './dependents';
import { RelationGraph } from './relation-graph';
import type { Edge } from './relation-graph';

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
const PRICE_OF_FORMULA = 0.3;
/** Beyond this many broken relations the workbook is half filled, not wrong in places. */
const MOST_BROKEN = 400;
const MOST_SEEDS = 160;
/** How many other cells a change is tried with at each step. */
const MOST_COMPANIONS = 40;

/** A set of cells that change together, by integers as the graph counts them. */
type Changes = ReadonlyMap<FactCell, bigint>;

interface Candidate {
  readonly seed: FactCell;
  /** What an officer would change. */
  readonly chosen: Changes;
  /** That, and what changes with it by formulas. */
  readonly changes: Changes;
  readonly gain: number;
  readonly mended: readonly Edge[];
  readonly hurt: readonly Edge[];
}

/**
 * `scale`: power of ten by which the cells' integers stand for amounts. `dependents`: what follows from a
 * cell by formulas, and so changes with it at no price.
 */
export function explain(
  relations: readonly Relation[],
  broken: readonly Relation[],
  scale: number,
  dependents: Dependents,
): Explanation {
  if (broken.length === 0 || broken.length > MOST_BROKEN) return { causes: [], unexplained: broken };
  return new Search(new RelationGraph(relations, broken), scale, dependents).run();
}

class Search {
  constructor(
    private readonly graph: RelationGraph,
    private readonly scale: number,
    private readonly dependents: Dependents,
  ) {}

  run(): Explanation {
    const { graph } = this;
    const causes: Cause[] = [];
    while (graph.broken.size > 0) {
      const candidates = this.candidates();
      const best = candidates[0];
      if (!best || best.gain <= 0) break;
      const mended = new Set(best.mended);
      const rival = candidates.find(
        (other) =>
          other.seed !== best.seed &&
          !sameCells(other, best) &&
          other.mended.some((edge) => mended.has(edge)),
      );
      const ordered = this.causeFirst(best);
      causes.push({
        changes: new Map(ordered.map((cell) => [cell, this.amount(best.changes.get(cell) ?? 0n)])),
        cell: ordered[0] as FactCell,
        mended: best.mended.map((edge) => edge.relation),
        forced: !rival || best.gain - rival.gain >= 0.5,
      });
      graph.settle(best.changes);
    }
    return { causes, unexplained: [...graph.broken].map((edge) => edge.relation) };
  }

  private amount(by: bigint): Money {
    return new Money(by.toString()).times(new Money(10).pow(-this.scale));
  }

  /** Best explanation first. */
  private candidates(): Candidate[] {
    const { graph } = this;
    const counts = new Map<FactCell, number>();
    for (const edge of graph.broken)
      for (const cell of edge.signs.keys()) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const seeds = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_SEEDS);
    const found: Candidate[] = [];
    for (const [cell] of seeds) {
      const tried = new Set<bigint>();
      for (const edge of graph.edgesOf(cell)) {
        if (!graph.broken.has(edge)) continue;
        const by = repair(edge, cell, 0n);
        if (by === 0n || tried.has(by)) continue;
        tried.add(by);
        found.push(this.grow(cell, by));
      }
    }
    return found.sort(
      (a, b) => b.gain - a.gain || a.chosen.size - b.chosen.size || rank(a.seed) - rank(b.seed),
    );
  }

  /** Adds, cell by cell, what puts right the relations that the change itself breaks. */
  private grow(seed: FactCell, by: bigint): Candidate {
    let current = this.weigh(seed, new Map([[seed, by]]));
    let best = current;
    while (current.hurt.length > 0 && current.chosen.size < MOST_CELLS) {
      let next: Candidate | null = null;
      for (const edge of current.hurt.slice(0, 4)) {
        let companions = 0;
        const gap = shift(edge, current.changes);
        for (const cell of edge.signs.keys()) {
          if (current.changes.has(cell) || ++companions > MOST_COMPANIONS) continue;
          const result: Candidate = this.weigh(
            seed,
            new Map([...current.chosen, [cell, repair(edge, cell, gap)]]),
          );
          if (!next || result.gain > next.gain) next = result;
        }
      }
      if (!next) break;
      current = next;
      if (current.gain > best.gain) best = current;
    }
    return best;
  }

  private withDependents(chosen: Changes): Changes {
    let all: Map<FactCell, bigint> | null = null;
    for (const [cell, by] of chosen) {
      for (const [dependent, sign] of this.dependents(cell)) {
        all ??= new Map(chosen);
        if (!chosen.has(dependent)) all.set(dependent, (all.get(dependent) ?? 0n) + sign * by);
      }
    }
    return all ?? chosen;
  }

  private weigh(seed: FactCell, chosen: Changes): Candidate {
    const changes = this.withDependents(chosen);
    const mended: Edge[] = [];
    const hurt: Edge[] = [];
    const seen = new Set<Edge>();
    for (const cell of changes.keys()) {
      for (const edge of this.graph.edgesOf(cell)) {
        if (changes.size > 1) {
          if (seen.has(edge)) continue;
          seen.add(edge);
        }
        const before = this.graph.broken.has(edge);
        const after = edge.isBroken(edge.gap + shift(edge, changes));
        if (before && !after) mended.push(edge);
        else if (!before && after) hurt.push(edge);
      }
    }
    // A formula is right about its inputs more often than not.
    const doubt = seed.formula === undefined ? 0 : PRICE_OF_FORMULA;
    const gain = mended.length - hurt.length - PRICE_OF_CELL * (chosen.size - 1) - doubt;
    return { seed, chosen, changes, gain, mended, hurt };
  }

  /** Of cells that change together, a part is the cause and the total it runs into follows. */
  private causeFirst({ chosen, changes }: Candidate): FactCell[] {
    const follows = (cell: FactCell) =>
      !chosen.has(cell) ||
      this.graph
        .edgesOf(cell)
        .some(
          ({ relation }) =>
            relation.kind === 'rollup' &&
            relation.left.includes(cell) &&
            relation.right.some((part) => changes.has(part)),
        );
    const cells = [...changes.keys()];
    return [...cells.filter((cell) => !follows(cell)), ...cells.filter(follows)];
  }
}

/** By how much the changes move left − right. */
function shift(edge: Edge, changes: Changes): bigint {
  let by = 0n;
  for (const [cell, change] of changes) {
    const sign = edge.signs.get(cell);
    if (sign !== undefined) by += sign * change;
  }
  return by;
}

/** By how much `cell` must change for the relation to hold, where others have moved it by `moved` already. */
function repair(edge: Edge, cell: FactCell, moved: bigint): bigint {
  const gap = edge.gap + moved;
  return (edge.signs.get(cell) ?? 1n) > 0n ? -gap : gap;
}

function sameCells(a: Candidate, b: Candidate): boolean {
  return a.chosen.size === b.chosen.size && [...a.chosen.keys()].every((cell) => b.chosen.has(cell));
}

/** Between equals: a filled cell before one that does not exist, an item before a total. */
function rank(cell: FactCell): number {
  return (
    (cell.virtual ? 4 : 0) + (cell.blank && !cell.virtual ? 1 : 0) + (cell.boundRow?.kind === 'total' ? 1 : 0)
  );
}
