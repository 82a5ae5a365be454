/** A form that no pack explains, read by its headers and amounts: a chunk of its own. */
import { candidatesOf, type FormChoice } from '../../draft/choices';
import { readForm, type ReadForm } from '../../draft/read-form';
import { jsonText } from '../../template/json-text';
import { PackError } from '../../template/pack-error';
import rowSets from '../../templates/shared/row-sets.json';
import type { Workbook } from '../../workbook/model';
import type { CandidateView, FormView } from './contract';

/** Null where the workbook holds no table that could be read. */
export function readByHeaders(workbook: Workbook, choices: readonly FormChoice[]): ReadForm | null {
  try {
    return readForm(workbook, rowSets, [], choices);
  } catch (error) {
    if (error instanceof PackError || (error instanceof Error && error.name === 'UnrecognisedError'))
      return null;
    throw error;
  }
}

export function formView({ template, pack, draft }: ReadForm): FormView {
  return {
    sentence: template.reading?.sentence ?? '',
    tables: template.reading?.tables ?? [],
    otherSheets: draft.otherSheets,
    pack: jsonText(pack),
  };
}

export const candidatesFor = ({ binding }: ReadForm, sheet: string, column: string): CandidateView[] =>
  candidatesOf(binding, sheet, column);
