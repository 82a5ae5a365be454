/**
 * Bounds: a part is never more than its whole, even where the whole is not divided in the same table
 * (30217 in 基本支出 ≤ 公务接待费 in “三公”; 一般公共预算 of a 科目 ≤ all of it).
 */
import { parentOf } from '../dimension/dimension';
import { CHANGE } from '../dimension/member';
import type { Dimension, Label, Member } from '../dimension/dimension';
import type { Collapse } from './collapse';
import type { Statement, StatementIndex } from './stated';
import { push } from './rollup';
import type { Evaluable } from './rollup';

/** A tie holds both sides already along these, or the whole is no sum of amounts (year). */
const ALONG: readonly Dimension[] = ['nature', 'source', 'carry', 'unit', 'project', 'economic', 'supplier'];

export function bounds(stated: StatementIndex, collapse: Collapse, into: Evaluable): void {
  const overdrawn = [...stated.values()].some((statements) => statements.some(isOverdrawn));
  for (const statements of stated.values()) {
    for (const part of onePerTable(statements)) {
      const amount = part.cells[0];
      if (!amount || amount.blank || amount.value.isZero() || amount.value.isNegative()) continue;
      if (part.label.year === CHANGE) continue;
      const label = collapse.label(part.label);
      for (const dimension of ALONG) {
        if (label[dimension] === undefined) continue;
        if (overdrawn && (dimension === 'carry' || !isOfTheYear(label))) continue;
        const whole =
          nearestWhole(part, label, dimension, stated) ??
          // 本年 of a part of it is less than all of the whole, too.
          (label.carry === 'current' && dimension !== 'carry' && !overdrawn
            ? nearestWhole(part, { ...label, carry: undefined }, dimension, stated)
            : null);
        if (whole) push(into, { kind: 'bound', label: whole.label, left: part.cells, right: whole.cells });
      }
    }
  }
}

/** What was carried over, and what is left: overdrawn by one fund, all of it is less than the rest. */
const isLeft = ({ carry, use }: Label) => carry === 'carried' || use === 'forward';

const isOfTheYear = ({ carry, use }: Label) => carry === 'current' || use === 'spent';

const isOverdrawn = ({ label, cells }: Statement) =>
  isLeft(label) && cells.some(({ value }) => value.isNegative());

/** The next wider coordinate along one dimension that another table states, unless the part's own table does too. */
function nearestWhole(
  part: Statement,
  label: Label,
  dimension: Dimension,
  stated: StatementIndex,
): Statement | null {
  let member: Member | null = label[dimension] ?? null;
  while (member !== null) {
    member = parentOf(dimension, member);
    const wholes = stated.getWith(label, dimension, member ?? undefined);
    if (!wholes) continue;
    if (wholes.some((whole) => whole.table === part.table)) return null;
    // Income shares the coordinate of what is spent of it, and a part of that is held against spending.
    const alike = wholes.filter(
      (one) => one.label.measure === part.label.measure && one.cells.every((cell) => !cell.virtual),
    );
    const whole = alike.find((one) => one.cells.every((cell) => !cell.blank)) ?? alike[0];
    if (whole) return whole;
  }
  return null;
}

function onePerTable(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length === 1) return statements;
  const seen = new Set<unknown>();
  return statements.filter((statement) => {
    if (seen.has(statement.table)) return false;
    seen.add(statement.table);
    return true;
  });
}
