/**
 * Where suggested 三级指标 go: into a row that the form has laid out and nobody has filled in, else into a new
 * one. What a row says already stays. Data only, as of the missing rows.
 */
import { fold } from '../lexicon/fold';
import { columnOf, newIndicatorRow, type MissingIndicatorRow } from './insert';
import { levelKey } from './levels';
import type { IndicatorProject, IndicatorRow, Part } from './model';
import type { SuggestedIndicator } from './suggest';

export interface PlacedIndicator {
  readonly indicator: SuggestedIndicator;
  /** Zero-based row that is blank; null where `inserted` has to be put in. */
  readonly row: number | null;
  readonly inserted: MissingIndicatorRow | null;
  /** Name, sign and unit by column of the sheet; the value is the officer's. */
  readonly texts: ReadonlyMap<number, string>;
}

/** A row of a sheet. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** The project that a cell belongs to; null where there is none. */
export function projectAt(projects: readonly IndicatorProject[], place: RowPlace): IndicatorProject | null {
  return projectFinder(projects)(place);
}

/** The same for many cells: thousands of findings among hundreds of projects. */
export function projectFinder(projects: readonly IndicatorProject[]) {
  const bySheet = new Map<string, IndicatorProject[]>();
  const byRow = new Map<string, IndicatorProject>();
  const rowOf = ({ sheet, row }: RowPlace) => `${row} ${sheet}`;
  for (const project of projects) {
    const { sheet } = project.table;
    const ofSheet = bySheet.get(sheet);
    if (ofSheet) ofSheet.push(project);
    else bySheet.set(sheet, [project]);
    for (let { row } = project.nameAt; row <= project.bottom; row += 1)
      byRow.set(rowOf({ sheet, row }), project);
  }
  return (place: RowPlace): IndicatorProject | null =>
    byRow.get(rowOf(place)) ??
    bySheet
      .get(place.sheet)
      ?.find(({ table: { area } }) => area.top <= place.row && place.row <= area.bottom) ??
    null;
}

export function hasIndicator(project: IndicatorProject, name: string): boolean {
  return project.rows.some((row) => fold(row.name?.text ?? '') === fold(name));
}

/** Empty where the form has no column for 三级指标. */
export function placeIndicators(
  project: IndicatorProject,
  chosen: readonly SuggestedIndicator[],
): PlacedIndicator[] {
  const { table } = project;
  const nameColumn = columnOf(table, 'indicator3');
  if (nameColumn === null) return [];
  const taken = new Set<number>();
  return chosen.map((indicator) => {
    const blank = project.blanks.find((row) => !taken.has(row.row) && isFor(row, indicator));
    if (blank) taken.add(blank.row);
    const texts = new Map([[nameColumn, indicator.name]]);
    const add = (role: 'sign' | 'measureUnit', text: string, there: Part | null | undefined) => {
      const column = columnOf(table, role);
      if (column !== null && text !== '' && (there?.text ?? '') === '') texts.set(column, text);
    };
    add('sign', indicator.sign, blank?.sign);
    add('measureUnit', indicator.unit, blank?.unit);
    const [first, second] = [levelKey(indicator.level1), levelKey(indicator.level2)];
    return {
      indicator,
      row: blank?.row ?? null,
      inserted: blank ? null : newIndicatorRow(project, first, second),
      texts,
    };
  });
}

/** Laid out for this level, with a cell of its own for the name. */
function isFor({ row, level1, level2, name }: IndicatorRow, indicator: SuggestedIndicator): boolean {
  if (name === null || name.row !== row) return false;
  const second = levelKey(level2?.text ?? '');
  return second === ''
    ? levelKey(level1?.text ?? '') === levelKey(indicator.level1)
    : second === levelKey(indicator.level2);
}
