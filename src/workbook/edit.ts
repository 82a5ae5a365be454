/**
 * Changes to a workbook as plain data. The core plans them, a port carries them out: so one plan of a
 * scaffold serves the .xlsx file and Excel alike, and a plan can be shown before anything is written.
 */
import type { Area, CellValue } from './model';

/** A value to store, or a formula with its leading `=` (and the result that the core computed for it). */
export type CellInput =
  Exclude<CellValue, { error: string }> | { readonly formula: string; readonly result?: number | string };

export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: 'thin' | 'none';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Number of ideographic indents. */
  readonly indent?: number;
  readonly format?: string;
}

/** Points. */
export interface PrintMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the paper's edge to the foot line. */
  readonly footer: number;
}

/** What is left out stays as the sheet has it. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  /** Pages wide; height runs free. */
  readonly fitToWidth: 1;
  /** Between the left and the right margin. */
  readonly centred?: boolean;
  readonly margins?: PrintMargins;
  /** Middle of the foot line, in Excel's codes (18.3.1.46); it is not scaled with the sheet. */
  readonly footer?: string;
  /** Rows repeated on every page, zero-based and inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number };
}

/** Only decimals are let through, with a Chinese prompt for anything else. */
export interface AmountValidation {
  readonly kind: 'amount';
  readonly title: string;
  readonly message: string;
}

export type Edit =
  | { readonly kind: 'addSheet'; readonly sheet: string }
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly top: number;
      readonly left: number;
      readonly cells: readonly (readonly (CellInput | undefined)[])[];
    }
  /** As in Excel: what lies under the merge is lost, and so is a merge that it overlaps. */
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'style'; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  /** In characters of the default font, as the dialog “列宽” shows them. */
  | {
      readonly kind: 'columnWidths';
      readonly sheet: string;
      readonly left: number;
      readonly widths: readonly number[];
    }
  | { readonly kind: 'rowHeight'; readonly sheet: string; readonly row: number; readonly points: number }
  | { readonly kind: 'freezeRows'; readonly sheet: string; readonly rows: number }
  | { readonly kind: 'print'; readonly sheet: string; readonly setup: PrintSetup }
  | {
      readonly kind: 'validate';
      readonly sheet: string;
      readonly area: Area;
      readonly rule: AmountValidation;
    }
  | { readonly kind: 'setName'; readonly name: string; readonly refersTo: string; readonly comment?: string }
  /** Names one of the workbook, or with `sheet` one of that sheet (copies of sheets bring such doubles). */
  | { readonly kind: 'deleteName'; readonly name: string; readonly sheet?: string }
  /** New rows above the row `at`, in the style of the row before it; formulas, names and merges move along. */
  | { readonly kind: 'insertRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: 'deleteRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: 'deleteSheet'; readonly sheet: string };
