/** Where a printed table stands among the library's elements. */
import { FileChild } from 'docx';
import type { PrintTable } from '../print-table';
import type { TableFit } from '../table-fit';
import { tableXml } from './table-xml';

/**
 * The library writes it empty (`TABLE_PLACE`) and its rows are put in when the file is packed: as elements of the
 * library, ten thousand rows are millions of objects.
 */
export class TablePlace extends FileChild {
  /** `together`: its rows stay on one page. */
  constructor(
    private readonly table: PrintTable,
    private readonly fit: TableFit,
    private readonly together: boolean,
  ) {
    super('w:tbl');
  }

  /** The whole table, in pieces. */
  written(): Iterable<string> {
    return tableXml(this.table, this.fit, this.together);
  }
}

export const TABLE_PLACE = '<w:tbl/>';
