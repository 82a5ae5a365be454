/** Recalculated results as edits: the formulas stay, what is stored beside them becomes exact. */
import type { Edit } from '../workbook/edit';
import type { Recalculation } from './recalculate';

export function resultEdits({ changes }: Recalculation): Edit[] {
  return changes.flatMap(({ sheet, row, column, formula, after }): Edit[] =>
    typeof after === 'number' || typeof after === 'string'
      ? [
          {
            kind: 'write',
            sheet,
            top: row,
            left: column,
            cells: [[{ formula: `=${formula}`, result: after }]],
          },
        ]
      : [],
  );
}
