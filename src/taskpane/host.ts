/** What the pane asks of the place where the workbook is open: Excel, its emulator, or a file of the desk. */
import type { Mark, MarkResult } from '../workbook/mark';
import type { Area } from '../workbook/model';
import type { WorkbookPort } from '../workbook/port';

export interface PaneHost extends WorkbookPort {
  /** Replaces the marks on the cells of findings. */
  mark(marks: readonly Mark[]): Promise<MarkResult>;
  /** Also takes away what an earlier session left in the file. */
  clearMarks(): Promise<void>;
  /** Shows a cell to the officer. @throws WorkbookError where its sheet is gone or hidden */
  goTo(sheet: string, area: Area): Promise<void>;
  /** Tells of the officer's own changes, not of the pane's. The answer ends the watch. */
  watch(callback: () => void): Promise<() => Promise<void>>;
  /** Sheets that an earlier session was making when it broke off; left out where nothing can break off. */
  interrupted?(): Promise<readonly string[]>;
  /** Small settings, kept in the workbook for this program alone. */
  remember(key: string, value: string | number | boolean): Promise<void>;
  recall(key: string): Promise<string | number | boolean | null>;
}
