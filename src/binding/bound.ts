/** A workbook bound to a template: which cells stand for what. */
import type { Label } from '../dimension/dimension';
import type { BlockTemplate, FixedItem, MoneyFormat, TableTemplate, Template } from '../template/template';
import type { Area } from '../workbook/model';
import type { KeptFormula, Recalculated } from '../formula/recalculate';
import type { BoundColumn } from './column';
import type { CodeMismatch } from './raw-row';
import type { Place } from './lay-over';
import type { Registry } from './registry';
import type { SheetView } from './sheet-view';

export interface BoundRow {
  readonly row: number;
  /** Columns that it stands further right than its block: a list that goes on beside itself (`lanes.ts`). */
  readonly shift?: number;
  /** Null where the row holds no amounts that the template knows. */
  readonly label: Label | null;
  /** The parts listed under it are only some of its parts. */
  readonly partial: boolean;
  /** The item of the form that it is, or null for a row that the department listed. */
  readonly item: FixedItem | null;
  /** `unknown`: it has amounts, but what they stand for could not be read. */
  readonly kind: 'total' | 'heading' | 'listed' | 'fixed' | 'unknown';
  /** Its text, without outer blanks. */
  readonly text: string;
  /** 科目 code, its levels put together, where there is one. */
  readonly code?: string;
  /** Its code and its name are not of one 科目. */
  readonly mismatch?: CodeMismatch;
  /** The row of the sheet that it says once more; it takes part in no sum. */
  readonly repeats?: number;
  /** 本页合计, 累计, 小计 among the rows of a list: what a program printed once more; it takes part in no sum. */
  readonly printedSum?: true;
  /** So many rows that it stands for, in a form that is tried on a sample of its rows; each was rounded by itself. */
  readonly standsFor?: number;
}

export interface BoundBlock {
  readonly template: BlockTemplate;
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly BoundRow[];
  /** Items of the form that no row was found for. */
  readonly missing: readonly FixedItem[];
}

/** A value at a fixed place of a form. */
export interface BoundField {
  readonly role: 'project' | 'projectLevel' | 'unitName' | 'goal' | 'text' | 'amount';
  readonly caption: string;
  readonly row: number;
  readonly column: number;
  readonly label: Label | null;
}

export interface BoundTable {
  readonly table: TableTemplate;
  readonly sheet: string;
  /** In what its amounts are, as its caption says; null where it holds no money. */
  readonly money: MoneyFormat | null;
  readonly view: SheetView;
  readonly place: Place;
  /** From the title to the last row of the body. */
  readonly area: Area;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly blocks: readonly BoundBlock[];
  readonly fields: readonly BoundField[];
  /** Texts under the table: notes that say why it is empty, among others. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Bound by its defined names, or recognised by title and header. */
  readonly by: 'names' | 'recognition';
  /** 项目 that the form is about, where a table is a form of one project. */
  readonly project?: string;
}

export interface Binding {
  readonly template: Template;
  /** In which amounts of this workbook are compared and reported. */
  readonly money: MoneyFormat;
  readonly year: number | null;
  readonly unit: string | null;
  readonly unitCode: string | null;
  readonly tables: readonly BoundTable[];
  /** Tables of the template that the workbook does not have. */
  readonly missing: readonly TableTemplate[];
  readonly doubtful: readonly Place[];
  readonly doubles: readonly Place[];
  /** Sheets that no table was recognised on; they are left alone. */
  readonly otherSheets: readonly string[];
  readonly others: readonly SheetView[];
  readonly registry: Registry;
  /** Names of ours that no longer lead anywhere; their tables were recognised anew. */
  readonly brokenNames: readonly string[];
  /** Formulas whose stored results were not what they come to. */
  readonly recalculated: readonly Recalculated[];
  /** Formulas that are not evaluated here; their stored results are taken as they are. */
  readonly kept: readonly KeptFormula[];
  /** Of a form without a pack: as its words alone say, where amounts decided otherwise. */
  readonly byWords?: Binding;
}

/** Rows with amounts of which nobody knows what they stand for. */
export const unreadRows = ({ blocks }: BoundTable): number =>
  blocks.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'unknown').length, 0);

/** Columns of the form, by their number in it, that no header on the sheet was found for and that no form leaves out. */
export const missingColumns = ({ table, place }: BoundTable): readonly number[] =>
  place.columns.flatMap((column, index) => {
    const template = table.columns[index];
    return column < 0 && template && !template.optional ? [index] : [];
  });
