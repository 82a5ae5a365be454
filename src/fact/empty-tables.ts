/** What the tables without an amount would state: they may be left empty on purpose, and then say zero. */
import type { BoundTable } from '../binding/bound';
import type { Label } from '../dimension/dimension';
import { joinLabels, labelKey } from '../dimension/label';
import { coordinateKey } from './coordinate';
import type { StatedFacts } from './facts';
import { WiderIndex } from './wider-index';

export class EmptyTables {
  private readonly tables = new Map<string, BoundTable>();
  private readonly labels: WiderIndex;
  private readonly known = new Map<string, BoundTable | null>();

  constructor(private readonly facts: StatedFacts) {
    this.labels = new WiderIndex(facts.collapse);
    for (const grid of facts.source.grids) {
      if (!facts.source.empty.has(grid.table)) continue;
      // What no column states, the form does not speak of: an empty “三公” says nothing of a 科目.
      const { scope } = grid.block.template;
      for (const column of grid.columns) {
        const label = joinLabels(scope, column.label);
        if (label) this.note(label, grid.table);
      }
      for (const cell of grid.cells.flat()) if (cell) this.note(cell.label, grid.table);
    }
  }

  private note(label: Label, table: BoundTable): void {
    this.tables.set(coordinateKey(label, this.facts.collapse), table);
    this.labels.add(label);
  }

  /** The one that would speak of it, or null. */
  at(label: Label): BoundTable | null {
    const key = labelKey(label);
    let found = this.known.get(key);
    if (found === undefined) this.known.set(key, (found = this.find(label)));
    return found;
  }

  private find(label: Label): BoundTable | null {
    for (const wider of this.labels.of(label)) {
      const table = this.tables.get(coordinateKey(wider, this.facts.collapse));
      if (table) return table;
    }
    return null;
  }
}
