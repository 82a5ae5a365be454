/** Every cell of the tables and of the fields of forms, in their order, blank and virtual ones with them. */
import type { FactCell } from './cell';
import type { Facts } from './facts';

/** Several searches and rules go through them all, and a province's are a million. */
const KEPT = new WeakMap<Facts['models'], readonly FactCell[]>();

export function cellsIn({ models, source }: Facts): readonly FactCell[] {
  let cells = KEPT.get(models);
  if (!cells) {
    cells = [...models.flatMap((model) => model.cells.flat()), ...source.fields].filter(
      (cell) => cell !== null,
    );
    KEPT.set(models, cells);
  }
  return cells;
}
