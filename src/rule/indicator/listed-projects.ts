/** Projects as the tables of amounts list them, beside those that have indicators. */
import type { Label } from '../../dimension/dimension';
import { coordinateKey } from '../../fact/coordinate';
import type { BoundTable } from '../../binding/bound';
import type { Facts } from '../../fact/facts';
import type { IndicatorProject, Part } from '../../indicator/model';
import type { Indicators } from './family';
import { isProjectKind } from '../../dimension/member';

export interface ListedProject {
  readonly member: string;
  readonly table: BoundTable;
  readonly part: Part;
  /** Nothing in it but last year's money. */
  readonly carried: boolean;
}

/** What the tables of amounts list as projects; a 一级项目 above its 二级项目 is one only where targets are set for those, too (`upper`). */
export function listedProjects(facts: Facts, upper = false): ListedProject[] {
  const found: ListedProject[] = [];
  for (const { table, block, rows, columns, cells } of facts.source.grids) {
    if (table.table.kind !== 'amounts' || table.table.scope.measure === 'procurement') continue;
    const column =
      block.columns.find(({ template }) => template.role === 'subproject') ??
      block.columns.find(({ template }) => template.role === 'project') ??
      block.columns.find(({ template }) => template.role === 'name');
    if (!column) continue;
    const above = upper ? block.columns.find(({ template }) => template.role === 'project') : undefined;
    rows.forEach((row, index) => {
      const member = row.label?.project;
      if (member === undefined || isProjectKind(member)) return;
      const own = table.view.text(row.row, column.column).trim();
      const text = own === '' && above ? table.view.text(row.row, above.column).trim() : own;
      if (text === '') return;
      const amounts = (cells[index] ?? []).map((cell, at) => ({ cell, label: columns[at]?.label }));
      const filled = amounts.filter(({ cell }) => cell && !cell.blank && !cell.value.isZero());
      if (filled.length === 0) return;
      const carried =
        filled.some(({ label }) => label?.carry === 'carried') &&
        !filled.some(({ cell }) => cell?.label.carry === 'current');
      found.push({ member, table, part: { text, row: row.row, column: column.column }, carried });
    });
  }
  return found;
}

export interface Unmatched {
  /** In a table of amounts, without indicators. */
  readonly lacking: readonly ListedProject[];
  /** With indicators, in no table of amounts. */
  readonly stray: readonly IndicatorProject[];
}

/** Null where nothing can be said: a table whose names meet none of the others' is written in other terms. */
export function unmatched({ facts, projects }: Indicators): Unmatched | null {
  const own = projects.filter((project) => !project.whole && project.rows.length > 0);
  const inTables = listedProjects(
    facts,
    own.some(({ level }) => level.startsWith('一级')),
  );
  const inTable = new Set(inTables.map((one) => one.member));
  const stray = own.filter(
    (project) =>
      project.member !== null && !inTable.has(project.member) && isCovered(project, inTables, facts),
  );
  if (inTables.length === 0 || stray.length === own.length) return null;
  const withIndicators = new Set(own.map((project) => project.member));
  const seen = new Set<string>();
  const lacking = inTables.filter(
    ({ member, carried }) => !carried && !withIndicators.has(member) && !seen.has(member) && seen.add(member),
  );
  return { lacking, stray };
}

/** A list of one fund's projects (公开表3-2) says nothing of those that other money pays for. */
function isCovered(
  { table }: IndicatorProject,
  lists: readonly ListedProject[],
  { collapse }: Facts,
): boolean {
  const scoped = (scope: Label) => coordinateKey({ ...scope, nature: 'project' }, collapse);
  const own = scoped(table.table.scope);
  return lists.some((list) => {
    const { source } = list.table.table.scope;
    return source === undefined || scoped({ ...table.table.scope, source }) === own;
  });
}
