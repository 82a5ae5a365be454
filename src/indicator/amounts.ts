/** A project's amounts: what its own table says, and what the other tables state of it. */
import { convert } from '../amount/unit';
import type { Money } from '../amount/money';
import type { Facts } from '../fact/facts';
import { side } from '../fact/relation';
import type { FactCell } from '../fact/cell';
import type { IndicatorProject } from './model';

/** One amount stated of a project, in 元. */
export interface StatedAmount {
  readonly value: Money;
  readonly slack: Money;
  /** The cell that states it; null for the indicator table's own amount. */
  readonly cell: FactCell | null;
}

/** The indicator table's own amount first; then every other amount of the same project, each once. */
export function amountsOf(facts: Facts, project: IndicatorProject): StatedAmount[] {
  const { source } = facts;
  const found: StatedAmount[] = [];
  if (project.amount && !project.amount.value.isZero()) {
    const { value, slack } = project.amount;
    found.push({ value, slack, cell: null });
  }
  if (project.member === null) return found;
  const said = statements(facts).get(project.member) ?? [];
  const unit = said.map(({ cells }) => cells[0]).find((cell) => isOwn(project, cell))?.label.unit;
  for (const statement of said) {
    const { middle, slack } = side(statement.cells);
    const value = convert(middle, source.unit, '元');
    if (value.isZero() || found.some((one) => one.value.eq(value))) continue;
    const [cell] = statement.cells;
    if (!cell || cell.virtual) continue;
    // 免费开放补助 of the museum is not that of the library.
    if (unit !== undefined && cell.label.unit !== undefined && cell.label.unit !== unit) continue;
    found.push({
      value,
      slack: convert(slack, source.unit, '元'),
      cell,
    });
  }
  return found;
}

function isOwn({ table, amount }: IndicatorProject, cell: FactCell | undefined): boolean {
  return cell?.table === table && cell.row === amount?.row && cell.column === amount.column;
}

type Statement = ReturnType<Facts['at']>[number];
const cache = new WeakMap<Facts, Map<string, Statement[]>>();

/** Single-cell statements about a whole project, by its member. */
function statements(facts: Facts): Map<string, Statement[]> {
  const known = cache.get(facts);
  if (known) return known;
  const byProject = new Map<string, Statement[]>();
  for (const list of facts.stated.values()) {
    for (const statement of list) {
      const label = statement.cells[0]?.label;
      const member = label?.project;
      // A part of a project (one source of its money, one 科目) is not its amount.
      if (!label || member === undefined || statement.cells.length !== 1) continue;
      if (label.economic !== undefined || label.carry === 'carried' || label.measure !== 'expense') continue;
      const known = byProject.get(member) ?? [];
      known.push(statement);
      byProject.set(member, known);
    }
  }
  cache.set(facts, byProject);
  return byProject;
}
