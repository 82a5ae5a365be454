/** Labels as sets of amounts: containment, disjointness, and putting scope, row and column together. */
import { contains, DIMENSIONS, disjoint } from './dimension';
import type { Dimension, Label, Member } from './dimension';

// Counted loops: these run for every cell, before V8 has optimised anything, when each step of a `for … of` is an object.

/** Canonical text of a label, for maps: only what is not a root, in a fixed order. */
export function labelKey(label: Label): string {
  let key = '';
  for (let i = 0; i < DIMENSIONS.length; i++) {
    const dimension = DIMENSIONS[i] as Dimension;
    const member = label[dimension];
    if (member !== undefined) key += `${dimension}=${member}|`;
  }
  return key;
}

/** 上年结转, 用事业基金弥补: money of earlier years. */
export const isOfEarlierYears = ({ carry }: Label): boolean => carry !== undefined && carry !== 'current';

export function labelContains(outer: Label, inner: Label): boolean {
  for (let i = 0; i < DIMENSIONS.length; i++) {
    const dimension = DIMENSIONS[i] as Dimension;
    const whole = outer[dimension];
    const part = inner[dimension];
    if (whole !== part && !contains(dimension, whole, part)) return false;
  }
  return true;
}

export function labelsDisjoint(a: Label, b: Label): boolean {
  for (let i = 0; i < DIMENSIONS.length; i++) {
    const dimension = DIMENSIONS[i] as Dimension;
    const one = a[dimension];
    const other = b[dimension];
    if (one !== other && disjoint(dimension, one, other)) return true;
  }
  return false;
}

/**
 * What holds for a cell by its table, row and column. Where two of them speak about one dimension, the
 * narrower member holds; where they contradict each other (a 上年结转 row under a 本年 column), no amount
 * can stand in that cell and the answer is null.
 */
export function joinLabels(...labels: readonly Label[]): Label | null {
  const joined: { [D in Dimension]?: Member } = {};
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as Label;
    for (const name in label) {
      const dimension = name as Dimension;
      const before = joined[dimension];
      const member = label[dimension];
      if (member === undefined || before === member) continue;
      if (before === undefined || contains(dimension, before, member)) joined[dimension] = member;
      else if (!contains(dimension, member, before)) return null;
    }
  }
  return joined;
}
