/** A workbook that no template at hand explains, read by its own headers. */
import { UnrecognisedError } from '../binding/bind';
import type { Binding } from '../binding/bound';
import type { Recalculation } from '../formula/recalculate';
import { PackError } from '../template/pack-error';
import type { RowSets } from '../template/expand';
import type { Workbook } from '../workbook/model';
import { readForm } from './read-form';

/** What tables of a budget are called; a list of wages has headers and sums too. */
const OF_A_BUDGET = /预算|决算|收支|收入|支出|经费|拨款/;

/**
 * The workbook read by its own headers.
 * @param unrecognised why no template was taken; null where none was asked for
 * @throws UnrecognisedError where its headers make no sense either
 */
export function readInstead(
  workbook: Workbook,
  rowSets: RowSets,
  { changes, kept }: Pick<Recalculation, 'changes' | 'kept'> = { changes: [], kept: [] },
  unrecognised: UnrecognisedError | null = null,
): Binding {
  const calculated = { recalculated: changes, kept };
  if (!unrecognised) return { ...byHeaders(workbook, rowSets), ...calculated };
  const binding = readable(workbook, rowSets);
  if (!binding) throw unrecognised;
  const { named } = unrecognised;
  return { ...(named === null ? binding : namedElsewhere(binding, named)), ...calculated };
}

/** The workbook read by its own headers beside a template that leaves much of it open; null where they say nothing. */
export function readBeside(
  workbook: Workbook,
  rowSets: RowSets,
  { changes, kept }: Pick<Recalculation, 'changes' | 'kept'>,
): Binding | null {
  const binding = readable(workbook, rowSets);
  return binding && { ...binding, recalculated: changes, kept };
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
