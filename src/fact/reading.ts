/**
 * Forms that departments fill in more than one way: 一般公共预算支出表 with this year's money alone, or with
 * what was carried over. A pack names the scopes; which of them holds is seen from the other tables. Where
 * nothing is carried over they are one coordinate and there is nothing to settle.
 */
import type { BoundTable } from '../binding/bound';
import { joinLabels, labelKey } from '../dimension/label';
import type { BlockTemplate } from '../template/template';
import { collectAgain } from './source';
import type { FactSource } from './cell';
import { Collapse } from './collapse';
import { coordinateKey } from './coordinate';
import { modelGrid } from './grid-model';
import { judge } from './relation';
import { rollUps } from './rollup';
import type { Evaluable } from './rollup';

interface Settled {
  readonly source: FactSource;
  readonly collapse: Collapse;
}

export function settleReadings(source: FactSource): Settled {
  let settled: Settled = { source, collapse: new Collapse(source) };
  for (let index = 0; index < source.binding.tables.length; index++) {
    const table = settled.source.binding.tables[index];
    if (!table || table.table.otherReadings.length === 0 || settled.source.empty.has(table)) continue;
    const { collapse } = settled;
    const readings = [table.blocks.map((block) => block.template), ...table.table.otherReadings];
    const keys = new Set(readings.map((blocks) => readingKey(blocks, collapse)));
    if (keys.size === 1) continue;
    const stated = valuesElsewhere(settled, table);
    // In a table that adds up by itself, a difference is another reading; in one that does not, it may be
    // the very error to be found, and what agrees with most is the reading.
    const sound = addsUp(settled.source, table);
    const fits = readings.map((blocks) => {
      const { agree, differ } = agreement(settled, table, blocks, stated);
      return sound ? agree - 1000 * differ : agree - differ;
    });
    const best = fits.indexOf(Math.max(...fits));
    const chosen = readings[best];
    if (best > 0 && chosen) settled = reread(settled.source, table, chosen);
  }
  return settled;
}

function readingKey(blocks: readonly BlockTemplate[], collapse: Collapse): string {
  return blocks.map((block) => labelKey(collapse.label(block.scope))).join('&');
}

/** What the other tables state, by coordinate. */
function valuesElsewhere({ source, collapse }: Settled, table: BoundTable): Map<string, Set<string>> {
  const stated = new Map<string, Set<string>>();
  for (const grid of source.grids) {
    if (grid.table === table) continue;
    for (const cell of grid.cells.flat()) {
      if (!cell) continue;
      const key = coordinateKey(cell.label, collapse);
      const values = stated.get(key) ?? new Set<string>();
      values.add(cell.value.toString());
      stated.set(key, values);
    }
  }
  return stated;
}

/** How many amounts agree with the other tables, and how many do not; zero beside zero says nothing. */
function agreement(
  { source, collapse }: Settled,
  table: BoundTable,
  blocks: readonly BlockTemplate[],
  stated: ReadonlyMap<string, ReadonlySet<string>>,
): { agree: number; differ: number } {
  let agree = 0;
  let differ = 0;
  for (const grid of source.grids) {
    const scope = grid.table === table ? blocks[table.blocks.indexOf(grid.block)]?.scope : undefined;
    if (!scope) continue;
    grid.cells.forEach((line, index) =>
      line.forEach((cell, column) => {
        const label =
          cell && joinLabels(scope, grid.columns[column]?.label ?? {}, grid.rows[index]?.label ?? {});
        const values = label ? stated.get(coordinateKey(label, collapse)) : undefined;
        if (!cell || !values) return;
        if (!values.has(cell.value.toString())) differ++;
        else if (!cell.value.isZero()) agree++;
      }),
    );
  }
  return { agree, differ };
}

function addsUp(source: FactSource, table: BoundTable): boolean {
  const found: Evaluable = { relations: [], unreadable: 0 };
  for (const grid of source.grids)
    if (grid.table === table) rollUps(modelGrid(grid, []), NOTHING_UNREADABLE, found);
  return found.relations.every((relation) => judge(relation) !== 'broken');
}

const NOTHING_UNREADABLE: ReadonlySet<string> = new Set();

function reread(source: FactSource, table: BoundTable, reading: readonly BlockTemplate[]): Settled {
  const blocks = table.blocks.map((block, index) => ({
    ...block,
    template: reading[index] ?? block.template,
  }));
  const tables = source.binding.tables.map((one) => (one === table ? { ...table, blocks } : one));
  const again = collectAgain(source, tables);
  return { source: again, collapse: new Collapse(again) };
}
