/**
 * One axis of a block (its rows, or its columns) as a tree: which labels contain which, and which of them
 * divide their parent without overlap. Nobody declares subtotals: they follow from the labels.
 */
import { once } from '../collect/once';
import { DIMENSIONS, subjectDepth } from '../dimension/dimension';
import type { Dimension, Label, Member } from '../dimension/dimension';
import { labelContains, labelKey, labelsDisjoint } from '../dimension/label';
import { isSelection, projectSteps } from '../dimension/member';
import { generalisations } from './generalise';

export interface AxisEntry {
  readonly label: Label;
  /** Its parts are only some of its parts. */
  readonly partial: boolean;
  /** A listed row: two of one label are two parts of it. Others of one label say the same thing again. */
  readonly listed: boolean;
}

export interface AxisNode {
  readonly label: Label;
  readonly key: string;
  partial: boolean;
  /** Indices of the entries that make up its amount: one, or several listed under one label. */
  readonly entries: number[];
  /** Entries that state the same again. */
  readonly again: number[];
  /** Groups of nodes; the nodes of a group do not overlap and, unless `partial`, add up to this one. */
  groups: AxisNode[][];
  leaf: boolean;
}

export interface Axis {
  readonly nodes: readonly AxisNode[];
  /** Nodes that nothing contains. */
  readonly tops: readonly AxisNode[];
  readonly leaves: readonly AxisNode[];
}

/** Columns and fixed rows are the same in every file of a form: a short axis is kept, until there are many. */
const kept = new Map<string, Axis>();
const MOST_KEPT = 512;
const LONGEST_KEPT = 80;

/** What some leaves add up to without being printed. */
export interface Implied {
  readonly label: Label;
  readonly leaves: readonly AxisNode[];
}

/** `cover`: what the entries together cover where none of them is their total. */
export function buildAxis(entries: readonly AxisEntry[], cover: Label | null): Axis {
  const keys = entries.map(({ label }) => labelKey(label));
  if (entries.length > LONGEST_KEPT) return grownAxis(entries, keys, cover);
  let said = cover ? labelKey(cover) : '-';
  for (let i = 0; i < entries.length; i++) {
    const { partial, listed } = entries[i] as AxisEntry;
    said += `\n${partial ? '+' : ''}${listed ? '*' : ''}${keys[i]}`;
  }
  let axis = kept.get(said);
  if (!axis) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(said, (axis = grownAxis(entries, keys, cover)));
  }
  return axis;
}

function grownAxis(entries: readonly AxisEntry[], keys: readonly string[], cover: Label | null): Axis {
  const byKey = new Map<string, AxisNode>();
  const nodes: AxisNode[] = [];
  const add = (label: Label, key: string, entries: number[]): AxisNode => {
    const node: AxisNode = { label, key, partial: false, entries, again: [], groups: [], leaf: true };
    byKey.set(key, node);
    nodes.push(node);
    return node;
  };
  entries.forEach((entry, index) => {
    const key = keys[index] as string;
    const known = byKey.get(key);
    const node = known ?? add(entry.label, key, [index]);
    if (entry.partial) node.partial = true;
    if (!known) return;
    if (known.entries.length > 0 && !(entry.listed && known.entries.every((i) => entries[i]?.listed)))
      known.again.push(index);
    else known.entries.push(index);
  });
  if (cover) {
    const key = labelKey(cover);
    if (!byKey.has(key)) add(cover, key, []);
  }
  const children = new Map<AxisNode, AxisNode[]>();
  const tops: AxisNode[] = [];
  const selections = nodes.filter((node) => Object.values(node.label).some(isSelection));
  for (const node of nodes) {
    const parents = nearest(containers(node, byKey, selections));
    if (parents.length === 0) tops.push(node);
    for (const parent of parents) {
      const known = children.get(parent) ?? [];
      known.push(node);
      children.set(parent, known);
    }
  }
  for (const [parent, parts] of children) {
    parent.leaf = false;
    parent.groups = divide(parts);
  }
  return { nodes, tops, leaves: nodes.filter((node) => node.leaf) };
}

