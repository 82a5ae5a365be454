/** Subtotals that were formulas when the sheets were made and are figures now. */
import { planFormulas } from './formulas';
import { layOut } from './layout';
import type { Binding } from '../binding/bound';
import { cellAddress } from '../workbook/address';

/**
 * One line for each fixed subtotal of a scaffolded table that no longer is a formula. Rows that a
 * department listed may have moved, so only rows that the form fixes are looked at.
 */
export function subtotalNotes(binding: Binding): string[] {
  const scaffolded = binding.tables.filter((table) => table.by === 'names');
  if (scaffolded.length === 0) return [];
  const options = {
    year: binding.year ?? 0,
    unit: { name: binding.unit ?? '', code: binding.unitCode ?? '' },
  };
  const layouts = binding.template.tables.map((table) => layOut(table, options));
  const planned = planFormulas(layouts);
  return scaffolded.flatMap((bound) => {
    const layout = layouts.find((one) => one.table === bound.table);
    const formulas = layout && planned.get(layout);
    if (!layout || !formulas) return [];
    return bound.blocks.flatMap((block, index) => {
      const laid = layout.blocks[index];
      return block.rows.flatMap((row) => {
        const place = laid?.rows.find((one) => one.item !== null && one.item === row.item);
        if (!place) return [];
        return block.columns.flatMap(({ template, column }) => {
          const planColumn = laid ? laid.template.left + laid.template.columns.indexOf(template) : -1;
          if (template.role !== 'amount' || !formulas.has(`${place.row},${planColumn}`)) return [];
          const cell = bound.view.cell(row.row, column);
          if (cell?.formula !== undefined || cell?.value === null || cell?.value === undefined) return [];
          return [
            `${bound.sheet}!${cellAddress(row.row, column)} 原是求和公式，现在是手填的数；如非有意，请恢复公式`,
          ];
        });
      });
    });
  });
}
