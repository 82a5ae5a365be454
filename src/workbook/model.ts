/**
 * The workbook as plain data: what a port reads (`Workbook`), and what may be wrong with it.
 * Rows and columns are zero-based everywhere; only `address.ts` knows A1 notation.
 */

/** What a cell holds, or the cached result of its formula. `null` is blank; an error is never a number. */
export type CellValue = string | number | boolean | null | CellError;

export interface CellError {
  /** As Excel prints it: `#REF!`, `#DIV/0!` … */
  readonly error: string;
}

export interface Cell {
  readonly value: CellValue;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** Number format code, `General` left out. */
  readonly format?: string;
}

/** Inclusive on all sides. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Sparse: a row may be missing or shorter than the sheet is wide. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  /** Rows and columns that nobody sees: hidden, filtered out, or drawn to nothing. Left out where there are none. */
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  /** Its rows can be filtered: those that do not meet a filter are among the hidden ones. */
  readonly filtered?: true;
  /** Where it was printed, if it is a table of a document. */
  readonly printed?: Printed;
}

export interface Printed {
  /** 1-based, counted over the document. */
  readonly table: number;
  /** The page of each row, 1-based; left out where the document knows no pages. */
  readonly pages?: readonly number[];
}

export interface DefinedName {
  readonly name: string;
  /** Formula text without the leading `=`: `'公开表1'!$A$1:$D$39`, or a constant such as `"sichuan"`. */
  readonly refersTo: string;
  /** Name of the sheet it belongs to; left out where the whole workbook sees it. */
  readonly sheet?: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** “将精度设为所显示的精度” is set (calcPr fullPrecision=0): Excel calculates with what cells show. */
  readonly asDisplayed?: boolean;
}

/** Something about a workbook that an officer can mend; `message` is the Chinese sentence to show. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

export type WorkbookErrorCode =
  | 'not-a-workbook'
  | 'old-format'
  | 'encrypted'
  /** It wants a password to be opened, or refuses the one that was given. */
  | 'locked'
  | 'damaged'
  | 'too-large'
  | 'empty'
  | 'protected'
  | 'read-only'
  | 'busy'
  | 'missing-sheet'
  /** A sheet or a defined name that a host would refuse, or that is taken. */
  | 'invalid-name'
  /** A formula has no stored result, so its value is not known here. */
  | 'not-calculated'
  | 'unsupported-host'
  | 'host';
