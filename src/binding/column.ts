/** A template's column and where it stands on the sheet. */
import type { ColumnTemplate } from '../template/template';

export interface BoundColumn {
  readonly template: ColumnTemplate;
  /** Column of the sheet. */
  readonly column: number;
}
