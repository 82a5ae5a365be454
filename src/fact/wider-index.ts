/**
 * Which of some coordinates contains a label: asked of each of its generalisations, of which a label of many
 * dimensions has hundreds, it would be most of the work. A tree by dimension is left as soon as nothing fits.
 */
import { DIMENSIONS, FLAT, parentOf } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import type { Collapse } from './collapse';

type Node = Map<string, Node>;

/** In the place of a member: the root of its dimension. */
const ROOT = '';
/** Income and spending where they must balance, as `coordinateKey` has it. */
const MONEY = 'money';
/** A source may be read in more ways than one, by what else its label says. */
const READINGS: readonly Label[] = [{}, { carry: 'current' }, { use: 'spent' }];

export class WiderIndex {
  private readonly tree: Node = new Map();

  constructor(private readonly collapse: Collapse) {}

  add(label: Label): void {
    let nodes: Node[] = [this.tree];
    for (let i = 0; i < DIMENSIONS.length; i++) {
      const dimension = DIMENSIONS[i] as Dimension;
      const steps = this.ways(dimension, label[dimension]);
      nodes = nodes.flatMap((node) =>
        steps.map((step) => {
          const known = node.get(step) ?? new Map<string, Node>();
          node.set(step, known);
          return known;
        }),
      );
    }
  }

  /**
   * Labels that contain this one and may have the coordinate of one that was added, itself first if it does: narrow
   * before wide, as `generalisations` has them.
   */
  *of(label: Label, from = 0, above: readonly Node[] = [this.tree], chosen: Label = {}): Iterable<Label> {
    let depth = from;
    let nodes = above;
    // What a label leaves out has one way on: a generator each would be most of the work.
    for (; label[DIMENSIONS[depth] as Dimension] === undefined && depth < DIMENSIONS.length; depth++) {
      nodes = nodes.flatMap((node) => node.get(ROOT) ?? []);
      if (nodes.length === 0) return;
    }
    const dimension = DIMENSIONS[depth];
    if (dimension === undefined) {
      yield chosen;
      return;
    }
    for (const member of chain(dimension, label[dimension])) {
      const below = this.ways(dimension, member).flatMap((way) =>
        nodes.flatMap((node) => node.get(way) ?? []),
      );
      if (below.length === 0) continue;
      const next = member === undefined ? chosen : { ...chosen, [dimension]: member };
      yield* this.of(label, depth + 1, below, next);
    }
  }

  private ways(dimension: Dimension, member: Member | undefined): readonly string[] {
    if (member === undefined) return [ROOT];
    if (dimension === 'measure')
      return member === 'income' || member === 'expense' ? [member, MONEY] : [member];
    if (dimension !== 'source') return [this.collapse.canonical(dimension, member) ?? ROOT];
    return [
      ...new Set(READINGS.map((reading) => this.collapse.canonical(dimension, member, reading) ?? ROOT)),
    ];
  }
}

function chain(dimension: Dimension, member: Member | undefined): (Member | undefined)[] {
  if (member === undefined || FLAT.has(dimension)) return [member];
  const found: (Member | undefined)[] = [];
  for (let m: Member | null = member; m !== null; m = parentOf(dimension, m)) found.push(m);
  return [...found, undefined];
}
