/**
 * One cause, many consequences. A wrong cell breaks its row, its column and its ties at once; what an
 * officer needs is that cell. So: find the smallest change of cells after which the most relations hold,
 * again and again until no change helps.
 */
import { Money } from '../../amount/money';
import { labelContains } from '../../dimension/label';
import type { FactCell } from '../../fact/cell';
import type { Relation } from '../../fact/relation';
import { repair, Scales, shift } from './change';
import type { Candidate } from './change';
import type { Dependents } from './dependents';
import { RelationGraph } from './relation-graph';
import { isTotalOf, spread } from './spread';

export interface Cause {
  /** What each cell would have to change by, the cause first and what follows from it after. */
  readonly changes: ReadonlyMap<FactCell, Money>;
  readonly cell: FactCell;
  /** Relations that hold again after the change. */
  readonly mended: readonly Relation[];
  /** Whether no other change explains as much: then its amount can be offered as a fix. */
  readonly forced: boolean;
  /** Whether the cell is a sum that its parts bear out: one of them is wrong, and the tables do not tell which. */
  readonly open: boolean;
}

export interface Explanation {
  readonly causes: readonly Cause[];
  /** Broken relations that no change of a few cells explains. */
  readonly unexplained: readonly Relation[];
}

/** A change that an officer would have to make in more than these cells is no longer one cause. */
const MOST_CELLS = 5;
/** Beyond this many broken relations the workbook is half filled, not wrong in places. */
const MOST_BROKEN = 400;
const MOST_SEEDS = 160;
/** How many other cells a change is tried with at each step. */
const MOST_COMPANIONS = 40;

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
  return new Search(new Scales(new RelationGraph(relations, broken), dependents), scale).run();
}

interface Watched {
  readonly found: readonly Candidate[];
  readonly read: ReadonlySet<FactCell>;
}

class Search {
  private readonly graph: RelationGraph;
  /** By seed: what was found for it, as long as nothing that was looked at has changed. */
  private readonly known = new Map<FactCell, Watched>();

  constructor(
    private readonly scales: Scales,
    private readonly scale: number,
  ) {
    this.graph = scales.graph;
  }

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
        changes: new Map(ordered.map((cell) => [cell, this.amount(best.changes.get(cell) ?? 0)])),
        cell: ordered[0] as FactCell,
        mended: best.mended.map((edge) => edge.relation),
        forced: !rival || best.gain - rival.gain >= 0.5,
        open: [...best.open].some((edge) => edge.signs.has(ordered[0] as FactCell)),
      });
      const unsettled = graph.settle(best.changes, best.open);
      for (const [seed, { read }] of this.known)
        if ([...read].some((cell) => unsettled.has(cell))) this.known.delete(seed);
    }
    return { causes, unexplained: [...graph.uncounted, ...[...graph.broken].map((edge) => edge.relation)] };
  }

  private amount(by: number): Money {
    return new Money(by.toString()).times(new Money(10).pow(-this.scale));
  }

  /** Best explanation first. */
  private candidates(): Candidate[] {
    const { graph } = this;
    const counts = new Map<FactCell, number>();
    for (const edge of graph.broken)
      for (const cell of edge.signs.keys()) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const seeds = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_SEEDS);
    const found = seeds.flatMap(([cell]) => {
      let known = this.known.get(cell);
      if (!known) this.known.set(cell, (known = graph.watch(() => this.candidatesFrom(cell))));
      return known.found;
    });
    return found.sort(
      (a, b) => b.gain - a.gain || a.chosen.size - b.chosen.size || rank(a.seed) - rank(b.seed),
    );
  }

  /** The cell changed so that one of its broken relations holds, and what has to change with it. */
  private candidatesFrom(cell: FactCell): Candidate[] {
    const found: Candidate[] = [];
    const tried = new Set<number>();
    for (const edge of this.graph.edgesOf(cell)) {
      if (!this.graph.broken.has(edge)) continue;
      const by = repair(edge, cell, 0);
      if (by === 0 || tried.has(by)) continue;
      tried.add(by);
      found.push(this.grow(cell, by));
      const ran = spread(this.scales, cell, by);
      if (ran) found.push(ran);
    }
    return found;
  }

  /** Adds, cell by cell, what puts right the relations that the change itself breaks. */
  private grow(seed: FactCell, by: number): Candidate {
    let current = this.scales.weigh(seed, new Map([[seed, by]]));
    let best = current;
    while (current.hurt.length > 0 && current.chosen.size < MOST_CELLS) {
      let next: Candidate | null = null;
      for (const edge of current.hurt.slice(0, 4)) {
        let companions = 0;
        const gap = shift(edge, current.changes);
        for (const cell of edge.signs.keys()) {
          if (current.changes.has(cell) || ++companions > MOST_COMPANIONS) continue;
          const result: Candidate = this.scales.weigh(
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

  /** Of cells that change together, a part is the cause and the total it runs into follows; so does what says less. */
  private causeFirst({ chosen, changes }: Candidate): FactCell[] {
    const inputs = [...chosen.keys()].filter((cell) => !isTotalOf(this.graph, cell, changes));
    const around = (cell: FactCell) => inputs.filter(({ label }) => labelContains(label, cell.label)).length;
    const ranked = inputs.map((cell) => ({ cell, rank: around(cell) })).sort((a, b) => b.rank - a.rank);
    return [...new Set([...ranked.map(({ cell }) => cell), ...changes.keys()])];
  }
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
