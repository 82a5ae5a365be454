/** A workbook bound to one of the templates at hand, or, where none explains it, read by its own headers. */
import { bind, UnrecognisedError } from '../binding/bind';
import type { Binding } from '../binding/bound';
import type { Recalculation } from '../formula/recalculate';
import { PackError } from '../template/pack-error';
import type { RowSets } from '../template/expand';
import type { Template } from '../template/template';
import type { Workbook } from '../workbook/model';
import { readForm } from './read-form';

/** What tables of a budget are called; a list of wages has headers and sums too. */
const OF_A_BUDGET = /预算|决算|收支|收入|支出|经费|拨款/;

/**
 * `templates`: those to choose among; none at all asks for the workbook's own headers. One alone was chosen by
 * somebody: a workbook that it does not fit is an error, not another form.
 * @throws UnrecognisedError where neither a template nor its own headers make sense of the workbook
 */
export function bindOrRead(
  workbook: Workbook,
  templates: readonly Template[],
  rowSets: RowSets,
  recalculation: Pick<Recalculation, 'changes' | 'kept'> = { changes: [], kept: [] },
): Binding {
  const calculated = { recalculated: recalculation.changes, kept: recalculation.kept };
  if (templates.length === 0) return { ...byHeaders(workbook, rowSets), ...calculated };
  try {
    return bind(workbook, templates, recalculation);
  } catch (error) {
    if (!(error instanceof UnrecognisedError) || templates.length === 1) throw error;
    const binding = readable(workbook, rowSets);
    if (!binding) throw error;
    return { ...(error.named === null ? binding : namedElsewhere(binding, error.named)), ...calculated };
  }
}

/** The pack that the workbook's own names say is not here. */
function namedElsewhere(binding: Binding, named: string): Binding {
  const { reading } = binding.template;
  if (!reading) return binding;
  const sentence = `工作簿里记着它用的是模板“${named}”，这里没有载入；${reading.sentence}`;
  return { ...binding, template: { ...binding.template, reading: { ...reading, sentence } } };
}

function byHeaders(workbook: Workbook, rowSets: RowSets): Binding {
  try {
    return readForm(workbook, rowSets).binding;
  } catch (error) {
    if (error instanceof PackError) throw new UnrecognisedError();
    throw error;
  }
}

/** Null where the workbook is no budget, or nothing in it can be said to stand for anything. */
function readable(workbook: Workbook, rowSets: RowSets): Binding | null {
  try {
    const { binding } = readForm(workbook, rowSets);
    const tables = binding.template.reading?.tables ?? [];
    const known = tables.filter(
      ({ title, columns }) =>
        OF_A_BUDGET.test(title) && columns.some(({ state }) => state === 'confirmed' || state === 'words'),
    );
    return known.length > 0 ? binding : null;
  } catch (error) {
    if (error instanceof PackError || error instanceof UnrecognisedError) return null;
    throw error;
  }
}
