/** How one kind of edit is done in Excel, and how it is undone. */
import type { Area } from '../../workbook/model';
import type { Edit } from '../../workbook/edit';
import type { Look } from '../look';

export type EditKind = Edit['kind'];
export type EditOf<K extends EditKind> = Extract<Edit, { kind: K }>;

/** Reaches sheets and ranges within one request. */
export class Hands {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  constructor(
    readonly workbook: Excel.Workbook,
    /** What is known of the workbook, kept up to date with the edits as they are queued. */
    readonly known: Look,
  ) {}

  sheet(name: string): Excel.Worksheet {
    const sheet = this.sheets.get(name) ?? this.workbook.worksheets.getItem(name);
    this.sheets.set(name, sheet);
    return sheet;
  }

  forget(name: string): void {
    this.sheets.delete(name);
  }

  /** Untracked: it is used within the request only, and Excel keeps no reference to thousands of ranges. */
  range(sheet: string, { top, left, bottom, right }: Area): Excel.Range {
    const range = this.sheet(sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    range.untrack();
    return range;
  }
}

/** Puts back what was there. Harmless where the edit was never carried out, for that is not always known. */
export type Undo = (hands: Hands) => void;

export interface EditHandler<E extends Edit> {
  /** Queues the edit. May be repeated: the second time changes nothing. */
  carryOut(hands: Hands, edit: E): void;
  /**
   * Queues the loading of what the edit will change on a sheet that was there before; what it returns is called
   * once that is loaded. Left out where `look` knows enough.
   */
  remember?(hands: Hands, edit: E): () => Undo;
  /** For edits whose undoing needs nothing loaded. */
  undo?(hands: Hands, edit: E, before: Look): void;
}
