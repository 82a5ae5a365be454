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

/** The project that a cell belongs to; null where there is none. */
export function projectAt(
  projects: readonly IndicatorProject[],
  { sheet, row }: { readonly sheet: string; readonly row: number },
): IndicatorProject | null {
  const here = projects.filter(({ table }) => table.sheet === sheet);
  const within = here.filter(({ nameAt, bottom }) => nameAt.row <= row && row <= bottom);
  return within.at(-1) ?? here.find(({ table: { area } }) => area.top <= row && row <= area.bottom) ?? null;
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
