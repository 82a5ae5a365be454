/** The facts of a workbook and every relation between them, from labels alone. */
import type { Binding, BoundTable } from '../binding/bound';
import type { Label } from '../dimension/dimension';
import { bounds } from './bound-relations';
import { changes } from './changes';
import type { FactCell, FactSource } from './cell';
import type { Collapse } from './collapse';
import { fieldRollUps } from './form-fields';
import { modelGrid, placeKey } from './grid-model';
import type { GridModel } from './grid-model';
import { settleReadings } from './reading';
import type { Relation } from './relation';
import { rollUps } from './rollup';
import type { Evaluable } from './rollup';
import { collectFacts } from './source';
import { indexStated } from './index-stated';
import { ties } from './tie';
import { Coordinates } from './coordinates';
import type { Statement, StatementIndex } from './stated';
import { virtualRows } from './virtual-rows';

/** What the tables say, not yet held against each other. */
export interface StatedFacts {
  readonly source: FactSource;
  readonly collapse: Collapse;
  readonly models: readonly GridModel[];
  readonly stated: StatementIndex;
  /** What the tables state at a coordinate; empty where none does. */
  at(label: Label): readonly Statement[];
}

export interface Facts extends StatedFacts {
  readonly relations: readonly Relation[];
  /** Relations that an unreadable cell kept from being evaluated. */
  readonly unreadable: number;
}

const KEPT = new WeakMap<readonly BoundTable[], Facts>();

/** Facts of tables that whoever reads on will ask for again, under the same or another template's name. */
export function keepFacts({ tables }: Binding, facts: Facts): void {
  KEPT.set(tables, facts);
}

export function buildFacts(binding: Binding): Facts {
  const kept = KEPT.get(binding.tables);
  if (kept) {
    const { tables } = kept.source.binding;
    return { ...kept, source: { ...kept.source, binding: { ...binding, tables } } };
  }
  return factsOf(collectFacts(binding));
}

/** The facts of amounts that have been read. */
export function factsOf(read: FactSource): Facts {
  const said = statedFacts(read);
  const { source, collapse, models, stated } = said;
  const unreadable = unreadablePlaces(source);
  const found: Evaluable = { relations: [], unreadable: 0 };
  for (const model of models) {
    const within = withinTable(model, unreadable);
    for (const relation of within.relations) found.relations.push(relation);
    found.unreadable += within.unreadable;
  }
  fieldRollUps(fieldsOf(source), new Set(source.unreadable.map((cell) => cell.table)), found);
  ties(models, stated, collapse, unreadable, found);
  bounds(stated, collapse, found);
  return { ...said, relations: found.relations, unreadable: found.unreadable };
}

const WITHIN = new WeakMap<GridModel, Evaluable>();

/** What must hold within one table, whatever stands beside it; its unreadable cells were read with its amounts. */
function withinTable(model: GridModel, unreadable: ReadonlySet<string>): Evaluable {
  let found = WITHIN.get(model);
  if (!found) {
    WITHIN.set(model, (found = { relations: [], unreadable: 0 }));
    rollUps(model, unreadable, found);
    changes(model, unreadable, found);
  }
  return found;
}

/**
 * For those who look amounts up: relations between them are most of the work. Where the same tables have amounts as in
 * `like` and the same members stand alone, what they say is the same and taken from there.
 */
export function statedFacts(read: FactSource, like?: StatedFacts): StatedFacts {
  const { source, collapse } = settleReadings(read);
  const filled = filledGrids(source);
  const isSame =
    like &&
    sameList(filled, filledGrids(like.source)) &&
    sameList(fieldsOf(source), fieldsOf(like.source)) &&
    collapse.equals(like.collapse);
  if (isSame) return { ...like, source };
  let models = filled.map((grid) => modelGrid(grid, []));
  const coordinates = new Coordinates(collapse);
  const { index, byModel } = indexStated(models, fieldsOf(source), coordinates);
  let stated = index;
  const missing = virtualRows(filled, stated, collapse);
  if (missing.size > 0) {
    models = filled.map((grid, index) => {
      const rows = missing.get(grid);
      return rows ? modelGrid(grid, rows) : (models[index] as GridModel);
    });
    stated = indexStated(models, fieldsOf(source), coordinates, byModel).index;
  }
  return {
    source,
    collapse,
    models,
    stated,
    at: (label) => stated.get(label) ?? [],
  };
}

export function unreadablePlaces({ unreadable }: FactSource): ReadonlySet<string> {
  return new Set(unreadable.map((cell) => placeKey(cell.table.sheet, cell.row, cell.column)));
}

const filledGrids = ({ grids, empty }: FactSource) => grids.filter((grid) => !empty.has(grid.table));

const sameList = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** A form that nobody filled in says nothing about its amounts. */
function fieldsOf(source: FactSource): FactCell[] {
  return source.fields.filter((field) => !source.empty.has(field.table));
}
