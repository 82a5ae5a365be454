/** What a reader gives, whatever the kind of file. */
import type { NarrativeDocument } from '../narrative/read/document';
import type { Workbook } from '../workbook/model';

export type SourceKind = 'xlsx' | 'xls' | 'ods' | 'xml' | 'docx' | 'doc' | 'pdf';

export interface Reading {
  readonly kind: SourceKind;
  /** Tables of a document are sheets of it, in their order. */
  readonly workbook: Workbook;
  /** The text beside the tables; null for a workbook. */
  readonly text: NarrativeDocument | null;
  /** Of a PDF. */
  readonly pages?: number;
  /** What was not read, in Chinese clauses for the officer. */
  readonly unread: readonly string[];
  /** Of a PDF: figures that stand in cells, and in the text. */
  readonly figures?: { readonly cells: number; readonly text: number };
  /** Of a PDF: lines left out because they stand on every page. */
  readonly left?: number;
}
