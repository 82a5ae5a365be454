/** A table of a document, over all the pages that it fills. */
import type { TableRow } from './grid';
import type { TextLine } from './writing';

export interface PdfTable {
  /** Edges of its columns. */
  xs: number[];
  /** Rows as printed, repeated headings left out; the cells count rows from the first. */
  readonly rows: TableRow[];
  captions: readonly TextLine[];
  readonly notes: TextLine[];
  readonly firstPage: number;
}
