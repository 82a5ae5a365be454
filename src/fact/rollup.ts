/** Roll-ups: a parent stated in a table equals the sum of the parts that the same axis lists under it. */
import { SHARING } from '../dimension/dimension';
import type { Label } from '../dimension/dimension';
import { CHANGE } from '../dimension/member';
import type { AxisNode } from './axis';
import type { FactCell } from './cell';
import { crossing } from './grid-model';
import type { GridModel } from './grid-model';
import type { Relation } from './relation';

export interface Evaluable {
  readonly relations: Relation[];
  /** Relations that could not be evaluated, for a cell of theirs cannot be read. */
  unreadable: number;
}

export function rollUps(model: GridModel, unreadable: ReadonlySet<string>, into: Evaluable): void {
  along(model, 'rows', unreadable, into);
  along(model, 'columns', unreadable, into);
}

function along(
  model: GridModel,
  axis: 'rows' | 'columns',
  unreadable: ReadonlySet<string>,
  into: Evaluable,
): void {
  const nodes = model[axis].nodes;
  const across = axis === 'rows' ? model.grid.columns.length : model.cells.length;
  for (let index = 0; index < across; index++) {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as AxisNode;
      if (node.entries.length === 0) continue;
      const own = crossing(model, axis, [node], index, unreadable);
      if (own?.length === 0) continue;
      for (const again of node.again) {
        const cell = axis === 'rows' ? model.cells[again]?.[index] : model.cells[index]?.[again];
        if (!cell) continue;
        if (!own) into.unreadable++;
        else push(into, { kind: 'tie', label: cell.label, left: [cell], right: own, axis });
      }
      for (const group of node.groups) {
        if (!own || isUnread(model, axis, node, index)) into.unreadable++;
        else rollUp(model, axis, node, own, group, index, unreadable, into);
      }
    }
  }
}

/** Whether the sum may hold a row or a column that nobody could read. */
function isUnread(
  { unread, unreadAcross }: GridModel,
  axis: 'rows' | 'columns',
  node: AxisNode,
  index: number,
): boolean {
  return axis === 'rows' ? unread.has(node) : unreadAcross.nodes.has(node) && unreadAcross.rows.has(index);
}

function rollUp(
  model: GridModel,
  axis: 'rows' | 'columns',
  node: AxisNode,
  own: readonly FactCell[],
  group: readonly AxisNode[],
  index: number,
  unreadable: ReadonlySet<string>,
  into: Evaluable,
): void {
  const label = own[0]?.label ?? {};
  if (
    node.partial ||
    group.every((part) => isShare(part, node)) ||
    (axis === 'columns' && holdsUnspent(model, node, group, label))
  ) {
    // What has changed may be less than nothing, and of a part more than of all.
    if (label.year === CHANGE) return;
    for (const part of group) {
      const cells = crossing(model, axis, [part], index, unreadable);
      if (!cells) into.unreadable++;
      else if (cells.length > 0) push(into, { kind: 'bound', label, left: cells, right: own, axis });
    }
    return;
  }
  const parts = crossing(model, axis, group, index, unreadable);
  if (!parts) into.unreadable++;
  else if (parts.length > 0) push(into, { kind: 'rollup', label, left: own, right: parts, axis });
}

/**
 * 结转下年 beside columns of 基本 and 项目 has no nature yet: its row prints the total alone, and the grand total that
 * counts it is more than its columns.
 */
function holdsUnspent(
  { grid, cells }: GridModel,
  node: AxisNode,
  group: readonly AxisNode[],
  label: Label,
): boolean {
  if (label.measure !== 'expense' || label.use?.startsWith('spent')) return false;
  if (!group.some((part) => part.label.nature !== node.label.nature)) return false;
  return grid.rows.some((row, at) => {
    const { use } = row.label ?? {};
    if (use === undefined || use === 'spent') return false;
    const filled = (one: AxisNode) => one.entries.some((entry) => cells[at]?.[entry]?.blank === false);
    return filled(node) && !group.some(filled);
  });
}

function isShare(part: AxisNode, whole: AxisNode): boolean {
  return [...SHARING].some((dimension) => part.label[dimension] !== whole.label[dimension]);
}

/** A relation between two rows that both do not exist says nothing; one between blank cells says 0 = 0. */
export function push(into: Evaluable, relation: Relation): void {
  if (relation.left.some((cell) => !cell.virtual) || relation.right.some((cell) => !cell.virtual)) {
    into.relations.push(relation);
  }
}
