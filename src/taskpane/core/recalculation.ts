/** What a recalculation came upon, as the pane shows it. */
import type { Binding } from '../../binding/bound';
import { subtotalNotes } from '../../scaffold/subtotals';
import type { CellValue } from '../../workbook/model';
import type { Recalculation } from '../../formula/recalculate';
import { resultEdits } from '../../formula/results';
import type { RecalculationView } from './contract';

export function recalculationView(recalculation: Recalculation, binding: Binding): RecalculationView {
  return {
    edits: resultEdits(recalculation),
    changes: recalculation.changes
      .filter(({ before }) => before !== null && before !== 0)
      .map(({ sheet, row, column, before, after }) => ({
        sheet,
        row,
        column,
        before: shown(before),
        after: shown(after),
      })),
    kept: recalculation.kept.length,
    notes: subtotalNotes(binding),
  };
}

function shown(value: CellValue): string {
  return typeof value === 'object' && value !== null ? value.error : String(value ?? '');
}