/** The nodes of the axis that contain this one. */
function containers(
  node: AxisNode,
  byKey: ReadonlyMap<string, AxisNode>,
  selections: readonly AxisNode[],
): AxisNode[] {
  const found: AxisNode[] = [];
  for (const { key } of generalisations(node.label)) {
    const container = byKey.get(key);
    if (container && container !== node) found.push(container);
  }
  for (const other of selections) {
    if (other !== node && !found.includes(other) && labelContains(other.label, node.label)) found.push(other);
  }
  return found;
}

function nearest(found: readonly AxisNode[]): AxisNode[] {
  return found.filter(
    (node) => !found.some((other) => other !== node && labelContains(node.label, other.label)),
  );
}

/** Parts into groups without overlap: 基本 and 项目 in one, 一般公共 and 政府性基金 in another. */
function divide(parts: readonly AxisNode[]): AxisNode[][] {
  if (parts.length > 200) return divideByDimensions(parts);
  const groups: AxisNode[][] = [];
  for (const part of parts) {
    const fitting = groups.find((group) => group.every((other) => labelsDisjoint(other.label, part.label)));
    if (fitting) fitting.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** Long lists: parts that speak of the same dimensions are different members of them. */
function divideByDimensions(parts: readonly AxisNode[]): AxisNode[][] {
  const groups = new Map<string, AxisNode[]>();
  for (const part of parts) {
    const key = DIMENSIONS.filter((d) => part.label[d] !== undefined).join();
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.values()];
}

/**
 * Labels that the axis does not print but implies: what some of its leaves add up to, where every leaf
 * lies inside or outside (公开表1-2 prints no 类, yet its 项 imply them).
 */
export const impliedNodes = once((axis: Axis): readonly Implied[] => {
  const byKey = new Map<string, { label: Label; leaves: AxisNode[] }>();
  // What the entries cover without saying so is implied like any other sum.
  const printed = new Set(axis.nodes.filter((node) => node.entries.length > 0).map((node) => node.key));
  for (const leaf of axis.leaves) {
    for (const { label, key } of generalisations(leaf.label)) {
      if (printed.has(key)) continue;
      const implied = byKey.get(key);
      if (implied) implied.leaves.push(leaf);
      else byKey.set(key, { label, leaves: [leaf] });
    }
  }
  const uniform = new Set(axis.leaves.map((leaf) => shape(leaf.label))).size === 1;
  const checkable = byKey.size * axis.leaves.length <= 400_000;
  const covering = axis.tops.filter((top) => !top.leaf && coversAll(top));
  return [...byKey.values()].filter(({ label, leaves }) => {
    if (!covering.some((top) => labelContains(top.label, label))) return false;
    if (uniform) return true;
    if (!checkable) return false;
    const inside = new Set(leaves);
    return axis.leaves.every((leaf) => inside.has(leaf) || labelsDisjoint(leaf.label, label));
  });
});

/** Whether a node's parts cover it all the way down to the leaves. */
function coversAll(node: AxisNode): boolean {
  return node.leaf || (!node.partial && node.groups.every((group) => group.every(coversAll)));
}

/** Which dimensions a label speaks of, and how deep. */
export function shape(label: Label): string {
  let text = '';
  for (let i = 0; i < DIMENSIONS.length; i++) {
    const dimension = DIMENSIONS[i] as Dimension;
    const member = label[dimension];
    if (member === undefined) continue;
    const depth = depthOf(dimension, member);
    text += `${dimension}${depth}|`;
  }
  return text;
}

function depthOf(dimension: Dimension, member: Member): string {
  if (isSelection(member)) return 'several';
  if (dimension === 'functional' || dimension === 'economic') return String(subjectDepth(member));
  if (dimension === 'project') return String(projectSteps(member).length);
  return dimension === 'unit' ? '' : String(member.split('.').length);
}
