/** What a reader gives, whatever the kind of file. */
import type { NarrativeDocument } from '../narrative/read/document';
import type { Workbook } from '../workbook/model';
import type { SheetLook } from './spreadsheet/read-spreadsheet';

export type SourceKind = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'xml' | 'docx' | 'doc' | 'pdf' | 'html';

export interface Reading {
  readonly kind: SourceKind;
  /** Tables of a document are sheets of it, in their order. */
  readonly workbook: Workbook;
  /** The text beside the tables; null for a workbook, and for a page of tables alone. */
  readonly text: NarrativeDocument | null;
  /** An .xlsx as it came, or as it lay behind its password. */
  readonly package?: Uint8Array;
  /** Column widths and row heights of a spreadsheet of an older kind. */
  readonly looks?: readonly SheetLook[];
  /** Of a PDF. */
  readonly pages?: number;
  /** What was not read, in Chinese clauses for the officer. */
  readonly unread: readonly string[];
  /** Of a PDF: figures in cells, in the text, and in page numbers and lines that stand on every page. */
  readonly figures?: { readonly cells: number; readonly text: number; readonly left: number };
}
