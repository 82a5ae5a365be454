/** A workbook opened: formulas evaluated, its tables found. Every host begins with this. */
import { bind, UnrecognisedError } from '../binding/bind';
import type { Binding } from '../binding/bound';
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
 * @throws UnrecognisedError where none of the templates explains the workbook
 */
export function openWorkbook(workbook: Workbook, templates: readonly Template[]): Opened {
  return bound(recalculate(workbook), templates);
}

/**
 * The same; a form that no template explains is read by its headers, by code that is loaded only then. One template
 * alone was chosen by somebody: a workbook that it does not fit is an error, not another form.
 * @param templates none at all asks for the workbook's own headers
 * @throws UnrecognisedError where neither a template nor its own headers make sense of the workbook
 */
export async function openAny(
  workbook: Workbook,
  templates: readonly Template[],
  rowSets: RowSets,
): Promise<Opened> {
  const recalculation = recalculate(workbook);
  let unrecognised: UnrecognisedError | null = null;
  try {
    if (templates.length > 0) {
      const opened = bound(recalculation, templates);
      return templates.length === 1 ? opened : await better(opened, rowSets);
    }
  } catch (error) {
    if (!(error instanceof UnrecognisedError) || templates.length === 1) throw error;
    unrecognised = error;
  }
  const { readInstead } = await import('../draft/read-instead');
  const binding = readInstead(recalculation.workbook, rowSets, recalculation, unrecognised);
  return { recalculation, binding };
}

/**
 * The same, or by its headers where the template that was recognised leaves much open and they explain more. What weighs
 * the two is no part of what a host loads first.
 */
async function better(opened: Opened, rowSets: RowSets): Promise<Opened> {
  const { binding, recalculation } = opened;
  // The workbook itself says that it is of this template.
  if (binding.tables.some(({ by }) => by === 'names')) return opened;
  const { explainsMore, leavesMuch } = await import('./explains-more');
  const own = leavesMuch(binding);
  if (!own) return opened;
  const { readBeside } = await import('../draft/read-instead');
  const byHeaders = readBeside(recalculation.workbook, rowSets, recalculation);
  const taken = byHeaders && explainsMore(binding, own, byHeaders);
  return taken ? { recalculation, binding: taken } : opened;
}

function bound(recalculation: Recalculation, templates: readonly Template[]): Opened {
  return { recalculation, binding: bind(recalculation.workbook, templates, recalculation) };
}
