/** The open file as the page sees it. */
import type { SheetLook } from '../../workbook/look/look';
import type { Mark } from '../../workbook/mark';
import type { Area, Workbook } from '../../workbook/model';

/** What the sheet view draws; a new object after every change. */
export interface Sight {
  readonly workbook: Workbook;
  readonly looks: ReadonlyMap<string, SheetLook>;
  readonly marks: readonly Mark[];
  readonly selected: { readonly sheet: string; readonly area: Area } | null;
  /** Counts the times that somebody was sent to a cell, so that the view follows also to the same one. */
  readonly sent: number;
  readonly unsaved: boolean;
  readonly undoable: number;
  readonly redoable: number;
}

/** Where a workbook is opened: the first cell of the first sheet that is seen. */
export function firstCell({ sheets }: Workbook): Sight['selected'] {
  const first = sheets.find(({ hidden }) => !hidden);
  return first ? { sheet: first.name, area: { top: 0, left: 0, bottom: 0, right: 0 } } : null;
}
