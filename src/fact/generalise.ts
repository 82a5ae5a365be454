/** What a label lies in: every wider label along the trees of its dimensions. */
import { DIMENSIONS, FLAT, parentOf } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { labelKey } from '../dimension/label';

export interface KeyedLabel {
  readonly label: Label;
  readonly key: string;
}

const wider = new WeakMap<Label, readonly KeyedLabel[]>();
/** Forms of one province have the same labels: what one file needs the next needs, too. */
const lists = new Map<string, readonly KeyedLabel[]>();
const MOST_LISTS = 1 << 14;

/** Every label that contains this one along its trees, itself left out, with their keys. Measure, year and stage stay. */
export function generalisations(label: Label): readonly KeyedLabel[] {
  const known = wider.get(label);
  if (known) return known;
  const key = labelKey(label);
  let found = lists.get(key);
  if (!found) {
    found = generalise(label);
    if (lists.size >= MOST_LISTS) lists.clear();
    lists.set(key, found);
  }
  wider.set(label, found);
  return found;
}

function generalise(label: Label): readonly KeyedLabel[] {
  const axes = DIMENSIONS.flatMap((dimension) => {
    const member = label[dimension];
    return member === undefined ? [] : [stepsUp(dimension, member)];
  });
  let keys = [''];
  for (const steps of axes) keys = keys.flatMap((key) => steps.map((step) => key + step.key));
  // The first combination takes the first step of each dimension: the label itself.
  return keys.slice(1).map((key, index) => sharedLabel(key, axes, index + 1));
}

interface Step {
  readonly dimension: Dimension;
  /** Undefined for the root. */
  readonly member: Member | undefined;
  readonly key: string;
}

function stepsUp(dimension: Dimension, own: Member): Step[] {
  const flat = FLAT.has(dimension);
  const steps: Step[] = [];
  for (let member: Member | null = own; member !== null;) {
    steps.push({ dimension, member, key: `${dimension}=${member}|` });
    member = flat ? null : parentOf(dimension, member);
  }
  if (!flat) steps.push({ dimension, member: undefined, key: '' });
  return steps;
}

/** The rows of a list lie in the same few labels: each is kept once, and forgotten when there are many. */
const shared = new Map<string, KeyedLabel>();
const MOST_SHARED = 1 << 15;

function sharedLabel(key: string, axes: readonly (readonly Step[])[], combination: number): KeyedLabel {
  const known = shared.get(key);
  if (known) return known;
  if (shared.size >= MOST_SHARED) shared.clear();
  const found = { label: labelAt(axes, combination), key };
  shared.set(key, found);
  return found;
}

/** Combinations are counted with the last dimension changing first. */
function labelAt(axes: readonly (readonly Step[])[], combination: number): Label {
  let below = axes.reduce((count, steps) => count * steps.length, 1);
  const label: { [D in Dimension]?: Member } = {};
  for (const steps of axes) {
    below /= steps.length;
    const step = steps[Math.floor(combination / below) % steps.length];
    if (step?.member !== undefined) label[step.dimension] = step.member;
  }
  return label;
}
