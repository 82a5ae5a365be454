/** One finding for one fault made in many cells of a kind of table. */
import type { Draft } from '../finding';
import type { Rule, Told } from '../rule';
import type { IndicatorProject, IndicatorRow, Part } from './model';
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
  rule: Pick<Rule<string, never>, 'found'>,
  hits: readonly Hit[],
  words: (place: string, first: Hit, count: number) => string,
  more: Partial<Told> = {},
): Draft[] {
  const tables = new Map<string, Hit[]>();
  for (const hit of hits) {
    const id = hit.project.table.table.id;
    tables.set(id, [...(tables.get(id) ?? []), hit]);
  }
  return [...tables.values()].map((group): Draft => {
    const first = group[0] as Hit;
    const place = placeOf(first.project.table, first.part ?? nameOf(first.row));
    return rule.found({
      message: words(group.length === 1 ? place : `${place} 等 ${group.length} 处`, first, group.length),
      cells: group.slice(0, MOST).flatMap(({ project, row, part }) => {
        const name = cellOf(project.table, nameOf(row));
        const own = part ? cellOf(project.table, part) : name;
        return own.address === name.address || group.length > 4 ? [own] : [own, name];
      }),
      ...more,
    });
  });
}

export function hitsOf(
  projects: readonly IndicatorProject[],
  test: (row: IndicatorRow, project: IndicatorProject) => Part | boolean | null,
): Hit[] {
  return projects.flatMap((project) =>
    project.rows.flatMap((row): Hit[] => {
      const part = test(row, project);
      if (part === null || part === false) return [];
      return [{ project, row, part: part === true ? null : part }];
    }),
  );
}
