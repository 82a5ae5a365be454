/** One finding for one fault made in many cells of a kind of table. */
import type { IndicatorProject, IndicatorRow, Part } from '../../indicator/model';
import type { Told } from '../rule';
import { cellOf, nameOf, placeOf } from './say';

export interface Hit {
  readonly project: IndicatorProject;
  readonly row: IndicatorRow;
  /** The cell to look at; the indicator's name where nothing is more telling. */
  readonly part?: Part | null;
}

/** Cells that a finding lists at most; the message says how many there are. */
const MOST = 60;

/** Hits in one kind of table make one finding; `words` gets the first place, the first hit and how many there are. */
export function grouped(
  hits: readonly Hit[],
  words: (place: string, first: Hit, count: number) => string,
): Told[] {
  const tables = new Map<string, Hit[]>();
  for (const hit of hits) {
    const id = hit.project.table.table.id;
    const known = tables.get(id) ?? [];
    known.push(hit);
    tables.set(id, known);
  }
  return [...tables.values()].map((group): Told => {
    const first = group[0] as Hit;
    const place = placeOf(first.project.table, first.part ?? nameOf(first.row));
    return {
      message: words(group.length === 1 ? place : `${place} 等 ${group.length} 处`, first, group.length),
      cells: group.slice(0, MOST).flatMap(({ project, row, part }) => {
        const name = cellOf(project.table, nameOf(row));
        const own = part ? cellOf(project.table, part) : name;
        return own.address === name.address || group.length > 4 ? [own] : [own, name];
      }),
    };
  });
}

export function hitsOf(
  projects: readonly IndicatorProject[],
  test: (row: IndicatorRow, project: IndicatorProject) => Part | boolean | null,
): Hit[] {
  const hits: Hit[] = [];
  for (const project of projects)
    for (const row of project.rows) {
      const part = test(row, project);
      if (part !== null && part !== false) hits.push({ project, row, part: part === true ? null : part });
    }
  return hits;
}

/** What many rows share a merged cell for is told once. */
export function onePerCell(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ project, part }) => {
    const key = `${project.table.sheet} ${part?.row} ${part?.column}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Projects of one kind of table, 整体支出 left out. */
export function byTable(projects: readonly IndicatorProject[]): IndicatorProject[][] {
  const groups = new Map<string, IndicatorProject[]>();
  for (const project of projects) {
    if (project.whole) continue;
    const group = groups.get(project.table.table.id) ?? [];
    group.push(project);
    groups.set(project.table.table.id, group);
  }
  return [...groups.values()];
}
