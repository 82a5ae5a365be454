/** A change of cells, weighed: the relations it puts right against those it breaks and the cells it takes. */
import type { FactCell } from '../../fact/cell';
import type { Dependents } from './dependents';
import { WORTH_OF_EXACTNESS, type Edge } from './edge';
import type { RelationGraph } from './relation-graph';

/** Cells that change together, each by an integer as the graph counts them (amount × 10^scale). */
export type Changes = ReadonlyMap<FactCell, number>;

export interface Candidate {
  readonly seed: FactCell;
  /** What an officer would change. */
  readonly chosen: Changes;
  /** That, and what changes with it: by formulas, or because it ran into totals and copies. */
  readonly changes: Changes;
  readonly gain: number;
  readonly mended: readonly Edge[];
  readonly hurt: readonly Edge[];
  /** Sums that are left to be followed down: one of their cells moved, and the tables do not tell which. */
  readonly open: ReadonlySet<Edge>;
}

/** Every further cell of a change must earn its place. */
const PRICE_OF_CELL = 0.45;
const PRICE_OF_FORMULA = 0.3;
/** Totals follow for next to nothing; between two explanations alike the one that reaches less far is the better. */
const PRICE_OF_FOLLOWER = 0.02;

/** A cause that cannot be followed to its input explains less than one that can. */
const PRICE_OF_OPEN = 0.5;

/** Two cells, but one slip. */
const PRICE_OF_MOVE = 0.1;

const NONE: ReadonlySet<Edge> = new Set();

export class Scales {
  constructor(
    readonly graph: RelationGraph,
    readonly dependents: Dependents,
  ) {}

  /** A change of some cells and of whatever follows from them by formulas. */
  weigh(seed: FactCell, chosen: Changes): Candidate {
    return this.weighed(seed, chosen, this.withDependents(chosen), NONE, 0);
  }

  /** What cells hold already, were it only shown: no formula follows. */
  weighShown(seed: FactCell, chosen: Changes): Candidate {
    return this.weighed(seed, chosen, chosen, NONE, 0);
  }

  /**
   * What a change would gain if one cell more changed with it. Only the relations of that cell are looked at again,
   * so that dozens of companions can be tried: `weigh` says the rest of the one that is taken.
   */
  companions({ seed, chosen, changes, gain }: Candidate): (cell: FactCell, by: number) => number {
    this.graph.touch(changes);
    return (cell, by) => {
      if (this.dependents(cell).size === 0) return gain - PRICE_OF_CELL + this.difference(cell, by);
      const whole = this.weigh(seed, new Map([...chosen, [cell, by]]));
      this.graph.touch(changes);
      return whole.gain;
    };
  }

  private difference(cell: FactCell, by: number): number {
    const joined = this.graph.joined(cell);
    if (!joined) return 0;
    let worth = 0;
    for (let i = 0; i < joined.edges.length; i++) {
      const edge = joined.edges[i] as Edge;
      const touched = this.graph.isTouched(edge);
      const gap = touched ? edge.gap + edge.moved : edge.gap;
      const room = touched ? edge.room : 0;
      const after = gap + (joined.signs[i] as number) * by;
      worth += edge.worth(after, room + cell.scaledRoom) - edge.worth(gap, room);
    }
    return worth;
  }

  /** An amount moved to the cell beside it: one slip of the hand, whatever it takes to mend. */
  weighMove(seed: FactCell, chosen: Changes): Candidate {
    return this.weighed(seed, chosen, this.withDependents(chosen), NONE, PRICE_OF_MOVE - PRICE_OF_CELL);
  }

  /** A change followed into totals and copies; `inputs` are those of its cells that follow from no other in their table. */
  weighSpread(seed: FactCell, inputs: Changes, changes: Changes, open: ReadonlySet<Edge>): Candidate {
    const tables = new Set([...open].map((edge) => edge.relation.left[0]?.table));
    const price = PRICE_OF_FOLLOWER * (changes.size - inputs.size) + PRICE_OF_OPEN * tables.size;
    return this.weighed(seed, inputs, changes, open, price);
  }

  private weighed(
    seed: FactCell,
    chosen: Changes,
    changes: Changes,
    open: ReadonlySet<Edge>,
    more: number,
  ): Candidate {
    const mended: Edge[] = [];
    const hurt: Edge[] = [];
    let exact = 0;
    const touched = this.graph.touch(changes);
    for (let i = 0; i < touched.length; i++) {
      const edge = touched[i] as Edge;
      const gap = edge.gap + edge.moved;
      const after = edge.isBroken(gap, edge.room);
      if (edge.broken && !after) {
        mended.push(edge);
        if (gap === 0) exact += 1 / edge.size;
      } else if (!edge.broken && after && !open.has(edge)) hurt.push(edge);
    }
    // A formula is right about its inputs more often than not.
    const doubt = seed.formula === undefined ? 0 : PRICE_OF_FORMULA;
    const price = PRICE_OF_CELL * (chosen.size - 1) + doubt + more;
    return {
      seed,
      chosen,
      changes,
      gain: mended.length - hurt.length - price + WORTH_OF_EXACTNESS * exact,
      mended,
      hurt,
      open,
    };
  }

  private withDependents(chosen: Changes): Changes {
    let all: Map<FactCell, number> | null = null;
    chosen.forEach((by, cell) => {
      const dependents = this.dependents(cell);
      if (dependents.size === 0) return;
      all ??= new Map(chosen);
      for (const [dependent, sign] of dependents)
        if (!chosen.has(dependent)) all.set(dependent, (all.get(dependent) ?? 0) + sign * by);
    });
    return all ?? chosen;
  }
}

/** By how much the changes move left − right. */
export function shift(edge: Edge, changes: Changes): number {
  let by = 0;
  if (changes.size <= edge.size) {
    changes.forEach((change, cell) => (by += (edge.signOf(cell) ?? 0) * change));
    return by;
  }
  const { left, right } = edge.relation;
  for (let i = 0; i < left.length; i++) by += changes.get(left[i] as FactCell) ?? 0;
  for (let i = 0; i < right.length; i++) by -= changes.get(right[i] as FactCell) ?? 0;
  return by;
}

/** By how much `cell` must change for the relation to hold, where others have moved it by `moved` already. */
export function repair(edge: Edge, cell: FactCell, moved: number): number {
  const gap = edge.gap + moved;
  return (edge.signOf(cell) ?? 1) > 0 ? -gap : gap;
}
