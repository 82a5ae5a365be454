/** The projects that a workbook lists, table by table. */

import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';

/** The projects that one table lists, the innermost of them, with their amounts where it has one for each. */
export interface ProjectList {
  members: readonly string[];
  cells: readonly FactCell[];
}

export function projectLists(facts: Facts): ProjectList[] {
  const lists: ProjectList[] = [];
  for (const model of facts.models) {
    const rows = model.cells.flatMap((line) => line.find((cell) => cell && !cell.virtual) ?? []);
    // What is bought for a 项目 lists purchases.
    lists.push(
      listOf(rows.filter(({ label }) => label.project !== undefined && label.measure === 'expense')),
    );
  }
  const tables = facts.source.binding.tables;
  lists.push(listOf(facts.source.fields.filter((cell) => cell.label.project !== undefined)));
  lists.push({ members: [...new Set(tables.flatMap((table) => table.project ?? []))], cells: [] });
  return lists.filter((list) => list.members.length > 0);
}

/** One amount a project: rows that divide it further by 科目 or unit are left to the table itself. */
function listOf(cells: readonly FactCell[]): ProjectList {
  const all = new Set(cells.map((cell) => cell.label.project ?? ''));
  const inner = cells.filter(
    ({ label }) => ![...all].some((member) => member.startsWith(`${label.project}/`)),
  );
  return { members: [...new Set(inner.map((cell) => cell.label.project ?? ''))], cells: inner };
}
