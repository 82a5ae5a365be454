/** A 科目 with its parts, pasted one column off: every amount of it stands beside a blank that should have it. */
import type { FactCell } from '../../fact/cell';
import type { Facts } from '../../fact/facts';
import type { GridModel } from '../../fact/grid-model';
import { wantedCells } from './blank-lines';
import type { Scales } from '../graph/change';
import type { Suspicion } from './structural';

/** A cell alone, or with its total, is told as one amount in the wrong column. */
const FEWEST_ROWS = 3;

export function movedBlocks(facts: Facts, scales: Scales): Suspicion[] {
  const wanted = wantedCells(scales);
  return facts.models.flatMap((model) =>
    blocksOf(model).flatMap((lines) =>
      model.grid.columns.slice(1).flatMap((_, at): Suspicion[] => {
        const pairs = lines.map((line) => [line[at], line[at + 1]] as const);
        if (!pairs.some((pair) => pair.some((cell) => cell && wanted.has(cell)))) return [];
        return [moved(pairs), moved(pairs.map(([a, b]) => [b, a] as const))].flatMap((one) =>
          one && isTold(one, scales) ? [one] : [],
        );
      }),
    ),
  );
}

/** A formula follows what is pasted: where only formulas do not come out, they leave rows out. */
function isTold({ changes }: Suspicion, { graph }: Scales): boolean {
  return [...changes.keys()].some((cell) =>
    graph
      .edgesOf(cell)
      .some(({ broken, relation: { left } }) => broken && left.every(({ formula }) => formula === undefined)),
  );
}

/** Rows of each 类 with its 款, of two levels at least. */
function blocksOf({ grid }: GridModel): (readonly (FactCell | null)[])[][] {
  const byClass = new Map<string, (readonly (FactCell | null)[])[]>();
  grid.rows.forEach((row, index) => {
    const code = row.label?.economic ?? row.label?.functional;
    const line = grid.cells[index];
    if (code === undefined || !line || row.kind === 'total') return;
    const key = `${row.label?.unit ?? ''}|${code.slice(0, 3)}`;
    const known = byClass.get(key);
    if (known) known.push(line);
    else byClass.set(key, [line]);
  });
  return [...byClass.values()].filter(({ length }) => length >= FEWEST_ROWS);
}

/** From the first of each pair to the second: null where one has no room, or too few have anything. */
function moved(
  pairs: readonly (readonly [FactCell | null | undefined, FactCell | null | undefined])[],
): Suspicion | null {
  const changes = new Map<FactCell, number>();
  for (const [from, to] of pairs) {
    if (!from || from.scaled === 0) {
      if (to && to.scaled !== 0) return null;
      continue;
    }
    if (!to || to.scaled !== 0 || to.virtual) return null;
    if (from.formula === undefined) changes.set(from, -from.scaled).set(to, from.scaled);
  }
  const [head] = changes.keys();
  return head && changes.size >= 2 * FEWEST_ROWS ? { kind: 'moved-block', head, changes } : null;
}
