/** A workbook opened: formulas evaluated, its tables found. Every host begins with this. */
import { bind } from '../binding/bind';
import type { Binding } from '../binding/bound';
import { bindOrRead } from '../draft/bind-or-read';
import { recalculate, type Recalculation } from '../formula/recalculate';
import type { RowSets } from '../template/expand';
import type { Template } from '../template/template';
import type { Workbook } from '../workbook/model';

export interface Opened {
  readonly recalculation: Recalculation;
  readonly binding: Binding;
}

/**
 * Stored results are replaced by exact ones before anything is compared.
 * @param rowSets where given, a form that no template explains is read by its headers
 * @throws UnrecognisedError where none of the templates explains the workbook
 */
export function openWorkbook(workbook: Workbook, templates: readonly Template[], rowSets?: RowSets): Opened {
  const recalculation = recalculate(workbook);
  const binding = rowSets
    ? bindOrRead(recalculation.workbook, templates, rowSets, recalculation)
    : bind(recalculation.workbook, templates, recalculation);
  return { recalculation, binding };
}
