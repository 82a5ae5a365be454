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
  let middle = ZERO;
  let slack = ZERO;
  for (const cell of cells) {
    if (cell.blank) continue;
    middle = middle.plus(cell.value);
    slack = slack.plus(cell.slack);
  }
  return { middle, slack };
}

/** left − right. */
export function difference(relation: Relation): Money {
  return side(relation.left).middle.minus(side(relation.right).middle);
}

/** Whether a relation holds: exactly, within what its printed digits leave open (尾差), or not. */
export function judge(relation: Relation): Verdict {
  let gap = 0n;
  let slack = 0n;
  for (const cell of relation.left) {
    gap += cell.scaled;
    slack += cell.scaledSlack;
  }
  for (const cell of relation.right) {
    gap -= cell.scaled;
    slack += cell.scaledSlack;
  }
  return verdict(relation.kind, gap, slack);
}

/** `gap` = left − right, against the slack of both sides together. */
function verdict(kind: RelationKind, gap: bigint, slack: bigint): Verdict {
  if (gap === 0n || (kind === 'bound' && gap < 0n)) return 'held';
  return (gap < 0n ? -gap : gap) <= slack ? 'rounding' : 'broken';
}
