/** The search for wrong amounts: the change of the fewest cells after which the most relations hold, and on until none helps. */
import { labelContains } from '../../dimension/label';
import type { FactCell } from '../../fact/cell';
import { repair, shift } from '../graph/change';
import type { Candidate, Scales } from '../graph/change';
import { components } from '../graph/components';
import { moveBetween } from './moves';
import type { Neighbours } from './moves';
import type { Edge } from '../graph/edge';
import type { RelationGraph, Watched } from '../graph/relation-graph';
import { settleSingles } from './singles';
import { isTotalOf, spread } from './spread';

export interface Found {
  readonly candidate: Candidate;
  /** The cause first, and what follows from it after. */
  readonly ordered: readonly FactCell[];
  /** Whether no other change explains as much. */
  readonly forced: boolean;
}

/** A change that an officer would have to make in more than these cells is no longer one cause. */
const MOST_CELLS = 5;
/** Where more hangs together, amounts that explain themselves are taken out first. */
const MOST_TOGETHER = 400;
const MOST_SEEDS = 160;
/** How many other cells a change is tried with at each step. */
const MOST_COMPANIONS = 40;
/** From here on one explanation is better than another. */
const CLEARLY = 0.5;
const HARDLY = 0.1;

export class Search {
  private readonly graph: RelationGraph;
  /** By seed: what was found for it, as long as nothing that was looked at has changed. */
  private readonly known = new Map<FactCell, Watched<readonly Candidate[]>>();

  constructor(
    private readonly scales: Scales,
    private readonly neighbours: Neighbours,
  ) {
    this.graph = scales.graph;
  }

  run(): Found[] {
    const found: Found[] = [];
    // What one change mends need not hang together: it is looked at as a whole as long as it can be.
    if (this.graph.broken.size > MOST_TOGETHER) this.singles(found);
    const { broken } = this.graph;
    const groups = broken.size > MOST_TOGETHER ? components(broken) : [[...broken]];
    for (const group of groups) if (group.length <= MOST_TOGETHER) this.together(group, found);
    return found;
  }

  private singles(found: Found[]): void {
    for (const candidate of settleSingles(this.scales, [...this.graph.broken]))
      found.push({ candidate, ordered: [...candidate.changes.keys()], forced: true });
  }

  private together(edges: readonly Edge[], found: Found[]): void {
    // Groups share no cell: what was found for the seeds of one is of no use to another.
    this.known.clear();
    for (;;) {
      const candidates = this.candidates(edges.filter((edge) => edge.broken));
      let best = candidates[0];
      if (!best || best.gain <= 0) return;
      const forced = !this.hasRival(best, candidates);
      if (!forced) best = this.byTotal(best, candidates);
      found.push({ candidate: best, ordered: this.causeFirst(best), forced });
      this.graph.settle(best.changes, best.open);
      for (const [seed, watched] of this.known) if (!this.graph.stands(watched)) this.known.delete(seed);
    }
  }

  private hasRival(best: Candidate, candidates: readonly Candidate[]): boolean {
    const mended = new Set(best.mended);
    return candidates.some(
      (other) =>
        best.gain - other.gain < CLEARLY &&
        other.seed !== best.seed &&
        !sameCells(other, best) &&
        other.mended.some((edge) => mended.has(edge)),
    );
  }

  /** Where a total and each of its parts explain as much, nobody knows which part: it is told by the total. */
  private byTotal(best: Candidate, candidates: readonly Candidate[]): Candidate {
    if (
      best.chosen.size > 1 ||
      best.seed.scaled < 0 ||
      best.mended.some(({ relation }) => relation.kind !== 'rollup')
    )
      return best;
    const mended = new Set(best.mended);
    const total = candidates.find(
      (other) =>
        best.gain - other.gain < HARDLY &&
        other.chosen.size === 1 &&
        other.mended.some((edge) => mended.has(edge)) &&
        other.mended.every(
          ({ relation }) => relation.kind === 'rollup' && relation.left.includes(other.seed),
        ),
    );
    return total ?? best;
  }

  /** Best explanation first. */
  private candidates(edges: readonly Edge[]): Candidate[] {
    const counts = new Map<FactCell, number>();
    for (const edge of edges) for (const cell of edge.cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const seeds = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_SEEDS);
    const found = seeds.flatMap(([cell]) => {
      let known = this.known.get(cell);
      if (!known) this.known.set(cell, (known = this.graph.watch(() => this.candidatesFrom(cell))));
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
      if (!edge.broken) continue;
      const by = repair(edge, cell, 0);
      if (by === 0 || tried.has(by)) continue;
      tried.add(by);
      found.push(this.grow(cell, by));
      const ran = spread(this.scales, cell, by);
      if (ran) found.push(ran);
      found.push(...this.moves(cell, by));
    }
    return found;
  }

  /** The amount as it stands belongs into the cell beside it, or that of the cell beside it here. */
  private moves(cell: FactCell, by: number): Candidate[] {
    return this.neighbours(cell).flatMap((beside) => {
      const changes = moveBetween(cell, beside);
      return changes?.get(cell) === by ? [this.scales.weighMove(cell, changes)] : [];
    });
  }

  /** Adds, cell by cell, what puts right the relations that the change itself breaks. */
  private grow(seed: FactCell, by: number): Candidate {
    let current = this.scales.weigh(seed, new Map([[seed, by]]));
    let best = current;
    while (current.hurt.length > 0 && current.chosen.size < MOST_CELLS) {
      const next = this.companion(current);
      if (!next) break;
      current = this.scales.weigh(seed, new Map([...current.chosen, next]));
      if (current.gain > best.gain) best = current;
    }
    return best;
  }

  /** The cell that puts most right of what the change breaks, and by how much it would change. */
  private companion({ hurt, changes, ...rest }: Candidate): readonly [FactCell, number] | null {
    const gainWith = this.scales.companions({ hurt, changes, ...rest });
    let best: readonly [FactCell, number] | null = null;
    let most = -Infinity;
    for (const edge of hurt.slice(0, 4)) {
      let companions = 0;
      const gap = shift(edge, changes);
      const { cells } = edge;
      for (let i = 0; i < cells.length; i++) {
        const cell = cells[i] as FactCell;
        if (changes.has(cell) || ++companions > MOST_COMPANIONS) continue;
        const by = repair(edge, cell, gap);
        const gain = gainWith(cell, by);
        // Between equals the first, whatever a sum of fractions leaves.
        if (gain > most + 1e-9) [best, most] = [[cell, by], gain];
      }
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

/** Between equals: an amount below zero before others, a filled cell before one that does not exist, an item before a total. */
function rank(cell: FactCell): number {
  return (
    (cell.scaled < 0 ? -1 : 0) +
    (cell.virtual ? 4 : 0) +
    (cell.blank && !cell.virtual ? 1 : 0) +
    (cell.boundRow?.kind === 'total' ? 1 : 0)
  );
}
