import type { Edit } from './edit';
import type { Workbook } from './model';

/**
 * The seam between the core and a place where workbooks live (an .xlsx file, Excel itself).
 * Both sides are batched: one `read` returns everything that the checks need, one `apply` carries out a
 * whole plan in order. An `apply` that throws has said in Chinese what went wrong (`WorkbookError`).
 */
export interface WorkbookPort {
  read(): Promise<Workbook>;
  apply(edits: readonly Edit[]): Promise<void>;
}
