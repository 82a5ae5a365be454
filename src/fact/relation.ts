/** Relations between amounts: what must hold, between which cells, and why. */
import type { Interval } from '../amount/interval';
import { ZERO } from '../amount/money';
import type { Money } from '../amount/money';
import type { Label } from '../dimension/dimension';
import type { FactCell } from './cell';

/** `rollup`: a total and its parts. `tie`: one coordinate stated twice. `balance`: 收 = 支. `bound`: part ≤ whole. */
export type RelationKind = 'rollup' | 'tie' | 'balance' | 'bound';

export interface Relation {
  readonly kind: RelationKind;
  /** What both sides state: for a roll-up the total's coordinate. */
  readonly label: Label;
  /** Each side is the sum of its cells. A roll-up's total stands on the left, a bound's part too. */
  readonly left: readonly FactCell[];
  readonly right: readonly FactCell[];
  /** Of a roll-up: along which axis. */
  readonly axis?: 'rows' | 'columns';
}

export type Verdict = 'held' | 'rounding' | 'broken';

export function side(cells: readonly FactCell[]): Interval {
  if (cells.length === 1) {
    const cell = cells[0] as FactCell;
    return { middle: cell.value, slack: cell.slack };
  }
  const known = cells.length < LONG ? undefined : SIDES.get(cells);
  if (known) return known;
  let middle = ZERO;
  let slack = ZERO;
  for (const cell of cells) {
    if (cell.blank) continue;
    middle = middle.plus(cell.value);
    slack = slack.plus(cell.slack);
  }
  const found = { middle, slack };
  if (cells.length >= LONG) SIDES.set(cells, found);
  return found;
}

/** Sums of long lists are asked for again and again by whoever tells of them. */
const SIDES = new WeakMap<readonly FactCell[], Interval>();
const LONG = 8;

/** left − right. */
export function difference(relation: Relation): Money {
  return side(relation.left).middle.minus(side(relation.right).middle);
}

/** Whether a relation holds: exactly, within what its printed digits leave open (尾差), or not. */
export function judge(relation: Relation): Verdict {
  let gap = 0;
  let slack = 0;
  const { left, right } = relation;
  for (let i = 0; i < left.length; i++) {
    const cell = left[i] as FactCell;
    gap += cell.scaled;
    slack += cell.scaledSlack;
  }
  for (let i = 0; i < right.length; i++) {
    const cell = right[i] as FactCell;
    gap -= cell.scaled;
    slack += cell.scaledSlack;
  }
  return Number.isNaN(gap) ? judgeLarge(relation) : verdict(relation.kind, gap, slack);
}

/** `gap` = left − right, against the slack of both sides together. */
function verdict(kind: RelationKind, gap: number, slack: number): Verdict {
  if (gap === 0 || (kind === 'bound' && gap < 0)) return 'held';
  return Math.abs(gap) <= slack ? 'rounding' : 'broken';
}

/** Amounts that no budget has and a file may still hold. */
function judgeLarge(relation: Relation): Verdict {
  const [left, right] = [side(relation.left), side(relation.right)];
  const gap = left.middle.minus(right.middle);
  if (gap.isZero() || (relation.kind === 'bound' && gap.isNegative())) return 'held';
  return gap.abs().lte(left.slack.plus(right.slack)) ? 'rounding' : 'broken';
}
