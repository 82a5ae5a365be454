/** Which projects a workbook names, gathered from all its tables before any row is read. */
import type { TableTemplate } from '../template/template';
import type { BoundColumn } from './column';
import { projectPath } from './project-names';
import type { ProjectNames } from './project-names';
import type { RawRow } from './raw-row';
import { isTotal } from './registry';

interface ProjectTable {
  readonly table: TableTemplate;
  readonly blocks: readonly { readonly columns: readonly BoundColumn[]; readonly rows: readonly RawRow[] }[];
  /** The one project that a form is about, as it names it. */
  readonly project: string | null;
}

/** Whether the columns list 二级项目 under 一级项目. */
export function isNested(columns: readonly BoundColumn[]): boolean {
  const has = (role: string) => columns.some(({ template }) => template.role === role);
  return has('project') && has('subproject');
}

/** Table by table, the forms of one kind together: first where 二级项目 stand under 一级项目, then all others. */
export function learnProjects(tables: readonly ProjectTable[], projects: ProjectNames): void {
  const named = new Map<TableTemplate, Set<string>>();
  for (const { table, blocks, project } of tables) {
    const names = named.get(table) ?? new Set<string>();
    named.set(table, names);
    if (project) names.add(project);
    for (const { columns, rows } of blocks) {
      const nested = isNested(columns);
      let path: readonly string[] = [];
      for (const row of rows) {
        const name = row.subproject || row.project;
        if (isTotal(row.category) || isTotal(row.project)) continue;
        if (nested) path = projectPath(path, row);
        if (name === '') continue;
        if (nested) projects.learnPath(path);
        else names.add(name);
      }
    }
  }
  for (const names of named.values()) if (names.size > 0) projects.learnTable(names);
}
