/** A template's column and where it stands on the sheet. */
import type { SubjectDimension } from '../lexicon/catalogue';
import type { ColumnTemplate } from '../template/template';

export interface BoundColumn {
  readonly template: ColumnTemplate;
  /** Column of the sheet. */
  readonly column: number;
}

/** Whether a column says which 科目 a row is about: by its code, or, in a list without codes, by its name. */
export const namesSubject = (
  { role, dimension }: Pick<ColumnTemplate, 'role' | 'dimension'>,
  axis: SubjectDimension,
): boolean => role === 'name' || (role === 'code' && dimension === axis);
