/** Recalculated results as edits: the formulas stay, what is stored beside them becomes exact. */
import type { Edit } from '../workbook/edit';
import type { Recalculated, Recalculation } from './recalculate';

/** What is out of date. */
export function resultEdits({ changes }: Pick<Recalculation, 'changes'>): Edit[] {
  return changes.flatMap(edit);
}

/** For a copy that is handed on without its formulas: what binary doubles left behind goes, too. */
export function exactResults({ changes, residues }: Recalculation): Edit[] {
  return [...changes, ...residues].flatMap(edit);
}

function edit({ sheet, row, column, formula, after }: Recalculated): Edit[] {
  if (typeof after !== 'number' && typeof after !== 'string') return [];
  const cells = [[{ formula: `=${formula}`, result: after }]];
  return [{ kind: 'write', sheet, top: row, left: column, cells }];
}
